import Diagnostics

/// Marks the words of a page that are in the other language than the page, so that they are read
/// out and broken in their own (WCAG 3.1.2).
///
/// Records are written in one language or both; a page shows what there is. Chinese is told by its
/// characters, word by word; English, whose words stand in Chinese sentences too, only where a
/// whole text holds nothing else.
struct LanguageMarks {
  private let other: Language

  /// For pages in `language`.
  init(_ language: Language) {
    other = language == .chinese ? .english : .chinese
  }

  // MARK: Text

  /// Appends `text`, escaped, with what is in the other language inside a `span`.
  func append(_ text: String, to output: inout [UInt8]) {
    switch other {
    case .chinese: appendChinese(text, to: &output)
    case .english:
      guard Self.isEnglish(text.utf8) else { return output.appendEscaped(text) }
      open(&output)
      output.appendEscaped(text)
      close(&output)
    }
  }

  private func appendChinese(_ text: String, to output: inout [UInt8]) {
    // Nearly all text of an English page is ASCII; Han begins with E2 or a later byte.
    guard text.utf8.contains(where: { $0 >= 0xE2 }) else { return output.appendEscaped(text) }
    let scalars = text.unicodeScalars
    var plain = scalars.startIndex
    var at = scalars.startIndex
    while at < scalars.endIndex {
      guard Self.isHan(scalars[at]) else {
        scalars.formIndex(after: &at)
        continue
      }
      let end = Self.endOfChinese(scalars, from: at)
      output.appendEscaped(String(scalars[plain..<at]))
      open(&output)
      output.appendEscaped(String(scalars[at..<end]))
      close(&output)
      plain = end
      at = end
    }
    output.appendEscaped(String(scalars[plain...]))
  }

  /// Where the Chinese that starts at `start` ends: behind its last character before a Latin word.
  private static func endOfChinese(
    _ scalars: String.UnicodeScalarView,
    from start: String.Index
  ) -> String.Index {
    var end = start
    var at = start
    while at < scalars.endIndex {
      let scalar = scalars[at]
      if isLatin(scalar) { break }
      scalars.formIndex(after: &at)
      if isHan(scalar) || isWide(scalar) { end = at }
    }
    return end
  }

  private func open(_ output: inout [UInt8]) {
    output.append(contentsOf: "<span lang=\"\(other.tag)\">".utf8)
  }

  private func close(_ output: inout [UInt8]) { output.append(contentsOf: "</span>".utf8) }

  // MARK: HTML

  /// Appends finished HTML, each element at its top marked that is in the other language.
  func append(html: [UInt8], to output: inout [UInt8]) {
    if other == .chinese, !html.contains(where: { $0 >= 0xE2 }) {
      output.append(contentsOf: html)
      return
    }
    var rest = html[...]
    while !rest.isEmpty {
      if let element = HTMLElement(at: rest) {
        append(element, to: &output)
        rest = rest[element.range.upperBound...]
      } else {
        // Text between elements, or a tag that nothing closes.
        let tag = rest.first == UInt8(ascii: "<") ? rest.firstIndex(of: UInt8(ascii: ">")) : nil
        let end =
          tag.map { $0 + 1 } ?? rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        appendText(rest[..<end], to: &output)
        rest = rest[end...]
      }
    }
  }

  private func append(_ element: HTMLElement, to output: inout [UInt8]) {
    let bytes = element.bytes
    let isOther =
      other == .chinese ? Self.isMostlyChinese(bytes) : Self.isEnglish(Self.words(bytes))
    guard isOther else { return appendText(bytes, to: &output) }
    output.append(contentsOf: bytes[..<element.nameEnd])
    output.append(contentsOf: " lang=\"\(other.tag)\"".utf8)
    output.append(contentsOf: bytes[element.nameEnd...])
  }

  /// Appends HTML whose stretches of text are marked one by one.
  private func appendText(_ html: ArraySlice<UInt8>, to output: inout [UInt8]) {
    guard other == .chinese else {
      output.append(contentsOf: html)
      return
    }
    var rest = html
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      appendEscapedChinese(text, to: &output)
      rest = rest.dropFirst(text.count)
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      output.append(contentsOf: tag)
      rest = rest.dropFirst(tag.count)
      if let close = rest.popFirst() { output.append(close) }
    }
  }

  /// The same as for plain text, for text that is escaped already.
  private func appendEscapedChinese(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    var at = scalars.startIndex
    while at < scalars.endIndex {
      guard Self.isHan(scalars[at]) else {
        output.append(contentsOf: String(scalars[at]).utf8)
        scalars.formIndex(after: &at)
        continue
      }
      let end = Self.endOfChinese(scalars, from: at)
      open(&output)
      output.append(contentsOf: String(scalars[at..<end]).utf8)
      close(&output)
      at = end
    }
  }

  // MARK: Telling languages

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x323AF:
      true
    default: false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  /// Whether HTML holds more Chinese than English: three characters stand for a word's letters.
  private static func isMostlyChinese(_ html: ArraySlice<UInt8>) -> Bool {
    var han = 0
    var letters = 0
    for scalar in String(decoding: words(html), as: UTF8.self).unicodeScalars {
      if isHan(scalar) { han += 1 } else if isLatin(scalar) { letters += 1 }
    }
    return han > 0 && han * 3 >= letters
  }

  /// Whether text is English beyond names and identifiers: nothing wide, and two words in small
  /// letters or more.
  private static func isEnglish(_ bytes: some Sequence<UInt8>) -> Bool {
    var words = 0
    var small = 0
    var isWord = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ";"),
        UInt8(ascii: ":"), UInt8(ascii: "'"):
        break
      case 0x20, 0x0A, 0x09:
        if isWord, small >= 2 { words += 1 }
        (small, isWord) = (0, true)
      // Of what is not ASCII, accents and dashes stand in English texts, wide characters do not.
      case 0xE3...0xFF: return false
      default: isWord = false
      }
    }
    if isWord, small >= 2 { words += 1 }
    return words >= 2
  }

  /// The text of HTML, a blank for each tag.
  private static func words(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var isInTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        text.append(0x20)
      case UInt8(ascii: ">") where isInTag: isInTag = false
      default: if !isInTag { text.append(byte) }
      }
    }
    return text
  }
}
