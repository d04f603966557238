import Diagnostics
import Linking
import Templates
import Testing

@testable import Pages

/// The pages of findings.
struct FindingsPagesTests {
  static func excerpt(
    _ text: String,
    line: Int,
    column: Int,
    length: Int
  ) -> SourceExcerpt? {
    let file = SourceFile(path: "Content/a.yaml", bytes: Array(text.utf8))
    let span = SourceSpan(file: FileID(0), line: line, column: column, length: length)
    let finding = Finding("a", .error, at: span, Phrase(zh: "错", en: "wrong"))
    return SourceExcerpt.excerpts(of: [finding], in: [file])[0]
  }

  @Test func cutsTheLineAtTheFault() {
    let excerpt = Self.excerpt("a: 1\r\n名称: 甲乙丙\r\n", line: 2, column: 5, length: 2)
    #expect(excerpt?.before == "名称: ")
    #expect(excerpt?.fault == "甲乙")
    #expect(excerpt?.behind == "丙")
  }

  @Test func showsNoLineThatTheFileDoesNotHave() {
    #expect(Self.excerpt("a: 1", line: 9, column: 1, length: 1) == nil)
    #expect(Self.excerpt("", line: 1, column: 1, length: 1) == nil)
    #expect(
      Self.excerpt(String(repeating: "x", count: 30_000), line: 1, column: 1, length: 1) == nil
    )
  }

  @Test func keepsAnExcerptShort() throws {
    let text = String(repeating: "a", count: 5_000)
    let excerpt = try #require(Self.excerpt(text, line: 1, column: 2_000, length: 3_000))
    #expect(excerpt.before.count == 101 && excerpt.before.hasPrefix("…"))
    #expect(excerpt.fault.count == 200)
    #expect(excerpt.behind.hasSuffix("…"))
  }

  @Test func escapesTheSourceInAnExcerpt() throws {
    let site = try ComposedSite(["people/p.yaml": "title: 甲\ntitel: <script>alert(1)</script>\n"])
    let pages = try site.rendered().pages
    let html = try #require(pages.first { $0.path == "findings.html" }).html
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("<mark>"))
  }

  @Test func aFindingKeepsItsAnchorWhereverItsLinesMove() throws {
    func anchors(_ files: [String: String]) throws -> [ModelValue?] {
      let site = try ComposedSite(files)
      let models = FindingModels(facts: site.facts, language: .english)
      return models.findings(site.facts.findings.indices).map { $0["anchor"] }
    }
    var files = SampleContent.files
    let before = try anchors(files)
    let named = before.filter { $0 != ModelValue.none }
    #expect(!named.isEmpty && Set(named).count == named.count)
    let path = "technologies/idea.yaml"
    files[path] = "# a line more\n\n" + (files[path] ?? "")
    #expect(try Set(anchors(files)) == Set(before))
  }

  @Test func listsTheWorstFirstAndEachRuleOnAPageOfItsOwn() throws {
    let site = try ComposedSite(SampleContent.files)
    let groups = FindingGroups(site.facts)
    let severities = groups.all.map { site.facts.findings[$0].severity }
    #expect(severities == severities.sorted(by: >))
    #expect(!groups.rules.isEmpty)
    for group in groups.rules {
      let page = try #require(site.page(FindingsPages.path(group.rule)))
      #expect(page.content(.english)["total"] == .number(group.findings.count))
    }
  }
}
