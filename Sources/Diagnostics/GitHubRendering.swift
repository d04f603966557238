/// Findings as the workflow commands of GitHub Actions, which shows them beside the changed lines.
package struct GitHubRendering: Sendable {
  private let files: [SourceFile]
  private let language: Language

  /// - Parameters:
  ///   - files: the run's files, so that `FileID` is an index.
  ///   - language: the language of messages.
  package init(files: [SourceFile], language: Language) {
    self.files = files
    self.language = language
  }

  /// The commands of all findings, one a line.
  package func text(_ findings: some Sequence<Finding>) -> String {
    findings.map { text($0) + "\n" }.joined()
  }

  /// `::error file=…,line=…,col=…,endColumn=…,title=…::message`, without a line break.
  package func text(_ finding: Finding) -> String {
    var properties: [String] = []
    if let span = finding.span {
      if files.indices.contains(Int(span.file.index)) {
        properties.append("file=\(Self.property(files[Int(span.file.index)].path))")
      }
      properties.append("line=\(span.line)")
      properties.append("col=\(span.column)")
      // An end before the start would make GitHub drop the annotation.
      properties.append("endColumn=\(Int(span.column) + max(Int(span.length), 1))")
    }
    properties.append("title=\(Self.property(finding.rule.name))")
    var message = finding.message[language]
    if let help = finding.help { message += "\n\(help[language])" }
    return "::\(finding.severity.command) \(properties.joined(separator: ","))"
      + "::\(Self.data(message))"
  }

  /// What stands after the second `::`.
  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  /// What stands after a `=`.
  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  private static func escaped(_ text: String, _ special: String) -> String {
    let special = Set(special.unicodeScalars)
    return text.unicodeScalars.map { scalar in
      guard special.contains(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
