import Diagnostics
import Testing

@Suite("Findings as text")
struct TextRenderingTests {
  private func text(_ finding: Finding, _ language: Language = .english) -> String {
    TextRendering(files: Sample.files, language: language).text(finding)
  }

  private func excerpt(_ line: String, column: Int, length: Int) -> [String] {
    let file = SourceFile(path: "a.md", bytes: Array(line.utf8))
    let finding = Finding(
      "syntax",
      .error,
      at: SourceSpan(file: FileID(0), line: 1, column: column, length: length),
      Phrase(zh: "错", en: "wrong")
    )
    let block = TextRendering(files: [file], language: .english).text(finding)
    return block.split(separator: "\n").dropFirst().map { String($0.dropFirst(8)) }
  }

  @Test func keepsTheTabsOfTheLineAboveTheCarets() {
    #expect(
      text(Sample.strength) == """
        Content/correspondences/冷藏桶.yaml:2:12: error: row 2 is "explained" but cites no evidence \
        [chart-evidence]
            2 | \tstrength: explained
              | \t          ^^^^^^^^^
           help: add evidence: [DOCUMENT-ID]
           note: Content/correspondences/冷藏桶.yaml:1:1: the record is here

        """
    )
  }

  @Test func alignsCaretsBelowWideCharacters() {
    #expect(
      text(Sample.number, .chinese) == """
        Content/correspondences/冷藏桶.yaml:3:6: warning: 校验位应为 7，不是 8 \
        [patent-number-application]
            3 | 申请号: 202110099017.8  # 核对
              |         ^^^^^^^^^^^^^^

        """
    )
  }

  @Test func underlinesAWideCharacterWithTwoCarets() {
    #expect(excerpt("号码：错误", column: 4, length: 2) == ["号码：错误", "      ^^^^"])
  }

  @Test func givesCombiningMarksNoColumn() {
    #expect(excerpt("e\u{301}x", column: 3, length: 1) == ["e\u{301}x", " ^"])
  }

  @Test func pointsBehindTheEndOfAShortLine() {
    #expect(excerpt("ab", column: 3, length: 4) == ["ab", "  ^"])
    #expect(excerpt("ab", column: 90, length: 4) == ["ab", "  ^"])
  }

  @Test func cutsALongLineAroundTheFault() throws {
    let line = String(repeating: "前", count: 200) + "HERE" + String(repeating: "后", count: 200)
    let shown = excerpt(line, column: 201, length: 4)
    let text = try #require(shown.first)
    let carets = try #require(shown.last)
    #expect(text.hasPrefix("…前") && text.hasSuffix("后…"))
    #expect(DisplayWidth.of(text) <= 104)
    let before = try #require(text.firstIndex(of: "H").map { text[..<$0] })
    #expect(carets == String(repeating: " ", count: DisplayWidth.of(String(before))) + "^^^^")
  }

  @Test func showsControlCharactersInsteadOfObeyingThem() {
    #expect(excerpt("a\u{1B}[31mb\u{202E}c", column: 1, length: 1).first == "a�[31mb�c")
  }

  @Test func keepsAFindingWithoutAPlaceOnOneLine() {
    #expect(text(Sample.nowhere) == "info: cannot be read: 100% second line [file-unreadable]\n")
  }

  @Test func passesOverTheExcerptOfALineThatIsNotThere() {
    var finding = Sample.number
    finding.span?.line = 99
    #expect(text(finding).split(separator: "\n").count == 1)
  }

  @Test func coloursOnlyWhenAsked() {
    let plain = text(Sample.number)
    let coloured = TextRendering(files: Sample.files, language: .english, hasColour: true)
      .text(Sample.number)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain
    )
  }

  @Test(arguments: [
    (FindingCounts(), "没有发现问题", "no findings"),
    (FindingCounts(errors: 2, warnings: 1), "2 个错误，1 个警告", "2 errors, 1 warning"),
    (FindingCounts(infos: 3), "3 个提示", "3 notes"),
  ])
  func closesWithTheCounts(counts: FindingCounts, zh: String, en: String) {
    #expect(TextRendering(files: [], language: .chinese).summary(counts) == zh + "\n")
    #expect(TextRendering(files: [], language: .english).summary(counts) == en + "\n")
  }

  @Test func countsFindingsAtOrAboveALimit() {
    let counts = FindingCounts([Sample.strength, Sample.number, Sample.nowhere, Sample.nowhere])
    #expect(counts == FindingCounts(errors: 1, warnings: 1, infos: 2))
    #expect(Severity.allCases.map(counts.atLeast) == [4, 2, 1])
  }
}
