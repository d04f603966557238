import Diagnostics

/// Characters that no text of a record may hold, because neither HTML nor XML can.
///
/// YAML refuses them as they are; written as an escape (`"a\0b"`) or in a table they come through.
enum ControlCharacters {
  /// The text with each of them replaced by U+FFFD; nil where it holds none.
  static func replaced(in text: String) -> String? {
    // Bytes tell quickly; only what may be one of them is decoded.
    if text.utf8.withContiguousStorageIfAvailable(mayHoldOne) == false { return nil }
    guard text.unicodeScalars.contains(where: isOne) else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isOne(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// Whether bytes of UTF-8 may hold one of them; most that do not are told apart.
  static func mayHoldOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place &+= 1
      if byte >= 0x20, byte < 0xEF, byte != 0x7F, byte != 0xC2 { continue }
      switch byte {
      case 0x09, 0x0A: continue
      // Full-width forms are everywhere in Chinese text; what is sought stands before and behind.
      case 0xEF where place < bytes.count && bytes[place] != 0xB7 && bytes[place] != 0xBF: continue
      default: return true
      }
    }
    return false
  }

  /// The finding that tells it.
  static func finding(at span: SourceSpan) -> Finding {
    .syntax(
      at: span,
      Phrase(
        zh: "文字中有看不见的控制字符",
        en: "there is an invisible control character in this text"
      ),
      help: Phrase(
        zh: "删除它，重新输入这一处；引号中的“\\”是转义符，要写“\\”本身就写两遍",
        en:
          "delete it and type this place anew; in quotes \\ starts an escape, write it twice for itself"
      )
    )
  }

  private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    // The last two of each plane are no characters.
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
