import Diagnostics
import Reads

/// The findings of a site in the order they are shown, and by severity and rule.
struct FindingGroups: Sendable {
  /// The places of all findings: the worst first, by file in each severity.
  let all: [Int]
  /// How many there are of each severity that there are any of, the worst first.
  let severities: [(Severity, Int)]
  /// The rules that found something: the worst first, then the most frequent.
  let rules: [Group]
  /// The hash of the counts of severities and rules.
  let stamp: UInt64

  /// The findings of a rule.
  struct Group: Sendable {
    let rule: RuleID
    /// The worst severity among them.
    let severity: Severity
    /// Their places among the site's findings.
    let findings: [Int]
  }

  init(_ facts: SiteFacts) {
    let findings = facts.findings
    // The findings are sorted by place; that order stays inside each severity.
    all = Severity.allCases.sorted(by: >).flatMap { severity in
      findings.indices.filter { findings[$0].severity == severity }
    }
    severities = Severity.allCases.sorted(by: >).map { ($0, facts.count($0)) }.filter { $0.1 > 0 }
    var members: [RuleID: [Int]] = [:]
    for number in all { members[findings[number].rule, default: []].append(number) }
    rules = members.map { rule, numbers in
      Group(
        rule: rule,
        severity: numbers.map { findings[$0].severity }.max() ?? .info,
        findings: numbers
      )
    }.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.findings.count != right.findings.count {
        return left.findings.count > right.findings.count
      }
      return left.rule < right.rule
    }
    var hash = StableHash()
    for (severity, count) in severities {
      hash.combine(severity.rawValue)
      hash.combine(count)
    }
    for group in rules {
      hash.combine(group.rule.name)
      hash.combine(group.findings.count)
      hash.combine(group.severity.rawValue)
    }
    stamp = hash.value
  }

  /// The findings of a rule.
  func findings(of rule: RuleID) -> [Int] {
    rules.first { $0.rule == rule }?.findings ?? []
  }
}
