import Records

/// The words of the interface: those of the program itself and of the theme that comes with it.
///
/// A withheld record may be called like a heading of every page; what stands in the program tells
/// nothing of the record. The program's texts lie in its file as they are, but for the shortest, so
/// that no list of them has to be kept. The theme of the site is no part of it: whoever writes there
/// what is withheld gives it away.
enum InterfaceWords {
  /// How each of some strings stands there.
  static func standings(
    of patterns: BytePatterns,
    without theme: ThemeFolders
  ) -> [VisibleTexts.Standing] {
    var standings = Array(repeating: VisibleTexts.Standing(), count: patterns.count)
    func take(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { bytes in
        patterns.find(in: bytes) { string, place in
          standings[string].insert(BytePatterns.isWhole(place, in: bytes) ? .named : .inName)
        }
      }
    }
    take(ProgramFile.path.flatMap { (try? FolderFiles.read($0)) ?? nil } ?? [])
    let own = theme.folders.filter(\.isOfSite).map(\.path)
    guard let installed = ThemeFolders.installed(), !own.contains(where: { isSame($0, installed) }),
      let files = try? FolderFiles.list(installed)
    else { return standings }
    for file in files { take(((try? FolderFiles.read("\(installed)/\(file)")) ?? nil) ?? []) }
    return standings
  }

  /// Whether two paths are those of one folder.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard let state = FileState(one), let second = FileState(other) else { return false }
    return state == second
  }
}
