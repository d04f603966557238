import Templates
import Testing

@testable import Pages

/// Words of claim features marked in a text.
struct MarkedTextTests {
  private func words(_ runs: [Model]) -> [String] {
    runs.compactMap { run in
      guard case .text(let text)? = run["text"] else { return nil }
      return run["mark"] == ModelValue.none ? text : "[\(text)]"
    }
  }

  @Test func marksEachPairAtItsFirstPlace() {
    let runs = MarkedText.runs(
      "一种冷藏桶，包括桶本体和桶本体",
      marks: [
        .init(words: "桶本体", feature: 1, label: "1b"), .init(words: "冷藏桶", feature: 1, label: "1a"),
      ]
    )
    #expect(words(runs) == ["一种", "[冷藏桶]", "，包括", "[桶本体]", "和桶本体"])
  }

  @Test func marksNeverOverlap() {
    let runs = MarkedText.runs(
      "桶本体为圆",
      marks: [
        .init(words: "桶本体为圆", feature: 1, label: "1a"), .init(words: "本体", feature: 1, label: "1b"),
      ]
    )
    #expect(words(runs) == ["[桶本体为圆]"])
  }

  @Test func wordsThatDoNotOccurAreNotMarked() {
    let runs = MarkedText.runs("桶", marks: [.init(words: "盖", feature: 1, label: "1")])
    #expect(!MarkedText.hasMarks(runs))
    #expect(words(runs) == ["桶"])
  }

  @Test func coloursRepeatAfterTwelve() {
    #expect([1, 12, 13, 0, -3].map { MarkedText.colour($0) } == [1, 12, 1, 1, 1])
  }

  @Test func lettersGoOnAfterZ() {
    #expect([0, 25, 26, 27].map { MarkedText.letter($0) } == ["a", "z", "aa", "ab"])
  }
}

/// The quick way of marking and the general one.
struct PlainTextTests {
  @Test(arguments: ["冷藏桶 A1（盖体）", "a\nb", "“x”—y…"])
  func `Text in Chinese or ASCII is plain`(text: String) {
    #expect(text.isPlain)
    #expect(text.plainCount == text.count)
  }

  @Test(arguments: ["e\u{301}", "a\r\nb", "か\u{3099}", "👍🏽", "\u{2126}", "é"])
  func `Text with characters of several scalars or spellings is not`(text: String) {
    #expect(!text.isPlain)
  }

  @Test func `Both ways mark the same`() {
    let marks: [MarkedText.Mark] = [
      .init(words: "桶本体", feature: 1, label: "1a"), .init(words: "e", feature: 1, label: "1b"),
      .init(words: "", feature: 1, label: "1c"), .init(words: "盖", feature: 2, label: "2"),
    ]
    let plain = MarkedText.runs("一种桶本体 e 盖", marks: marks)
    // The last character makes the text one that is looked through character by character.
    let general = MarkedText.runs("一种桶本体 e 盖é", marks: marks)
    #expect(plain == Array(general.dropLast()))
    #expect(MarkedText.runs("e\u{301}", marks: marks).count == 1)
    #expect(!MarkedText.hasMarks(MarkedText.runs("e\u{301}", marks: marks)))
  }
}
