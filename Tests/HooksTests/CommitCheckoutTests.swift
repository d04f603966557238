import Foundation
import Testing

@testable import Hooks

/// The files of a commit, and nothing else, whatever stopped the run before.
struct CommitCheckoutTests {
  private let repository: PushedRepository
  private let checkout: CommitCheckout

  init() throws {
    repository = try PushedRepository()
    checkout = CommitCheckout("published", of: try repository.hooked)
  }

  private static let all = ["Content/pages/a.md", "Content/site.yaml"]

  @Test func aFileThatWasWithdrawnIsGoneAfterADamagedIndex() throws {
    try repository.write("Content/pages/mistake.md", "---\ntitle: 误\n---\n")
    try checkout.take(try repository.push())
    #expect(try repository.files(of: "published").contains("Content/pages/mistake.md"))
    try Data("damaged".utf8).write(to: URL(filePath: "\(checkout.path).git/index"))
    try repository.remove("Content/pages/mistake.md")
    try checkout.take(try repository.push())
    #expect(try repository.files(of: "published") == Self.all)
  }

  @Test func whatARunThatWasKilledWroteIsGone() throws {
    try checkout.take(try repository.push())
    // Such a run has written files, and no index that knows them.
    try Data().write(to: URL(filePath: "\(checkout.path)/Content/pages/mistake.md"))
    try Data().write(to: URL(filePath: "\(checkout.path)/.hidden"))
    try checkout.take(try repository.push())
    #expect(try repository.files(of: "published") == Self.all)
  }

  @Test func emptyingFollowsNoLink() throws {
    let outside = repository.root.appending(path: "outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try Data().write(to: outside.appending(path: "kept.txt"))
    try repository.link("docs/out", to: outside.path)
    try repository.link(".git.linkage-new", to: outside.appending(path: "kept.txt").path)
    let commit = try repository.push()
    try checkout.take(commit)
    try Data("damaged".utf8).write(to: URL(filePath: "\(checkout.path).git/index"))
    try checkout.take(commit)
    let kept = try Data(contentsOf: outside.appending(path: "kept.txt"))
    #expect(kept.isEmpty)
  }

  @Test func foldersOfAnyDepthAreEmptied() throws {
    let deep = Array(repeating: "d", count: 1200).joined(separator: "/")
    try repository.write("Content/x.txt", "")
    let commit = try repository.push()
    try checkout.take(commit)
    var path = "\(checkout.path)/Content"
    for _ in deep.split(separator: "/") {
      path += "/d"
      mkdir(path, 0o755)
    }
    try Data().write(to: URL(filePath: "\(path)/1"))
    try checkout.take(commit)
    #expect(
      try repository.files(of: "published") == [
        "Content/pages/a.md", "Content/site.yaml", "Content/x.txt",
      ]
    )
  }
}
