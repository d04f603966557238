/// Resolves the addresses on one page to paths from the root of the output.
struct PageAddresses {
  private let path: String
  /// The folder of the page and those above it, each with its slash: `""`, `standards/`, … .
  private let folders: [String]

  /// The addresses of the page at `path`, counted from the root of the output.
  init(_ path: String) {
    self.path = path
    var folders = [""]
    for part in path.split(separator: "/").dropLast() {
      folders.append("\(folders[folders.count - 1])\(part)/")
    }
    self.folders = folders
  }

  /// The place inside the site that `address` leads to; nil for one that leads elsewhere.
  func link(_ address: String) -> PageFacts.Link? {
    var file = address[...]
    var fragment: String?
    if let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Self.decoded(address[address.utf8.index(after: hash)...])
      file = address[..<hash]
    }
    if file.isEmpty { return fragment.map { PageFacts.Link(path: path, fragment: $0) } }
    for byte in file.utf8 {
      if byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: ":") { return nil }
    }
    var depth = folders.count - 1
    while file.utf8.starts(with: "../".utf8) {
      // An address above the root names nothing of the site; it is kept, so that it shows as dead.
      guard depth > 0 else { return PageFacts.Link(path: address, fragment: nil) }
      depth -= 1
      file = file[file.utf8.index(file.utf8.startIndex, offsetBy: 3)...]
    }
    return PageFacts.Link(path: folders[depth] + Self.decoded(file), fragment: fragment)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
