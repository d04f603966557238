import Diagnostics

/// The order of findings: by place, those without a place first.
enum FindingOrder {
  /// The findings by file, line, column and rule; equal ones keep their order.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { first, second in
      let (left, right) = (key(first.element), key(second.element))
      if left != right { return left < right }
      let (rule, other) = (first.element.rule, second.element.rule)
      return rule == other ? first.offset < second.offset : rule < other
    }.map(\.element)
  }

  private static func key(_ finding: Finding) -> (Int32, Int32, Int32) {
    guard let span = finding.span else { return (-1, 0, 0) }
    return (span.file.index, span.line, span.column)
  }
}
