/// Findings for a page that shows them over another: values in JSON, each text in both languages, so
/// that the page speaks the language of what it lies over.
package struct OverlayRendering: Sendable {
  private let files: [SourceFile]

  /// - Parameter files: the run's files, so that `FileID` is an index.
  package init(files: [SourceFile]) { self.files = files }

  /// The values of all findings, in their order.
  package func values(_ findings: some Sequence<Finding>) -> [JSONValue] {
    // Findings come sorted by place: each file is fetched once.
    var source: (file: FileID, bytes: [UInt8])?
    return findings.map { finding in
      if let span = finding.span, source?.file != span.file {
        source = file(span).map { (span.file, $0.bytes) }
      }
      return value(finding, bytes: source?.bytes ?? [])
    }
  }

  private func value(_ finding: Finding, bytes: [UInt8]) -> JSONValue {
    .members([
      "severity": .text(finding.severity.rawValue),
      "rule": .text(finding.rule.name),
      "message": Self.text(finding.message),
      "place": .text(orNull: finding.span.map(place)),
      "excerpt": finding.span.flatMap { excerpt($0, of: bytes) } ?? .null,
      "help": finding.help.map(Self.text) ?? .null,
      "notes": .list(
        finding.notes.map { note in
          .members(["place": .text(place(note.span)), "message": Self.text(note.message)])
        }
      ),
    ])
  }

  /// The line at fault in three parts: before the fault, the fault, and behind it.
  private func excerpt(_ span: SourceSpan, of bytes: [UInt8]) -> JSONValue? {
    guard let line = SourceFile.line(Int(span.line), of: bytes) else { return nil }
    let excerpt = SourceExcerpt(line, column: Int(span.column), length: Int(span.length))
    let scalars = Array(excerpt.line.unicodeScalars)
    let start = min(excerpt.marked.before, scalars.count)
    let end = min(start + excerpt.marked.length, scalars.count)
    let parts = [0..<start, start..<end, end..<scalars.count].map { part -> JSONValue in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[part])
      return .text(String(text))
    }
    return .members(["line": .integer(Int(span.line)), "parts": .list(parts)])
  }

  /// A text in both languages, on one line each.
  package static func text(_ phrase: Phrase) -> JSONValue {
    .members(["zh": .text(PlainText.line(phrase.zh)), "en": .text(PlainText.line(phrase.en))])
  }

  private func place(_ span: SourceSpan) -> String {
    "\(PlainText.line(file(span)?.path ?? "?")):\(span.line):\(span.column)"
  }

  private func file(_ span: SourceSpan) -> SourceFile? {
    let index = Int(span.file.index)
    return files.indices.contains(index) ? files[index] : nil
  }
}
