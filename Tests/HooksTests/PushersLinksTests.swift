import Diagnostics
import Foundation
import Publishing
import Testing

@testable import Hooks

/// Links that a pusher commits lead nowhere but into the commit.
struct PushersLinksTests {
  private let repository: PushedRepository
  private let elsewhere: URL

  init() throws {
    repository = try PushedRepository()
    elsewhere = repository.root.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: repository.work.appending(path: "Content"),
      to: elsewhere.appending(path: "Content")
    )
    try repository.git(
      "-C",
      repository.bare,
      "config",
      "linkage.default.to",
      repository.root.appending(path: "www").path
    )
  }

  private func check(_ commit: String) throws -> PushCheck.Verdict? {
    try PushCheck(in: repository.bare).run(["0 \(commit) refs/heads/main"], repository.options)
  }

  private func publish() throws -> [PushPublication.Step] {
    var steps: [PushPublication.Step] = []
    _ = try PushPublication(in: repository.bare).run(repository.options, now: { 0 }) {
      steps.append($0)
    }
    return steps
  }

  private func untouched() throws {
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["Content"])
  }

  @Test func contentOfAnotherSiteIsNotPublished() throws {
    try repository.link("Content", to: elsewhere.appending(path: "Content").path)
    let verdict = try #require(try check(try repository.push()))
    #expect(verdict.isRefused)
    #expect(
      verdict.findings.contains { $0.rule == "file-link" && $0.message.en.contains("Content") }
    )
    let steps = try publish()
    #expect(steps.count == 1 && steps.allSatisfy { $0.receipt == nil })
  }

  @Test func aFolderOfTheSiteThatLeadsOutIsRefused() throws {
    try repository.git("-C", repository.bare, "config", "linkage.site", "docs/site")
    try repository.link("docs", to: repository.root.path)
    try FileManager.default.moveItem(at: elsewhere, to: repository.root.appending(path: "site"))
    let commit = try repository.push()
    let refusal = HookFailure(.siteOutside(commit), "docs/site")
    #expect(throws: refusal) { try check(commit) }
    #expect(throws: refusal) { try publish() }
  }

  @Test func aLinkThatStaysInTheCommitIsFollowed() throws {
    try repository.git("-C", repository.bare, "config", "linkage.site", "docs")
    try FileManager.default.moveItem(
      at: repository.work.appending(path: "Content"),
      to: repository.work.appending(path: "shared")
    )
    try repository.link("docs/Content", to: "../shared")
    let verdict = try #require(try check(try repository.push()))
    #expect(!verdict.isRefused, "\(verdict.findings)")
    #expect(try publish().first?.receipt != nil)
  }

  @Test func aThemeOfAnotherSiteIsNotRead() throws {
    try repository.link("Theme", to: elsewhere.path)
    try repository.push()
    var options = repository.options
    options.theme = nil
    var steps: [PushPublication.Step] = []
    _ = try PushPublication(in: repository.bare).run(options, now: { 0 }) { steps.append($0) }
    let findings = steps.flatMap(\.outcome.findings)
    #expect(findings.contains { $0.rule == "theme-file" })
    #expect(steps.count == 1 && steps.allSatisfy { $0.receipt == nil })
  }

  @Test func whatBuildsLeaveIsNoPartOfACommit() throws {
    try repository.link(".linkage", to: "../../refs/heads")
    let commit = try repository.push()
    #expect(throws: HookFailure(.cacheCommitted, ".linkage")) { try check(commit) }
    // Pushed before the hooks were there, it is passed over.
    #expect(try publish().first?.receipt != nil)
    let heads = try FileManager.default.contentsOfDirectory(atPath: "\(repository.bare)/refs/heads")
    #expect(heads == ["main"])
  }

  @Test func whatBuildsLeaveDoesNotLieAmongTheFiles() throws {
    let commit = try repository.push()
    _ = try check(commit)
    _ = try publish()
    for name in ["checked", "published"] {
      #expect(try repository.files(of: name) == ["Content/pages/a.md", "Content/site.yaml"])
    }
    #expect(try repository.files(of: "published.cache").contains("records"))
  }
}
