package import Diagnostics

/// All that is said about a rule, as text for a terminal.
package struct RuleExplanation: Sendable {
  private let rule: any Rule.Type

  package init(_ rule: any Rule.Type) {
    self.rule = rule
  }

  /// The text in `language`, without a line break at its end.
  package func text(_ language: Language) -> String {
    let head = rule.number.map { "\(rule.id) (R\($0))" } ?? "\(rule.id)"
    return """
      \(head) · \(rule.severity.rawValue)
      \(rule.title[language])

      \(Phrase(zh: "为什么", en: "Why")[language])
      \(indented(rule.why[language]))

      \(Phrase(zh: "怎样改正", en: "How to mend")[language])
      \(indented(rule.mend[language]))

      \(Phrase(zh: "有问题的写法", en: "Wrong")[language]) (\(rule.example.path))
      \(indented(rule.example.excerpt.bad))

      \(Phrase(zh: "正确的写法", en: "Right")[language])
      \(indented(rule.example.excerpt.good))
      """
  }

  private func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
