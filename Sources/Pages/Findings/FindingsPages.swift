import Diagnostics
import Templates

/// The findings of the checks: all, by severity, and by rule (P55).
enum FindingsPages: PageKind {
  /// How many findings a page shows.
  static let size = 100

  /// The path of the findings of a severity.
  static func path(_ severity: Severity) -> String { "findings/\(severity.rawValue).html" }

  /// The path of the findings of a rule.
  static func path(_ rule: RuleID) -> String { "findings/rule-\(rule.name).html" }

  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = FindingGroups(facts)
    var pages = FindingsView(facts: facts, groups: groups, choice: .all).pages
    for severity in groups.severities {
      pages += FindingsView(facts: facts, groups: groups, choice: .severity(severity.0)).pages
    }
    for rule in groups.rules {
      pages += FindingsView(facts: facts, groups: groups, choice: .rule(rule.rule)).pages
    }
    return pages
  }
}
