import Diagnostics
import Testing

@Suite("The order of findings")
struct FindingOrderTests {
  private func finding(_ rule: RuleID, _ place: (Int, Int, Int)?, _ text: String = "x") -> Finding {
    Finding(
      rule,
      .error,
      at: place.map { SourceSpan(file: FileID($0.0), line: $0.1, column: $0.2) },
      Phrase(zh: text, en: text)
    )
  }

  @Test func goesByFileThenLineThenColumnThenRule() {
    let sorted = [
      finding("b", nil), finding("z", (0, 1, 1)), finding("a", (0, 2, 9)),
      finding("a", (0, 10, 1)), finding("b", (0, 10, 1)), finding("b", (0, 10, 1), "y"),
      finding("a", (1, 1, 1)),
    ]
    for turn in 0..<sorted.count {
      let turned = Array(sorted[turn...] + sorted[..<turn]).reversed()
      #expect(turned.sorted { $0.isShown(before: $1) } == sorted)
    }
  }
}
