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
  func append(_ text: String, to output: inout PageBytes) {
    let bytes = text.utf8.span
    switch other {
    case .chinese: appendChinese(bytes, to: &output)
    case .english:
      guard WrittenLanguage.isEnglish(bytes) else { return output.appendEscaping(bytes) }
      open(&output)
      output.appendEscaping(bytes)
      close(&output)
    }
  }

  private func appendChinese(_ text: Span<UInt8>, to output: inout PageBytes) {
    // Nearly all text of an English page is ASCII.
    guard text.holds(atLeast: WrittenLanguage.leastOfHan) else {
      return output.appendEscaping(text)
    }
    var plain = 0
    while let run = WrittenLanguage.nextChinese(in: text, from: plain) {
      output.appendEscaping(text.extracting(plain..<run.lowerBound))
      open(&output)
      output.appendEscaping(text.extracting(run))
      close(&output)
      plain = run.upperBound
    }
    output.appendEscaping(text.extracting(plain..<text.count))
  }

  private func open(_ output: inout PageBytes) {
    output.append(literal: "<span")
    appendAttribute(to: &output)
    output.append(UInt8(ascii: ">"))
  }

  private func close(_ output: inout PageBytes) { output.append(literal: "</span>") }

  private func appendAttribute(to output: inout PageBytes) {
    output.append(literal: " lang=\"")
    output.append(other.tag)
    output.append(UInt8(ascii: "\""))
  }

  // MARK: HTML

  /// Appends finished HTML, each element at its top marked that is in the other language.
  func append(html: Span<UInt8>, to output: inout PageBytes) {
    if other == .chinese, !html.holds(atLeast: WrittenLanguage.leastOfHan) {
      return output.append(html)
    }
    var at = 0
    while at < html.count {
      if let element = HTMLElement(in: html, at: at) {
        append(element, of: html, to: &output)
        at = element.range.upperBound
      } else {
        // Text between elements, or a tag that nothing closes.
        let tag = html[at] == UInt8(ascii: "<") ? html.first(UInt8(ascii: ">"), from: at) : nil
        let end = tag.map { $0 + 1 } ?? html.first(UInt8(ascii: "<"), from: at + 1) ?? html.count
        appendText(html.extracting(at..<end), to: &output)
        at = end
      }
    }
  }

  private func append(_ element: HTMLElement, of html: Span<UInt8>, to output: inout PageBytes) {
    let bytes = html.extracting(element.range)
    let isOther =
      other == .chinese
      ? WrittenLanguage.isMostlyChinese(html: bytes) : WrittenLanguage.isEnglish(html: bytes)
    guard isOther else { return appendText(bytes, to: &output) }
    output.append(html.extracting(element.range.lowerBound..<element.nameEnd))
    appendAttribute(to: &output)
    output.append(html.extracting(element.nameEnd..<element.range.upperBound))
  }

  /// Appends HTML whose stretches of text are marked one by one.
  private func appendText(_ html: Span<UInt8>, to output: inout PageBytes) {
    guard other == .chinese else { return output.append(html) }
    var at = 0
    while at < html.count {
      let text = html.first(UInt8(ascii: "<"), from: at) ?? html.count
      appendEscapedChinese(html.extracting(at..<text), to: &output)
      let tag = html.first(UInt8(ascii: ">"), from: text).map { $0 + 1 } ?? html.count
      output.append(html.extracting(text..<tag))
      at = tag
    }
  }

  /// The same as for plain text, for text that is escaped already.
  private func appendEscapedChinese(_ text: Span<UInt8>, to output: inout PageBytes) {
    var plain = 0
    while let run = WrittenLanguage.nextChinese(in: text, from: plain) {
      output.append(text.extracting(plain..<run.lowerBound))
      open(&output)
      output.append(text.extracting(run))
      close(&output)
      plain = run.upperBound
    }
    output.append(text.extracting(plain..<text.count))
  }
}
