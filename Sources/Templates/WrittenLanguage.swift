/// Tells in which language UTF-8 text or HTML is written.
enum WrittenLanguage {
  /// The least byte that a Han character begins with.
  static let leastOfHan: UInt8 = 0xE2

  // MARK: Chinese

  /// The next run of Chinese, from `start` on: from a Han character to the last one before a Latin
  /// word.
  static func nextChinese(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var at = start
    while at < text.count {
      guard text[at] >= leastOfHan else {
        at += 1
        continue
      }
      let (code, width) = text.character(at: at)
      if isHan(code) { return at..<endOfChinese(in: text, from: at) }
      at += width
    }
    return nil
  }

  private static func endOfChinese(in text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    var at = start
    while at < text.count {
      let (code, width) = text.character(at: at)
      if isLatin(code) { break }
      at += width
      if isHan(code) || isWide(code) { end = at }
    }
    return end
  }

  /// Whether HTML holds more Chinese than English: three characters stand for a word's letters.
  static func isMostlyChinese(html: Span<UInt8>) -> Bool {
    var han = 0
    var letters = 0
    var at = 0
    while at < html.count {
      if html[at] == UInt8(ascii: "<") {
        at = (html.first(UInt8(ascii: ">"), from: at) ?? html.count) + 1
        continue
      }
      let (code, width) = html.character(at: at)
      if isHan(code) { han += 1 } else if isLatin(code) { letters += 1 }
      at += width
    }
    return han > 0 && han * 3 >= letters
  }

  private static func isHan(_ code: UInt32) -> Bool {
    switch code {
    case 0x4E00...0x9FFF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF,
      0x20000...0x323AF:
      true
    default: false
    }
  }

  private static func isWide(_ code: UInt32) -> Bool {
    (0x3000...0x303F).contains(code) || (0xFF00...0xFFEF).contains(code)
  }

  private static func isLatin(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  // MARK: English

  /// Whether text is English beyond names and identifiers: nothing wide, and two words in small
  /// letters or more.
  static func isEnglish(_ text: Span<UInt8>) -> Bool {
    guard mayBeEnglish(text) else { return false }
    var words = EnglishWords()
    for at in text.indices where !words.take(text[at]) { return false }
    return words.count >= 2
  }

  /// Whether there is a blank before anything wide, as between two words: most texts are told by
  /// that alone.
  private static func mayBeEnglish(_ text: Span<UInt8>) -> Bool {
    for at in text.indices {
      if text[at] <= 0x20 { return true }
      if text[at] >= 0xE3 { return false }
    }
    return false
  }

  /// The same for the text of HTML, a blank standing for each tag.
  static func isEnglish(html: Span<UInt8>) -> Bool {
    var words = EnglishWords()
    var at = 0
    while at < html.count {
      if html[at] == UInt8(ascii: "<") {
        _ = words.take(0x20)
        at = html.first(UInt8(ascii: ">"), from: at) ?? html.count
      } else if !words.take(html[at]) {
        return false
      }
      at += 1
    }
    return words.count >= 2
  }

  /// Counts the words in small letters of a text that may be English.
  private struct EnglishWords {
    private var ended = 0
    private var small = 0
    private var isWord = true

    /// The words so far, one that may go on among them.
    var count: Int { isWord && small >= 2 ? ended + 1 : ended }

    /// Takes in the next byte; false where no English text has it: of what is not ASCII, accents
    /// and dashes stand in such texts, wide characters do not.
    mutating func take(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ";"),
        UInt8(ascii: ":"), UInt8(ascii: "'"):
        break
      case 0x20, 0x0A, 0x09:
        ended = count
        (small, isWord) = (0, true)
      case 0xE3...0xFF: return false
      default: isWord = false
      }
      return true
    }
  }
}
