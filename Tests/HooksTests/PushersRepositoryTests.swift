import Foundation
import Publishing
import Testing

@testable import Hooks

/// A pushed folder that looks like a repository is files and nothing else.
struct PushersRepositoryTests {
  @Test func whatItSaysIsToBeRunIsNot() throws {
    let repository = try PushedRepository()
    let ran = repository.root.appending(path: "ran").path
    let folder = repository.root.appending(path: "www").path
    try repository.git("-C", repository.bare, "config", "linkage.site", "docs")
    try repository.git("-C", repository.bare, "config", "linkage.default.to", folder)
    try FileManager.default.createDirectory(
      at: repository.work.appending(path: "docs"),
      withIntermediateDirectories: true
    )
    try FileManager.default.moveItem(
      at: repository.work.appending(path: "Content"),
      to: repository.work.appending(path: "docs/Content")
    )
    // Its newest commit lacks what only a fetch would bring, by a command of the pusher's.
    let evil = repository.root.appending(path: "evil.git")
    try repository.git("init", "--quiet", "--bare", "--initial-branch=main", evil.path)
    let commit = repository.root.appending(path: "commit")
    let tree = String(repeating: "1a", count: 20)
    let text = "tree \(tree)\nauthor x <x> 0 +0000\ncommitter x <x> 0 +0000\n\nx\n"
    try Data(text.utf8).write(to: commit)
    let id = try repository.git(
      "-C",
      evil.path,
      "hash-object",
      "-t",
      "commit",
      "-w",
      commit.path
    )
    for name in ["HEAD", "objects"] {
      try FileManager.default.copyItem(
        at: evil.appending(path: name),
        to: repository.work.appending(path: "docs/\(name)")
      )
    }
    try repository.write("docs/refs/heads/main", "\(id)\n")
    try repository.write(
      "docs/config",
      """
      [core]
        repositoryformatversion = 1
        bare = true
        sshCommand = touch \(ran); false
        fsmonitor = touch \(ran); false
      [extensions]
        partialClone = origin
      [remote "origin"]
        url = ssh://x/y
        promisor = true
        fetch = +refs/heads/*:refs/remotes/origin/*

      """.replacingOccurrences(of: "touch \(ran); false", with: "\"touch \(ran); false\"")
    )
    let pushed = try repository.push()
    let lines = ["0 \(pushed) refs/heads/main"]
    let verdict = try PushCheck(in: repository.bare).run(lines, repository.options)
    #expect(verdict?.isRefused == false)
    var options = repository.options
    options.jobs = 1
    _ = try PushPublication(in: repository.bare).run(options, now: { 0 }) { _ in }
    #expect(!FileManager.default.fileExists(atPath: ran))
  }
}
