/// The folders that files stand in, all the way up.
enum FoldersAbove {
  /// The folders above the files at `paths`, each once: `a` and `a/b` for `a/b/c.html`.
  static func all(_ paths: [String]) -> Set<Substring> {
    var folders: Set<Substring> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/"), folders.insert(rest[..<slash]).inserted {
        rest = rest[..<slash]
      }
    }
    return folders
  }
}
