import Diagnostics

/// The path of a request, taken apart: names below the output folder, none of which leads out of it.
struct RequestPath: Hashable {
  /// The names of the folders, then that of the file.
  let names: [String]
  /// Whether a folder was asked for: `/`, `/patents/`.
  let isFolder: Bool

  /// Takes apart the path of a request as it stands there; nil where it is no path of a site: it does
  /// not begin with a slash, names a hidden file or a folder above, or has bytes that no name has.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var names: [String] = []
    var parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    )
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    for part in parts {
      // Decoded after dividing: an encoded slash is in no name.
      guard let name = Self.decoded(part), !name.isEmpty, !name.utf8.contains(0),
        name.utf8.first != UInt8(ascii: "."), !name.utf8.contains(UInt8(ascii: "/")),
        !name.utf8.contains(UInt8(ascii: "\\"))
      else { return nil }
      names.append(name)
    }
    self.names = names
  }

  /// The path below the output folder.
  var path: String {
    isFolder ? (names + ["index.html"]).joined(separator: "/") : names.joined(separator: "/")
  }

  /// The address of the folder of this name, for a browser that asked for it without a slash.
  var folderAddress: String {
    "/" + names.map { Self.encoded($0) + "/" }.joined()
  }

  /// Text with what is written as `%` and two digits as itself; nil where that is no text.
  static func decoded(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(HexDigit.value),
        let low = rest.popFirst().flatMap(HexDigit.value)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
