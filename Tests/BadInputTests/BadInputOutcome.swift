/// What a check of a bad site gave, and what a build of it left behind.
struct BadInputOutcome {
  /// The errors and warnings, `path:line:column: severity [rule]`.
  let lines: [String]
  /// What the same findings say in both languages, and how to mend it.
  let words: String
  /// How long the check took.
  let took: Duration
  /// Whether the earlier output is as it was.
  let isOutputKept: Bool

  /// What is expected and missing (`-`), and what is there unexpected (`+`).
  func difference(from expected: [String]) -> String {
    lines.difference(from: expected).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }.joined(separator: "\n")
  }
}
