import Foundation
import Records
import Testing

@testable import Reading

/// What git tells with a cache is what it tells without one.
@Suite struct HistoryTests {
  /// Expects that going on from `known` gives what asking for everything gives.
  private func expectSame(_ site: DiskSite, _ known: FileHistory) throws -> FileHistory {
    let whole = GitHistory.read(site: site.path)
    let further = GitHistory.read(site: site.path, known: known)
    #expect(whole.days == further.days)
    #expect(whole.head == further.head)
    #expect(whole.last == further.last)
    #expect(whole.last == GitCommit.last(of: site.path))
    return further
  }

  private func commit(_ site: DiskSite, _ day: String) throws {
    try site.git("add", "-A", day: day)
    try site.git("commit", "-qm", "x", "--allow-empty", day: day)
  }

  private func repository() throws -> DiskSite {
    let site = try DiskSite([
      "Content/site.yaml": "title: x\n", "Content/patents/a.yaml": "title: a\n",
      "Content/patents/冷 藏.yaml": "title: b\n", "other.txt": "x",
    ])
    try site.git("init", "-q", "-b", "main")
    try commit(site, "2024-01-02")
    return site
  }

  @Test func goesOnAlongAStraightLine() throws {
    let site = try repository()
    var known = try expectSame(site, FileHistory())
    #expect(known.days.count == 3)
    try site.write("Content/patents/a.yaml", "title: c\n")
    try commit(site, "2024-02-03")
    try site.move("Content/patents/a.yaml", to: "Content/patents/moved.yaml")
    try commit(site, "2024-03-04")
    try site.write("other.txt", "y")
    try commit(site, "2024-04-05")
    known = try expectSame(site, known)
    #expect(known.days["Content/patents/a.yaml"]?.upperBound.description == "2024-03-04")
    #expect(known.days["Content/patents/moved.yaml"]?.lowerBound.description == "2024-03-04")
    #expect(known.last?.date == "2024-03-04")
    _ = try expectSame(site, known)
    try site.write("Content/patents/late.yaml", "title: c\n")
    try commit(site, "2023-01-01")
    _ = try expectSame(site, known)
  }

  @Test(arguments: ["ort", "ours", "theirs"]) func asksAgainBehindAMerge(strategy: String) throws {
    let site = try repository()
    try site.git("checkout", "-qb", "side")
    try site.write("Content/patents/side.yaml", "title: s\n")
    try commit(site, "2024-02-02")
    try site.git("checkout", "-q", "main")
    try site.write("Content/patents/main.yaml", "title: m\n")
    try site.write("Content/patents/side.yaml", "title: s\n")
    try commit(site, "2024-03-03")
    let known = try expectSame(site, FileHistory())
    let option = strategy == "theirs" ? "-Xtheirs" : "-s\(strategy)"
    try site.git("merge", "-q", option, "--no-ff", "-m", "m", "side", day: "2024-04-04")
    let merged = try expectSame(site, known)
    try site.write("Content/patents/a.yaml", "title: z\n")
    try commit(site, "2024-05-05")
    _ = try expectSame(site, merged)
    _ = try expectSame(site, known)
    // A merge whose content is wholly the other side's makes git forget the first.
    try site.git("checkout", "-q", "side")
    try site.write("Content/patents/side.yaml", "title: again\n")
    try commit(site, "2024-06-06")
    let onSide = try expectSame(site, merged)
    try site.git("merge", "-q", "-s", "ours", "-m", "m", "main", day: "2024-07-07")
    _ = try expectSame(site, onSide)
    _ = try expectSame(site, merged)
  }

  @Test func asksAgainWhereHistoryWasRewritten() throws {
    let site = try repository()
    try site.write("Content/patents/a.yaml", "title: c\n")
    try commit(site, "2024-02-03")
    let known = try expectSame(site, FileHistory())
    try site.git("commit", "-q", "--amend", "-m", "y", day: "2024-09-09")
    _ = try expectSame(site, known)
    try site.git("reset", "-q", "--hard", "HEAD~1")
    _ = try expectSame(site, known)
    try site.git("pack-refs", "--all")
    _ = try expectSame(site, known)
    var other = known
    other.head = String(repeating: "0", count: 40)
    _ = try expectSame(site, other)
  }

  @Test func readsAWorktreeAndDoesNotTrustAShallowClone() throws {
    let site = try repository()
    try site.write("Content/patents/a.yaml", "title: c\n")
    try commit(site, "2024-02-03")
    let worktree = try DiskSite([:])
    try site.git("worktree", "add", "-q", "--detach", worktree.path, "HEAD~1")
    let there = try expectSame(worktree, GitHistory.read(site: site.path))
    #expect(there.head != GitHistory.read(site: site.path).head)
    let shallow = try DiskSite([:])
    try site.git("clone", "-q", "--depth", "1", "file://" + site.path, shallow.path)
    let history = GitHistory.read(site: shallow.path, known: GitHistory.read(site: site.path))
    #expect(history.head == nil)
    #expect(history.days["Content/patents/a.yaml"]?.lowerBound.description == "2024-02-03")
  }

  @Test func readingWithACacheTellsTheSameDays() throws {
    let site = try repository()
    let cache = try site.survey(nil, withHistory: true).read().cache(identity: "test")
    #expect(try site.survey(cache, withHistory: true).isUnchanged)
    try site.write("Content/patents/a.yaml", "title: c\n")
    try commit(site, "2024-02-03")
    let survey = try site.survey(cache, withHistory: true)
    #expect(!survey.isUnchanged)
    let reading = survey.read()
    #expect(try differences(site.clean(withHistory: true), reading.content).isEmpty)
    #expect(reading.changes?.paths == ["Content/patents/a.yaml"])
    let change = try #require(reading.changes?.records.first)
    #expect(change.before?.record.updated?.description == "2024-01-02")
    #expect(change.after.map { reading.content.records[$0].updated?.description } == "2024-02-03")
    #expect(reading.lastCommit == GitCommit.last(of: site.path))
  }
}
