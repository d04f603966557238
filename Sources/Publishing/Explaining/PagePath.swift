/// How people write the path of a page.
enum PagePath {
  /// The paths below the output folder that `name` may mean, the likeliest first.
  static func spellings(of name: String, output: String) -> [String] {
    var name = String(name.prefix { $0 != "#" && $0 != "?" })
    while name.hasPrefix("./") { name.removeFirst(2) }
    var stems = [name]
    for folder in [plain(output), "Output"] where name.hasPrefix("\(folder)/") {
      stems.append(String(name.dropFirst(folder.utf8.count + 1)))
    }
    return stems.flatMap { stem -> [String] in
      let stem = String(stem.drop { $0 == "/" })
      let bare = stem.hasSuffix("/") ? String(stem.dropLast()) : stem
      return [stem, "\(bare).html", bare.isEmpty ? "index.html" : "\(bare)/index.html"]
    }
  }

  /// The name of the file without `.html`.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".html") ? String(name.dropLast(5)) : name
  }

  /// In how many folders a file is.
  static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  private static func plain(_ folder: String) -> String {
    var folder = folder
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }
}
