/// Findings for programs: one JSON object a line (contract §3).
///
/// Every key is always there, `null` where there is nothing to say.
package struct JSONLinesRendering: Sendable {
  private let files: [SourceFile]
  private let language: Language
  private let numbers: [RuleID: String]

  /// - Parameters:
  ///   - files: the run's files, so that `FileID` is an index.
  ///   - language: the language of messages.
  ///   - numbers: the numbers of the rules that have one: `R43`.
  package init(files: [SourceFile], language: Language, numbers: [RuleID: String]) {
    self.files = files
    self.language = language
    self.numbers = numbers
  }

  /// The lines of all findings, each with its line break.
  package func text(_ findings: some Sequence<Finding>) -> String {
    findings.map { JSONWriter.text(value($0)) + "\n" }.joined()
  }

  /// The object of one finding.
  package func value(_ finding: Finding) -> JSONValue {
    let path = finding.span.flatMap { span in
      files.indices.contains(Int(span.file.index)) ? files[Int(span.file.index)].path : nil
    }
    return .members([
      "rule": .text(finding.rule.name),
      "number": .text(orNull: numbers[finding.rule]),
      "severity": .text(finding.severity.rawValue),
      "message": .text(finding.message[language]),
      "file": .text(orNull: path),
      "line": finding.span.map { .integer(Int($0.line)) } ?? .null,
      "column": finding.span.map { .integer(Int($0.column)) } ?? .null,
      "record": .text(orNull: finding.record),
      "field": .text(orNull: finding.field),
      "help": .text(orNull: finding.help?[language]),
    ])
  }
}
