import Diagnostics
import Linking
import Records
import Testing

@testable import Rules

@Suite("Rules over claims and quotations")
struct ClaimRulesTests {
  private func claim(_ number: Int, independent: Bool = false, on parent: Int?) -> Datum {
    guard let parent else {
      return Building.map(["claim_no": .integer(number), "independent": .flag(independent)])
    }
    return Building.map([
      "claim_no": .integer(number), "independent": .flag(independent),
      "depends_on": Building.list(.integer(parent)),
    ])
  }

  private func messages(_ claims: Datum) -> [String] {
    let patent = Building.record("p", Patent.type, ["claims": claims])
    return ClaimDependency.check(Building.graph([patent])).map(\.message.en)
  }

  @Test func takesADependentClaimBehindItsParent() {
    #expect(
      messages(Building.list(claim(1, independent: true, on: nil), claim(2, on: 1))) == []
    )
  }

  @Test func reportsAParentThatIsLaterMissingOrUnstated() {
    let found = messages(
      Building.list(claim(2, on: 3), claim(3, on: 1), claim(4, on: nil), claim(5, on: 5))
    )
    #expect(found.count == 4)
    #expect(found[0].contains("not before it"))
    #expect(found[1].contains("not there"))
    #expect(found[2].contains("names no claim"))
    #expect(found[3].contains("cannot depend on itself"))
  }

  private func textFindings(_ text: String, _ features: String...) -> [Finding] {
    let items = features.map { Item(Building.map(["text": .text($0)]), at: Building.span(0, 1)) }
    let patent = Building.record(
      "p",
      Patent.type,
      [
        "claims": Building.list(
          Building.map([
            "claim_no": .integer(1), "text": .text(text), "features": .list(items),
          ])
        )
      ]
    )
    return ClaimText.check(Building.graph([patent]))
  }

  @Test func passesOverPunctuationAndWhiteSpace() {
    #expect(textFindings("一种锁扣，包括：扣座 和扣钩。", "一种锁扣", "包括扣座和扣钩").isEmpty)
    #expect(textFindings("温度为５％以下", "温度为 5%", "以下").isEmpty)
  }

  @Test func showsWhereTheFeaturesLeaveTheText() throws {
    let finding = try #require(textFindings("一种锁扣，包括扣座", "一种锁扣", "含扣座").first)
    #expect(finding.message.zh.contains("文本是“包括扣座”，特征是“含扣座”"))
    #expect(textFindings("一种锁扣，包括扣座", "一种锁扣").first?.message.zh.contains("∎") == true)
  }

  // MARK: Excerpts

  private func standard(text: String? = "扣钩应与扣座扣合。\n长度不小于 5 mm。") -> Record {
    let clauses = [
      Clause(number: "5", title: "要求", text: "", level: 1, span: Building.span(1, 10)),
      Clause(
        number: "5.1",
        title: "结构",
        text: "锁扣应包括扣座和扣钩。",
        level: 2,
        parent: 0,
        span: Building.span(1, 12)
      ),
      Clause(
        number: "5.2",
        title: "扣合",
        text: text,
        level: 2,
        parent: 0,
        span: Building.span(1, 14)
      ),
    ]
    return Building.record(
      "s",
      Standard.type,
      file: 1,
      clauses: clauses,
      ["title": .text("锁扣")]
    )
  }

  private func outcome(
    _ excerpt: String,
    clauses: [String] = ["5.2"],
    text: String? = "扣钩应与扣座扣合。\n长度不小于 5 mm。"
  ) -> [String] {
    let references = clauses.map { Item(Building.reference($0), at: Building.span(0, 1)) }
    let chart = Building.record(
      "c",
      Correspondence.type,
      [
        "basis": Building.reference("s"),
        "rows": Building.list(
          Building.map([
            "feature": .integer(1), "standard_ref": .list(references), "excerpt": .text(excerpt),
          ])
        ),
      ]
    )
    let graph = Building.graph([standard(text: text), chart])
    return (ExcerptMissing.check(graph) + ExcerptMoved.check(graph)).map { $0.rule.name }
  }

  @Test(arguments: [
    "扣钩应与扣座扣合。", "扣钩应与\n扣座 扣合", "5.2 扣合 扣钩应与扣座扣合。", "长度不小于５ｍｍ",
    "扣钩……扣合", "扣钩应与[…]不小于 5 mm", "扣钩应与...扣座",
  ])
  func findsWhatTheClauseSays(excerpt: String) {
    #expect(outcome(excerpt) == [])
  }

  @Test func findsWhatSeveralClausesSay() {
    let excerpt = "锁扣应包括扣座和扣钩。\n扣钩应与扣座扣合。"
    #expect(outcome(excerpt, clauses: ["5.1", "5.2"]) == [])
    #expect(outcome(excerpt, clauses: ["5"]) == [])
    #expect(outcome(excerpt, clauses: ["5.2"]) == ["excerpt-moved"])
  }

  @Test func reportsWhatNoClauseSays() {
    #expect(outcome("扣钩宜与扣座扣合。") == ["excerpt-missing"])
  }

  @Test func reportsWhatStandsInAnotherClause() {
    #expect(outcome("锁扣应包括扣座和扣钩。") == ["excerpt-moved"])
  }

  @Test func saysNothingWhereTheTextIsNotStored() {
    #expect(outcome("扣钩宜与扣座扣合。", text: nil) == [])
  }
}
