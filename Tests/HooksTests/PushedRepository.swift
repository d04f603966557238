import Foundation
import Publishing
import Reading
import Records
import Testing

@testable import Hooks

/// A bare repository and a folder that somebody pushes to it from, without hooks; both go when the
/// test is done with them.
final class PushedRepository {
  let root: URL

  var bare: String { root.appending(path: "site.git").path }
  var work: URL { root.appending(path: "work") }

  /// Writes a small site, which is not committed yet.
  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "linkage-hooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    try git("init", "--quiet", "--bare", "--initial-branch=main", bare)
    try git("init", "--quiet", "--initial-branch=main", work.path)
    try write("Content/site.yaml", "title: 甲\n")
    try write("Content/pages/a.md", "---\ntitle: 一页\n---\n\n一段文字。\n")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var hooked: HookRepository { get throws { try HookRepository(at: bare) } }

  /// Writes a file of the folder.
  func write(_ path: String, _ text: String) throws {
    let file = work.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// Puts a symbolic link in the place of a path of the folder.
  func link(_ path: String, to target: String) throws {
    let link = work.appending(path: path)
    try? FileManager.default.removeItem(at: link)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
  }

  /// Removes a path of the folder.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: work.appending(path: path))
  }

  /// Commits all of the folder and pushes it; the commit's id.
  @discardableResult
  func push(to branch: String = "main") throws -> String {
    try git("-C", work.path, "add", "--all", "--force")
    try git("-C", work.path, "commit", "--quiet", "--allow-empty", "--message", "x")
    try git("-C", work.path, "push", "--quiet", "--force", bare, "HEAD:refs/heads/\(branch)")
    return try git("-C", work.path, "rev-parse", "HEAD")
  }

  /// Runs git as somebody who has set up nothing; what it prints.
  @discardableResult
  func git(_ words: String...) throws -> String {
    let none = ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null"]
    let who = ["user.name=x", "user.email=x@example.org"].flatMap { ["-c", $0] }
    let bytes = CommandOutput.bytes(of: ["env"] + none + ["git"] + who + words, limit: 1 << 20)
    let text = String(decoding: try #require(bytes, "git \(words)"), as: UTF8.self)
    return text.trimmingCharacters(in: .newlines)
  }

  /// The options of a build, as hooks start with.
  var options: BuildOptions {
    let day = CalendarDate(year: 2026, month: 6, day: 30) ?? .epoch
    var options = BuildOptions(site: ".", asOf: day, jobs: 2, version: "test")
    options.theme =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Theme").standardizedFileURL.path
    return options
  }

  /// Every file below a folder of the hooks, by its path, without git's own.
  func files(of folder: String) throws -> [String] {
    try FolderFiles.list("\(bare)/linkage/\(folder)").filter { $0 != ".git" }
  }
}
