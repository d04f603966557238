/// Characters put in the place of others before cmark reads a body, and put back on output.
///
/// cmark offers no way to say "this bar is no table bar" or "this full stop is no punctuation". So
/// before parsing, such characters give way to ones that mean nothing to it and cannot stand in the
/// body: control characters for ASCII, Unicode's noncharacters U+FDD0…U+FDEF for Chinese
/// punctuation. Each is as long as what it stands for, so cmark's positions stay true.
enum StandIn {
  /// Stands for `|` inside `[[…]]`.
  static let bar: UInt8 = 0x01
  /// Stands for `_` inside `[[…]]` and bare addresses.
  static let underscore: UInt8 = 0x02
  /// Stands for `*` inside `[[…]]` and bare addresses.
  static let star: UInt8 = 0x03
  /// Stands for `~` that is not a deletion mark: escaped, inside `[[…]]` or a bare address.
  static let tilde: UInt8 = 0x04
  /// Stands for the backslash of an escape: shown in code, nothing elsewhere.
  static let escape: UInt8 = 0x14
  /// Stands for an escaped `[`.
  static let bracket: UInt8 = 0x15

  /// ASCII punctuation beside a run of stars, and its stand-in.
  private static let ascii: [(punctuation: UInt8, standIn: UInt8)] = [
    (UInt8(ascii: "%"), 0x05), (UInt8(ascii: "."), 0x06), (UInt8(ascii: ","), 0x07),
    (UInt8(ascii: "!"), 0x08), (UInt8(ascii: "?"), 0x0E), (UInt8(ascii: ";"), 0x0F),
    (UInt8(ascii: ":"), 0x10), (UInt8(ascii: ")"), 0x11), (UInt8(ascii: "("), 0x12),
    (UInt8(ascii: "\""), 0x13),
  ]

  /// Chinese punctuation in the order of its stand-ins from U+FDD0 on.
  private static let chinese: [Unicode.Scalar] = [
    "。", "，", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "〗",
    "\u{201D}", "\u{2019}", "…", "—", "％", "．",
    "“", "‘", "（", "《", "〈", "【", "「", "『", "〔", "〖",
  ]

  /// Where the opening marks begin in `chinese`; those before close or end something.
  private static let firstOpening = 21

  /// The bytes each single byte is written as: one, or none for `escape`.
  ///
  /// 0xFF marks a byte that is written as nothing.
  static let restored: [UInt8] = {
    var table = (0...255).map { UInt8($0) }
    table[Int(bar)] = UInt8(ascii: "|")
    table[Int(underscore)] = UInt8(ascii: "_")
    table[Int(star)] = UInt8(ascii: "*")
    table[Int(tilde)] = UInt8(ascii: "~")
    table[Int(bracket)] = UInt8(ascii: "[")
    table[Int(escape)] = 0xFF
    for pair in ascii { table[Int(pair.standIn)] = pair.punctuation }
    return table
  }()

  /// Whether `byte` is any one-byte stand-in.
  static func isStandIn(_ byte: UInt8) -> Bool { byte < 0x20 && restored[Int(byte)] != byte }

  /// The last byte of the stand-in U+FDD0+n for `scalar` before or after a run of stars.
  static func chinese(_ scalar: Unicode.Scalar, opening: Bool) -> UInt8? {
    guard let index = chinese.firstIndex(of: scalar), (index >= firstOpening) == opening else {
      return nil
    }
    return 0x90 + UInt8(index)
  }

  /// The stand-in for ASCII punctuation before (closing) or after (opening) a run of stars.
  static func ascii(_ byte: UInt8, opening: Bool) -> UInt8? {
    if byte != UInt8(ascii: "\""), (byte == UInt8(ascii: "(")) != opening { return nil }
    return ascii.first { $0.punctuation == byte }?.standIn
  }

  /// The bytes of the punctuation that EF B7 `last` stands for, or nil for any other character.
  static func punctuation(_ last: UInt8) -> [UInt8]? {
    let index = Int(last) - 0x90
    return chineseBytes.indices.contains(index) ? chineseBytes[index] : nil
  }

  private static let chineseBytes: [[UInt8]] = chinese.map { Array(String($0).utf8) }

  /// `bytes` with every stand-in replaced by what it stands for.
  ///
  /// - Parameters:
  ///   - bytes: Text from cmark's tree.
  ///   - isCode: Whether the backslash of an escape is shown.
  /// - Returns: The text as its author wrote it.
  static func restore(_ bytes: some Sequence<UInt8>, isCode: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == escape {
        if isCode { result.append(UInt8(ascii: "\\")) }
        continue
      }
      result.append(restored[Int(byte)])
      let count = result.count
      if count >= 3, result[count - 3] == 0xEF, result[count - 2] == 0xB7,
        let whole = punctuation(byte)
      {
        result.replaceSubrange(count - 3..<count, with: whole)
      }
    }
    return result
  }
}
