import Diagnostics
import Records
import Testing

@testable import Rules

@Suite("What the site and its records say of rules")
struct FindingPolicyTests {
  private func finding(_ rule: any Rule.Type, record: String?, line: Int = 1) -> Finding {
    Finding(
      rule.id,
      rule.severity,
      at: SourceSpan(file: FileID(0), line: line, column: 1),
      record: record,
      Phrase(zh: "错", en: "wrong")
    )
  }

  private func apply(
    _ findings: [Finding],
    allow: KeyValuePairs<String, String> = [:],
    severity: KeyValuePairs<String, String> = [:],
    isWholeSite: Bool = true
  ) -> FindingPolicy.Outcome {
    let record = Building.record("P1", Patent.type, ["lint": Building.lint(allow)])
    let severities = severity.enumerated().map { place, entry in
      NamedItem(
        entry.key,
        at: Building.span(99, place + 1),
        Item(.choice(entry.value), at: Building.span(99, place + 1))
      )
    }
    return FindingPolicy(
      site: Building.site(["severity": .dictionary(severities)]),
      records: [record],
      isWholeSite: isWholeSite,
      rules: RuleCatalog.form
    ).apply(to: findings)
  }

  private func rules(_ outcome: FindingPolicy.Outcome) -> [String] {
    outcome.findings.map { "\($0.severity.rawValue) \($0.rule.name)" }
  }

  @Test(arguments: ["claim-text", "R131", "r131"])
  func silencesARuleByNameOrNumber(name: String) {
    let outcome = apply([finding(ClaimText.self, record: "p1")], allow: [name: "见附件"])
    #expect(rules(outcome) == [])
    #expect(outcome.silenced == 1)
  }

  @Test func silencesOnlyTheRecordThatSaysSo() {
    let outcome = apply(
      [finding(ClaimText.self, record: "p1"), finding(ClaimText.self, record: "p2")],
      allow: ["claim-text": "见附件"]
    )
    #expect(outcome.findings.map(\.record) == ["p2"])
  }

  @Test func silencesAFindingThatNamesNoRecordInAFileOfOne() {
    let outcome = apply([finding(MarkdownUnsafe.self, record: nil)], allow: ["R139": "示例"])
    #expect(rules(outcome) == [])
  }

  @Test func reportsAnAllowanceThatSilencesNothing() {
    let outcome = apply([], allow: ["claim-text": "见附件"])
    #expect(rules(outcome) == ["warning allowance-unused"])
    #expect(outcome.findings.first?.field == "lint.allow.claim-text")
    #expect(outcome.findings.first?.span?.line == 50)
    #expect(rules(apply([], allow: ["claim-text": "见附件"], isWholeSite: false)) == [])
  }

  @Test func reportsAnAllowanceWithoutAReasonAndTheFault() {
    let outcome = apply([finding(ClaimText.self, record: "p1")], allow: ["claim-text": "  "])
    #expect(rules(outcome) == ["warning claim-text", "warning allowance-reason"])
  }

  @Test func offersTheNearestRule() {
    let outcome = apply([], allow: ["claim-txt": "见附件"])
    #expect(outcome.findings.first?.help?.en == "did you mean \"claim-text\"?")
  }

  @Test func neverSilencesWhatWasNotRead() {
    let outcome = apply(
      [finding(Syntax.self, record: "p1")],
      allow: ["syntax": "知道"],
      severity: ["syntax": "off"]
    )
    #expect(
      rules(outcome) == [
        "error syntax", "warning allowance-unused", "warning allowance-unused",
      ]
    )
  }

  @Test func changesTheSeverityOfARule() {
    let findings = [
      finding(ClaimText.self, record: "p2"), finding(ClaimDependency.self, record: "p2"),
    ]
    #expect(
      rules(apply(findings, severity: ["R131": "info"]))
        == ["info claim-dependency", "info claim-text"]
    )
    #expect(
      rules(apply(findings, severity: ["R131": "off", "claim-text": "error"]))
        == ["error claim-text"]
    )
  }

  @Test func countsWhatIsShownInOrder() {
    let findings = [
      finding(ClaimText.self, record: "p2", line: 9),
      finding(ClaimDependency.self, record: "p2", line: 3),
    ]
    let outcome = apply(findings)
    #expect(outcome.counts == FindingCounts(errors: 1, warnings: 1))
    #expect(outcome.findings.map { $0.span?.line } == [3, 9])
    #expect(apply(findings.reversed()).findings == outcome.findings)
  }
}
