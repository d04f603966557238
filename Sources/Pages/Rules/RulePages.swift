import Diagnostics
import Rules
import Templates

/// The page of a rule: what it checks, why, how to mend, an example, and what it found here.
enum RulePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = FindingGroups(facts)
    return RuleCatalog.all.map { rule in
      let count = groups.findings(of: rule.id).count
      return Page(
        path(rule),
        kind: "rule",
        title: rule.title,
        parents: [.home, .rules]
      ) { language in
        model(rule, count: count, language)
      }
    }
  }

  /// The paths of the pages of all rules: every finding points at one.
  static let paths = Dictionary(
    RuleCatalog.all.map { ($0.id, path($0)) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The path of a rule's page.
  static func path(_ rule: any Rule.Type) -> String { "rules/\(rule.id.name).html" }

  private static func model(
    _ rule: any Rule.Type,
    count: Int,
    _ language: Language
  ) -> Model {
    let tags = TagModels(language: language)
    var tagged = [tags.severity(rule.severity)]
    if rule.number != nil, !rule.source.hasPrefix(rule.code) {
      tagged.append(tags.fact(rule.code))
    }
    if !rule.source.isEmpty { tagged.append(tags.fact(rule.source)) }
    return [
      "kick": .text(rule.id.name),
      "tags": .list(tagged),
      "why": .text(rule.why[language]),
      "mend": .text(rule.mend[language]),
      "example": [
        "path": .text("Content/\(rule.example.path)"),
        "bad": .text(rule.example.bad),
        "good": .text(rule.example.good),
      ],
      "allow": .text("lint: {allow: {\(rule.id.name): \"…\"}}"),
      "found": count == 0
        ? .none
        : ["count": .number(count), "href": .text(FindingsPages.path(rule.id))],
    ]
  }
}
