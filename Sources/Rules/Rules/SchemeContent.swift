package import Diagnostics
package import Linking
import Records

/// R19: a patent scheme says what is to be protected, by which kind of patent, where and when.
package enum SchemeContent: Rule {
  package static let id: RuleID = "scheme-content"
  package static let number: Int? = 19
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利技术方案写明保护主题、申请类型、申请地域和申请时间",
    en: "A patent scheme states its subject, patent type, territories and time of filing"
  )
  package static let why = Phrase(
    zh: "这四项定下来，方案才能变成申请文件；少一项，就无法与提案的时间和标准实施地对上。",
    en:
      "These four turn a scheme into an application; without one of them it cannot be set against the proposal's date or the states where the standard is used."
  )
  package static let mend = Phrase(
    zh: "补上缺少的字段；还没有定的，先与知识产权人员商定。",
    en: "Add what is missing; where it is open, settle it with IP staff first."
  )
  package static let source = "R19; 000 §7.2.1"
  package static let example = RuleExample(
    ExampleSite.schemePath,
    bad: ExampleSite.scheme.replacing("subject: 带止退齿的扣钩\n", with: ""),
    good: ExampleSite.scheme
  )

  /// The fields that the rule asks for, which R3 leaves to it.
  static let fields = [
    PatentScheme.subject.declaration, PatentScheme.patentType.declaration,
    PatentScheme.territories.declaration, PatentScheme.plannedFiling.declaration,
  ]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: PatentScheme.type).compactMap { index in
      let record = graph[index]
      let missing = fields.filter { record.item($0.key) == nil }
      guard let first = missing.first else { return nil }
      return finding(
        in: record,
        at: record.span,
        field: first.name,
        Phrase(
          zh: "方案没有写\(missing.map { "“\($0.label.zh)”" }.joined(separator: "、"))",
          en: "the scheme does not state \(missing.map(\.name).joined(separator: ", "))"
        ),
        help: Phrase(
          zh: "补上 \(missing.map { "\($0.name): …" }.joined(separator: "，"))",
          en: "add \(missing.map { "\($0.name): …" }.joined(separator: ", "))"
        )
      )
    }
  }
}
