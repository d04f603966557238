import Fingerprints

/// How a string is written in files: as it is, folded for search, and in the escapes of HTML, JSON and
/// XML; in those of addresses where files are not decoded first (`AddressText`).
///
/// Capitals of ASCII count as small letters wherever spellings are looked for (`BytePatterns`).
enum Spellings {
  /// The spellings, each once.
  ///
  /// Files of others may write each character by its number; ours do so in addresses alone
  /// (`byNumbers`).
  static func of(_ string: String, byNumbers: Bool) -> [[UInt8]] {
    let plain = Array(string.utf8)
    var all = [plain]
    func add(_ spelling: [UInt8]) {
      if !all.contains(spelling) { all.append(spelling) }
    }
    add(folded(plain))
    add(html(string))
    add(json(string) { scalar, _ in Array(String(scalar).utf8) })
    let isPlain = string.utf8.allSatisfy { isUnreserved($0) }
    if isPlain { return all }
    guard byNumbers else { return all }
    add(percent(plain))
    if string.utf8.contains(where: { $0 >= 0x80 }) {
      add(
        json(string) { _, units in
          units.flatMap { Array("\\u".utf8) + hex($0, digits: 4) }
        }
      )
      add(references(string) { Array(String($0).utf8) })
      add(references(string) { [UInt8(ascii: "x")] + hex($0, digits: 1) })
    }
    return all
  }

  /// In the form of search: NFKC and small letters (`SearchFolding`).
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var text = ""
    let compatible = String(decoding: CompatibleText.bytes(of: bytes), as: UTF8.self)
    for scalar in compatible.unicodeScalars { text += scalar.properties.lowercaseMapping }
    return Array(text.utf8)
  }

  private static func html(_ string: String) -> [UInt8] {
    string.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "'"): Array("&#39;".utf8)
      default: [byte]
      }
    }
  }

  private static func json(
    _ string: String,
    _ beyond: (Unicode.Scalar, Substring.UTF16View) -> [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case _ where scalar.isASCII: bytes.append(UInt8(scalar.value))
      default: bytes += beyond(scalar, String(scalar)[...].utf16)
      }
    }
    return bytes
  }

  private static func percent(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { isUnreserved($0) ? [$0] : [UInt8(ascii: "%")] + hex($0, digits: 2) }
  }

  private static func references(
    _ string: String,
    _ number: (UInt32) -> [UInt8]
  ) -> [UInt8] {
    string.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      return Array("&#".utf8) + number(scalar.value) + [UInt8(ascii: ";")]
    }
  }

  private static func hex(_ number: some FixedWidthInteger, digits: Int) -> [UInt8] {
    let text = Array(String(number, radix: 16).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, digits - text.count)) + text
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
