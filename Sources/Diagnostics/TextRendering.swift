/// Findings for people and for editors that jump to `path:line:column` (contract §3).
///
/// The words `error`, `help` and their like stand in English in every language: the problem
/// matchers of editors look for them.
package struct TextRendering: Sendable {
  private let files: [SourceFile]
  private let language: Language
  private let hasColour: Bool

  /// - Parameters:
  ///   - files: the run's files, so that `FileID` is an index.
  ///   - language: the language of messages.
  ///   - hasColour: whether to use the colours of a terminal.
  package init(files: [SourceFile], language: Language, hasColour: Bool = false) {
    self.files = files
    self.language = language
    self.hasColour = hasColour
  }

  /// The blocks of all findings, each with a line break at its end.
  package func text(_ findings: some Sequence<Finding>) -> String {
    var text = ""
    // Findings come sorted by place: each file is fetched once.
    var source: (file: FileID, bytes: [UInt8])?
    for finding in findings {
      if let span = finding.span, source?.file != span.file {
        source = file(span).map { (span.file, $0.bytes) }
      }
      text += self.text(finding, bytes: source?.bytes ?? [])
    }
    return text
  }

  /// The block of one finding, with a line break at its end.
  package func text(_ finding: Finding) -> String {
    text(finding, bytes: finding.span.flatMap(file)?.bytes ?? [])
  }

  private func text(_ finding: Finding, bytes: [UInt8]) -> String {
    let colour = finding.severity.colour
    var block = ""
    if let span = finding.span { block += painted(place(span) + ":", .bold) + " " }
    block += painted(finding.severity.rawValue + ":", colour)
    block += " \(PlainText.line(finding.message[language])) [\(finding.rule.name)]\n"
    if let span = finding.span { block += excerpt(span, of: bytes, colour: colour) }
    if let help = finding.help {
      block += "   \(painted("help:", .cyan)) \(PlainText.line(help[language]))\n"
    }
    for note in finding.notes {
      block += "   \(painted("note:", .cyan)) \(place(note.span)): "
      block += "\(PlainText.line(note.message[language]))\n"
    }
    return block
  }

  /// The closing line of a run, with a line break at its end.
  package func summary(_ counts: FindingCounts) -> String { counts.summary[language] + "\n" }

  private func place(_ span: SourceSpan) -> String {
    let path = file(span)?.path ?? "?"
    return "\(PlainText.line(path)):\(span.line):\(span.column)"
  }

  private func file(_ span: SourceSpan) -> SourceFile? {
    let index = Int(span.file.index)
    return files.indices.contains(index) ? files[index] : nil
  }

  private func excerpt(_ span: SourceSpan, of bytes: [UInt8], colour: Colour) -> String {
    guard file(span) != nil, let line = SourceFile.line(Int(span.line), of: bytes) else {
      return ""
    }
    let excerpt = SourceExcerpt(line, column: Int(span.column), length: Int(span.length))
    let number = "\(span.line)"
    let margin = String(repeating: " ", count: max(5, number.utf8.count))
    let shown = margin.dropFirst(number.utf8.count) + number
    return "\(shown) | \(excerpt.line)\n"
      + "\(margin) | \(excerpt.indent)\(painted(excerpt.carets, colour))\n"
  }

  private func painted(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  fileprivate enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "36"
  }
}

extension Severity {
  fileprivate var colour: TextRendering.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .blue
    }
  }
}
