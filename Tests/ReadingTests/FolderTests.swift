import Diagnostics
import Foundation
@testable import Reading
import Records
import Testing
import Workers

/// Reading from disk: what only a file system can do wrong.
@Suite struct FolderTests {
  /// A site in a folder of its own, removed afterwards.
  private final class TemporarySite {
    let path: String
    init() throws {
      path = NSTemporaryDirectory() + "site-" + UUID().uuidString
      try write("Content/site.yaml", "title: x\n")
    }
    func write(_ name: String, _ text: String) throws {
      let url = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: path + "/Content/" + name,
        withDestinationPath: target
      )
    }
    func read() throws -> Content {
      try ContentReader(site: path, workers: Workers(count: 2)).read()
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func throwsOnlyWhereThereIsNoContent() {
    #expect(throws: ReadingFailure.contentMissing(site: "/nowhere")) {
      try ContentReader(site: "/nowhere", workers: Workers(count: 1)).read()
    }
  }

  @Test func readsAFolderSortedWhateverItsOrder() throws {
    let site = try TemporarySite()
    for name in ["patents/z.yaml", "patents/deep/a.md", "patents/冷 藏.yaml", "standards/s.yaml"] {
      try site.write("Content/\(name)", "---\ntitle: x\n---\n")
    }
    try site.write("Content/patents/.hidden.yaml", "x")
    try site.write("Content/patents/README.md", "x")
    try site.write("Content/patents/deep/p.png", "x")
    let content = try site.read()
    #expect(
      content.files.map(\.path) == [
        "Content/patents/deep/a.md", "Content/patents/z.yaml", "Content/patents/冷 藏.yaml",
        "Content/site.yaml", "Content/standards/s.yaml",
      ]
    )
    #expect(content.records.map(\.id) == ["a", "z", "冷-藏", "s"])
    #expect(content.assets == ["Content/patents/deep/p.png"])
    #expect(content.shown == ["id-form patents/冷 藏.yaml:1:1"])
  }

  @Test func followsLinksOnlyInsideTheSiteAndNeverInACircle() throws {
    let site = try TemporarySite()
    try site.write("Content/patents/a.yaml", "title: x\n")
    try site.write("shared/b.yaml", "title: x\n")
    try site.write("shared/folder/c.yaml", "title: x\n")
    try site.link("patents/b.yaml", to: "../../shared/b.yaml")
    try site.link("patents/folder", to: "../../shared/folder")
    try site.link("patents/out.yaml", to: "/etc/passwd")
    try site.link("patents/dead.yaml", to: "nothing.yaml")
    try site.link("patents/self.yaml", to: "self.yaml")
    try site.link("patents/up", to: "..")
    try site.link("patents/root", to: "../..")
    let content = try site.read()
    #expect(content.records.map(\.id) == ["a", "b", "c"])
    #expect(
      content.shown == [
        "file-link patents/dead.yaml:1:1", "file-link patents/out.yaml:1:1",
        "file-link patents/root:1:1", "file-link patents/self.yaml:1:1", "file-link patents/up:1:1",
      ]
    )
  }

  @Test func followsNoLinkToWhatIsHiddenNorToARecordNamedLikeAPicture() throws {
    let site = try TemporarySite()
    try site.write("Content/patents/a.yaml", "title: x\n")
    try site.write("Content/patents/b.png", "x")
    try site.write(".git/config", "x")
    try site.write(".linkage/records.yaml", "title: x\n")
    try site.link("patents/config.png", to: "../../.git/config")
    try site.link("patents/git", to: "../../.git")
    try site.link("patents/kept.yaml", to: "../../.linkage/records.yaml")
    try site.link("patents/record.png", to: "a.yaml")
    try site.link("patents/picture.png", to: "b.png")
    let content = try site.read()
    #expect(content.records.map(\.id) == ["a"])
    #expect(content.assets == ["Content/patents/b.png", "Content/patents/picture.png"])
    #expect(
      content.shown == [
        "file-link patents/config.png:1:1", "file-link patents/git:1:1",
        "file-link patents/kept.yaml:1:1", "file-link patents/record.png:1:1",
      ]
    )
  }

  @Test(arguments: ["..", ".git/Content", "/etc"])
  func followsNoContentOutOfTheRepository(target: String) throws {
    let site = try TemporarySite()
    try site.write(".git/Content/site.yaml", "title: x\n")
    try FileManager.default.removeItem(atPath: site.path + "/Content")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/Content",
      withDestinationPath: target
    )
    let content = try site.read()
    #expect(content.records.isEmpty)
    #expect(content.findings.contains { $0.rule == ReadingRule.fileLink })
  }

  @Test func followsContentInsideTheRepository() throws {
    let site = try TemporarySite()
    try site.write(".git/config", "")
    try site.write("Content/patents/a.yaml", "title: x\n")
    try site.write("Content/shared/b.yaml", "title: x\n")
    try site.link("patents/b.yaml", to: "../shared/b.yaml")
    try FileManager.default.createDirectory(
      atPath: site.path + "/docs",
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/docs/Content",
      withDestinationPath: "../Content"
    )
    let content = try ContentReader(site: site.path + "/docs", workers: Workers(count: 1)).read()
    #expect(content.records.map(\.id) == ["a", "b"])
    #expect(!content.findings.contains { $0.rule == ReadingRule.fileLink })
  }

  @Test func doesNotWaitForAPipe() throws {
    let site = try TemporarySite()
    try site.write("Content/patents/a.yaml", "title: x\n")
    #expect(mkfifo(site.path + "/Content/patents/pipe.yaml", 0o600) == 0)
    let content = try site.read()
    #expect(content.shown == ["file-unreadable patents/pipe.yaml:1:1"])
    #expect(content.records.map(\.id) == ["a"])
  }

  @Test func refusesALargeFileWithoutReadingIt() throws {
    let site = try TemporarySite()
    try site.write("Content/patents/a.yaml", "title: x\n")
    #expect(truncate(site.path + "/Content/patents/a.yaml", 50_000_000) == 0)
    let content = try site.read()
    #expect(content.shown == ["limit patents/a.yaml:1:1"])
    #expect(content.files.allSatisfy { $0.bytes.count < 100 })
  }

  @Test func asksGitWhenFilesWereCommitted() throws {
    let site = try TemporarySite()
    try site.write("Content/patents/冷 \"藏.yaml", "title: x\n")
    try site.write("Content/patents/a.yaml", "title: x\n")
    #expect(GitHistory.read(site: site.path).days.isEmpty)
    func git(_ day: String, _ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", site.path, "-c", "user.name=x", "-c", "user.email=x@x"] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["GIT_COMMITTER_DATE": "\(day)T12:00:00Z", "GIT_AUTHOR_DATE": "\(day)T12:00:00Z"]
      ) { $1 }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
    try git("2024-01-01", "init", "-q")
    try git("2024-01-02", "add", "-A")
    try git("2024-01-02", "commit", "-qm", "one")
    try site.write("Content/patents/a.yaml", "title: y\n")
    try git("2024-03-04", "commit", "-qam", "two")
    let reader = ContentReader(site: site.path, workers: Workers(count: 1), withHistory: true)
    let record = try #require(try reader.read().record("a"))
    #expect(record.created?.description == "2024-01-02")
    #expect(record.updated?.description == "2024-03-04")
  }
}
