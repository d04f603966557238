/// What a file of the content folder is, by its extension.
enum FileKind: Equatable, Sendable {
  case markdown, yaml, table
  /// A picture or attachment that pages link to.
  case asset
  case unknown

  /// Whether the file is YAML.
  var isYAML: Bool { self == .yaml }

  /// Whether files of this kind are not read.
  var isLeftAlone: Bool { self == .asset || self == .unknown }

  /// The kind of the file named `name`.
  init(of name: some StringProtocol) {
    let name = Substring(name)
    let dot = name.utf8.lastIndex(of: 0x2E) ?? name.endIndex
    let ending = name[dot...].dropFirst().lowercased()
    switch ending {
    case "md", "markdown": self = .markdown
    case "yaml", "yml": self = .yaml
    case "csv": self = .table
    default: self = Self.assets.contains(ending) ? .asset : .unknown
    }
  }

  /// The name of the file at `path` without folders and extension.
  static func stem(of path: String) -> String {
    let bytes = path.utf8
    let name = path[(bytes.lastIndex(of: 0x2F).map(bytes.index(after:)) ?? path.startIndex)...]
    return String(name.utf8.lastIndex(of: 0x2E).map { name[..<$0] } ?? name)
  }

  private static let assets: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp", "tif", "tiff",
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf",
    "zip", "gz", "7z", "mp3", "mp4", "webm", "wav", "ogg", "drawio", "vsdx", "dwg", "step", "stp",
    "woff", "woff2", "ttf", "otf", "eml", "ofd", "wps",
  ]
}
