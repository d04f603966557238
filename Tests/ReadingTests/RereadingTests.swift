import Records
import Testing

@testable import Reading

/// A few files read again, for a first look at an edit.
@Suite struct RereadingTests {
  private let site: DiskSite
  private let read: ContentReading

  init() throws {
    site = try DiskSite([
      "Content/site.yaml": "title: x\n",
      "Content/patents/a.md": "---\ntitle: 甲\n---\n# 一\n",
      "Content/patents/b.yaml": "title: 乙\n",
      "Content/patents/c.yaml": "title: 丙\n",
      "Content/patents/c.claims.csv": "claim_no\n1\n",
      "Content/patents/many.yaml": "id: d\ntitle: 丁\n---\nid: e\ntitle: 戊\n",
    ])
    read = try site.survey(nil).read()
  }

  private func again(_ paths: String...) -> Content? {
    read.rereading.content(paths, of: read.content)
  }

  @Test func anEditIsReadAsAWholeReadingReadsIt() throws {
    try site.write("Content/patents/a.md", "---\ntitle: 甲一\ntitle_en: A\n---\n\n# 二\n\n见 [[b]]。\n")
    try site.write("Content/patents/b.yaml", "title: 乙一\n")
    let content = try #require(again("Content/patents/a.md", "Content/patents/b.yaml"))
    #expect(content.records.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(differences(content, try site.clean()).isEmpty)
  }

  @Test func whatAnEditorWroteBesideIsPassedOver() throws {
    try site.write("Content/patents/b.yaml", "title: 乙一\n")
    let content = try #require(again("Content/patents/4913", "Content/patents/b.yaml"))
    #expect(differences(content, try site.clean()).isEmpty)
  }

  @Test(arguments: [
    ("Content/patents/a.md", "---\ntitle: 甲\nid: f\n---\n"),
    ("Content/patents/a.md", "---\ntitle: [\n---\n"),
    ("Content/patents/b.yaml", "title: 乙\n---\nid: g\ntitle: 己\n"),
    ("Content/patents/b.yaml", ""),
    ("Content/patents/c.yaml", "title: 丙一\n"),
    ("Content/patents/c.claims.csv", "claim_no\n2\n"),
    ("Content/patents/many.yaml", "id: d\ntitle: 丁一\n---\nid: e\ntitle: 戊\n"),
    ("Content/patents/new.yaml", "title: 新\n"),
    ("Content/site.yaml", "title: y\n"),
  ])
  func whatMayMeanMoreIsLeftToAWholeReading(path: String, text: String) throws {
    try site.write(path, text)
    #expect(again(path) == nil)
  }

  @Test func aFileThatIsGoneIsLeftToAWholeReading() throws {
    try site.remove("Content/patents/b.yaml")
    #expect(again("Content/patents/b.yaml") == nil)
  }
}
