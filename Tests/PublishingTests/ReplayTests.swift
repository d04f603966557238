import Foundation
import Linking
import Publishing
import Testing

/// A standard replayed through three versions: what happens to the rows of a chart, the first page,
/// and the lists of what to check and what changed.
@Suite struct ReplayTests {
  private static let second = [
    ("4.1", "桶体应为方形。"), ("4.4", "桶底应有排水孔。"), ("4.5", "桶盖应带密封圈。"),
  ]
  private static let third = [
    ("4.1", "桶体应为方形，壁厚均匀。"), ("4.4", "桶底应有排水孔。"), ("4.5", "桶盖应带密封圈。"),
  ]

  /// The page at `path`, built anew, as one line without tags.
  private func page(_ path: String, of site: SiteFolder) throws -> String {
    // Charts are restricted unless they say otherwise.
    try site.written(audience: "restricted")
    let bytes = try #require(try site.outputs()[path], "\(path)")
    return String(decoding: bytes, as: UTF8.self)
      .replacing(#/<(ins|del)>/#) { "[\($0.1) " }
      .replacing(#/<\/(ins|del)>/#) { _ in "]" }
      .replacing(#/<[^>]*>/#) { _ in "" }
      .replacing(#/\s+/#) { _ in " " }
  }

  private func start() throws -> SiteFolder {
    var files = ChartSite.files()
    files["site.yaml"]? += "fail_on: never\n"
    return try SiteFolder(files)
  }

  /// Puts a version in the place of the current one and keeps that beside it.
  private func issue(
    _ site: SiteFolder,
    over old: String,
    version: String,
    frozen: String,
    _ clauses: [(number: String, text: String)]
  ) throws {
    try site.write("standards/s@\(old).md", try site.text("standards/s.md"))
    try site.write(
      "standards/s.md",
      ChartSite.standard(version: version, frozen: frozen, clauses: clauses)
    )
  }

  @Test func aStandardReplayedThroughThreeVersions() throws {
    let site = try start()
    _ = try site.review()

    // The first version: everything holds.
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
    #expect(try page("index.html", of: site).contains("须重新核对的行 0 条"))
    #expect(try page("recheck.html", of: site).contains("没有须重新核对的对照表"))
    #expect(try page("indicators/D9.html", of: site).contains("4 / 4"))

    // The second: one clause changed, one moved, one gone, one as it was.
    try issue(site, over: "2024", version: "2026", frozen: "2026-05-01", Self.second)
    #expect(try site.rowStates() == [.clauseChanged, .clauseMoved, .clauseGone, .superseded])
    let home = try page("index.html", of: site)
    #expect(home.contains("1 份对照表待复核"))
    #expect(home.contains("须重新核对的行 4 条"))
    let list = try page("recheck.html", of: site)
    #expect(list.contains("4 行，1 份对照表"))
    for reason in ["条款 4.1 的文字已变", "条款 4.2 移为 4.5，文字未变", "条款 4.3 已删", "条款 4.4 文字未变"] {
      #expect(list.contains(reason), "\(reason)")
    }
    #expect(list.contains("2024 → 2026"))
    let changes = try page("standards/s/2026/changes.html", of: site)
    #expect(changes.contains("删去 1 · 修改 1 · 移位 1 · 新增 0"))
    #expect(changes.contains("桶体应为[del 圆柱][ins 方]形。"))
    // The unchanged clause is no change, but three rows wait for their clauses.
    #expect(changes.contains("待复核 3 行"))
    #expect(try page("indicators/D9.html", of: site).contains("0 / 3"))

    // The rows are pointed at the new text and reviewed.
    try site.change("correspondences/c.yaml", "version: \"2024\"", to: "version: \"2026\"")
    try site.change("correspondences/c.yaml", "[4.2]", to: "[4.5]")
    try site.change("correspondences/c.yaml", "[4.3]", to: "[4.1]")
    _ = try site.review()
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
    #expect(try page("index.html", of: site).contains("须重新核对的行 0 条"))
    #expect(try page("indicators/D9.html", of: site).contains("3 / 3"))
    #expect(try page("standards/s/2026/changes.html", of: site).contains("待复核 0 行"))

    // The third changes one word; the review of it keeps the chart's own version.
    try issue(site, over: "2026", version: "2028", frozen: "2026-05-20", Self.third)
    #expect(try site.rowStates() == [.clauseChanged, .superseded, .clauseChanged, .superseded])
    #expect(try page("recheck.html", of: site).contains("2026 → 2028"))
    #expect(
      try page("standards/s/2028/changes.html", of: site).contains("桶体应为方形[ins ，壁厚均匀]。")
    )
    _ = try site.review()
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
    #expect(try page("recheck.html", of: site).contains("没有须重新核对的对照表"))
    // Checked with its text, the newest version is covered, though the chart names the one before.
    let coverage = try page("indicators/D9.html", of: site)
    #expect(coverage.contains("3 / 3"))
    #expect(!coverage.contains("0 / 3"))
  }

  @Test func aDraftSaysWhatItWouldChangeAndMakesNothingStale() throws {
    let site = try start()
    _ = try site.review()
    let draft = ChartSite.standard(version: "2027-CD", frozen: "2026-06-20", clauses: Self.second)
      .replacing("status: frozen\nfreeze_date: 2026-06-20\n", with: "status: not-frozen\n")
    try site.write("standards/s@2027-cd.md", draft)
    try site.change(
      "standards/s.md",
      "use: target",
      to: "use: target\npublication_date: 2024-03-01"
    )
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
    let list = try page("recheck.html", of: site)
    #expect(list.contains("没有须重新核对的对照表"))
  }
}
