/// Findings as SARIF 2.1.0, the exchange format of static analysis, in one run.
package struct SARIFRendering: Sendable {
  /// What the run's tool says of a rule.
  package struct Rule: Sendable {
    /// The stable name.
    package let id: RuleID
    /// The number in the requirements, where it has one: `R43`.
    package let number: String?
    /// The severity of its findings unless one says otherwise.
    package let severity: Severity
    /// What is checked.
    package let title: Phrase
    /// Why it matters.
    package let why: Phrase
    /// How to mend what it reports.
    package let mend: Phrase

    package init(
      _ id: RuleID,
      number: String?,
      severity: Severity,
      title: Phrase,
      why: Phrase,
      mend: Phrase
    ) {
      self.id = id
      self.number = number
      self.severity = severity
      self.title = title
      self.why = why
      self.mend = mend
    }
  }

  private let files: [SourceFile]
  private let language: Language
  private let rules: [Rule]
  private let version: String

  /// - Parameters:
  ///   - files: the run's files, so that `FileID` is an index.
  ///   - language: the language of messages.
  ///   - rules: every rule of the catalogue, in its order.
  ///   - version: the program's version.
  package init(files: [SourceFile], language: Language, rules: [Rule], version: String) {
    self.files = files
    self.language = language
    self.rules = rules
    self.version = version
  }

  /// The log, indented, with a line break at its end.
  package func text(_ findings: some Sequence<Finding>) -> String {
    let indices = Dictionary(
      rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let run = JSONValue.members([
      "tool": .members([
        "driver": .members([
          "name": "linkage",
          "semanticVersion": .text(version),
          "language": .text(language.tag),
          "rules": .list(rules.map(descriptor)),
        ])
      ]),
      "columnKind": "unicodeCodePoints",
      "results": .list(findings.map { result($0, index: indices[$0.rule]) }),
    ])
    let log = JSONValue.members([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .list([run]),
    ])
    return JSONWriter.text(log, indented: true) + "\n"
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    .members([
      "id": .text(rule.id.name),
      "shortDescription": message(rule.title),
      "fullDescription": message(rule.why),
      "help": message(rule.mend),
      "defaultConfiguration": .members(["level": level(rule.severity)]),
      "properties": rule.number.map { .members(["number": .text($0)]) },
    ])
  }

  private func result(_ finding: Finding, index: Int?) -> JSONValue {
    var text = finding.message[language]
    if let help = finding.help { text += "\n\(help[language])" }
    let notes = finding.notes.compactMap { note in
      location(note.span, message: note.message)
    }
    return .members([
      "ruleId": .text(finding.rule.name),
      "ruleIndex": index.map { .integer($0) },
      "level": level(finding.severity),
      "message": .members(["text": .text(text)]),
      "locations": finding.span.flatMap { location($0, message: nil) }.map { .list([$0]) },
      "relatedLocations": notes.isEmpty ? nil : .list(notes),
      "properties": finding.record.map {
        .members(["record": .text($0), "field": finding.field.map { .text($0) }])
      },
    ])
  }

  private func location(_ span: SourceSpan, message text: Phrase?) -> JSONValue? {
    guard files.indices.contains(Int(span.file.index)) else { return nil }
    return .members([
      "physicalLocation": .members([
        "artifactLocation": .members([
          "uri": .text(Self.address(files[Int(span.file.index)].path))
        ]),
        "region": .members([
          "startLine": .integer(max(Int(span.line), 1)),
          "startColumn": .integer(max(Int(span.column), 1)),
          "endColumn": .integer(max(Int(span.column), 1) + max(Int(span.length), 1)),
        ]),
      ]),
      "message": text.map(message),
    ])
  }

  private func message(_ phrase: Phrase) -> JSONValue {
    .members(["text": .text(phrase[language])])
  }

  private func level(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference of RFC 3986: everything but unreserved characters and `/` is
  /// percent-encoded, so that a colon in the first segment is no scheme.
  private static func address(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }
}
