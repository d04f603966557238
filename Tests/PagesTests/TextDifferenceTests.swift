import Templates
import Testing

@testable import Pages

/// The comparison of two texts, word by word.
struct TextDifferenceTests {
  @Test func keepsTheHanCharactersAroundAnInsertion() {
    let runs = TextDifference("盖体盖合在开口上。", "盖体应盖合在开口上。").runs
    #expect(
      runs == [
        TextRun(kind: .kept, text: "盖体"), TextRun(kind: .inserted, text: "应"),
        TextRun(kind: .kept, text: "盖合在开口上。"),
      ]
    )
  }

  @Test func replacesLatinWordsWhole() {
    let runs = TextDifference("use a nonce", "use a notice").runs
    #expect(runs.contains(TextRun(kind: .deleted, text: "nonce")))
    #expect(runs.contains(TextRun(kind: .inserted, text: "notice")))
  }

  @Test func leavesUnchangedParagraphsAlone() {
    let difference = TextDifference("a)\n\nb 旧", "a)\nb 新\nc)")
    #expect(difference.paragraphs.map(\.isChanged) == [false, true, true])
    #expect(difference.paragraphs.last?.old == [])
  }

  @Test func saysNothingOfTextsThatAreTheSame() {
    #expect(TextDifference("甲\n乙", "甲\n\n乙\n").isEmpty)
    #expect(TextDifference("", "").runs.isEmpty)
  }

  @Test(arguments: [
    ("abc", "abc"), ("", "甲乙"), ("甲乙", ""), ("甲乙丙丁", "乙丁戊"), ("a b c", "c b a"),
    ("一\n二", "二\n三\n一"),
  ])
  func runsGiveBackBothTexts(_ old: String, _ new: String) {
    let paragraphs = TextDifference(old, new).paragraphs
    let older = paragraphs.map { $0.old.map(\.text).joined() }.filter { !$0.isEmpty }
    let newer = paragraphs.map { $0.new.map(\.text).joined() }.filter { !$0.isEmpty }
    #expect(older.joined(separator: "\n") == old)
    #expect(newer.joined(separator: "\n") == new)
  }

  @Test func longTextsAreReplacedWhole() {
    let old = String(repeating: "甲乙", count: 2_000)
    let new = String(repeating: "丙丁", count: 2_000)
    #expect(TextDifference(old, new).runs.map(\.kind) == [.deleted, .inserted])
  }

  @Test func excerptsOfAComparisonStayWithinTheirLimit() {
    let runs = [
      TextRun(kind: .kept, text: String(repeating: "甲", count: 100)),
      TextRun(kind: .inserted, text: String(repeating: "乙", count: 100)),
    ]
    let shown = DifferenceModels.runs(runs, limit: 40).compactMap { model -> Int? in
      guard case .text(let text)? = model["text"] else { return nil }
      return text.count
    }
    #expect(shown.reduce(0, +) <= 41)
    #expect(DifferenceModels.runs(runs, limit: nil).count == 2)
  }
}
