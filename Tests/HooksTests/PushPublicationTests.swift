import Foundation
import Publishing
import Testing

@testable import Hooks

/// Pushes in quick succession, of which some cannot be published.
struct PushPublicationTests {
  private let repository: PushedRepository

  init() throws {
    repository = try PushedRepository()
  }

  private func target(_ audience: String, _ folder: URL) throws {
    try repository.git("-C", repository.bare, "config", "linkage.\(audience).to", folder.path)
  }

  @Test func aPushThatWasToldThatItFollowsDoes() throws {
    // Of two audiences one has a file where its folder should be.
    let broken = repository.root.appending(path: "broken")
    try Data().write(to: broken)
    try target("default", broken)
    try target("public", repository.root.appending(path: "www"))
    let first = try repository.push()
    var second: String?
    var steps: [String] = []
    let publication = try PushPublication(in: repository.bare)
    let failure = #expect(throws: (any Error).self) {
      _ = try publication.run(repository.options, now: { 0 }) { step in
        steps.append("\(step.target.section) \(step.commit)")
        // Somebody pushes meanwhile, finds the lock held and goes home.
        if second == nil { second = try? repository.push() }
      }
    }
    #expect(failure.map { "\($0)" }?.contains(broken.path) == true)
    #expect(steps == ["public \(first)", "public \(second ?? "")"])
  }

  @Test func aCommitThatCannotBeCheckedOutKeepsNoOtherBack() throws {
    try target("default", repository.root.appending(path: "www"))
    let tree = try repository.push()
    // Objects that are damaged or gone: the commit is there, its files are not.
    let text =
      "tree \(String(repeating: "1a", count: 20))\nauthor x <x> 0 +0000\ncommitter x <x> 0 +0000\n\nx\n"
    let file = repository.root.appending(path: "commit")
    try Data(text.utf8).write(to: file)
    let broken = try repository.git(
      "-C",
      repository.bare,
      "hash-object",
      "-t",
      "commit",
      "-w",
      file.path
    )
    let branch = URL(filePath: "\(repository.bare)/refs/heads/main")
    try Data("\(broken)\n".utf8).write(to: branch)
    let publication = try PushPublication(in: repository.bare)
    #expect(throws: HookFailure.self) {
      _ = try publication.run(repository.options, now: { 0 }) { _ in }
    }
    try Data("\(tree)\n".utf8).write(to: branch)
    var published: [String] = []
    _ = try publication.run(repository.options, now: { 0 }) { published.append($0.commit) }
    #expect(published == [tree])
  }
}
