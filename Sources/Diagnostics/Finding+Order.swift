/// The order in which findings are shown: by file, line, column and rule (contract §3).
extension Finding {
  /// Whether `self` stands before `other`; findings that stand nowhere come first.
  ///
  /// Everything that is shown takes part, so that the order does not depend on the order in which
  /// the findings were made.
  package func isShown(before other: Finding) -> Bool {
    let left = span.map { ($0.file.index, $0.line, $0.column) } ?? (-1, 0, 0)
    let right = other.span.map { ($0.file.index, $0.line, $0.column) } ?? (-1, 0, 0)
    if left != right { return left < right }
    if rule != other.rule { return rule < other.rule }
    let mine = [message.zh, message.en, field ?? "", record ?? "", help?.zh ?? ""]
    let theirs = [
      other.message.zh, other.message.en, other.field ?? "", other.record ?? "",
      other.help?.zh ?? "",
    ]
    return mine.lexicographicallyPrecedes(theirs)
  }
}
