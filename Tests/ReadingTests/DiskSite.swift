import Foundation
import Workers

@testable import Reading

/// A site in a folder of its own, removed afterwards.
final class DiskSite {
  /// The path of the site folder.
  let path: String

  init(_ files: [String: String] = ["Content/site.yaml": "title: x\n"]) throws {
    path = NSTemporaryDirectory() + "site-" + UUID().uuidString
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with its folders.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// What a file holds.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// Removes a file.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Gives a file another name.
  func move(_ name: String, to other: String) throws {
    let target = URL(fileURLWithPath: path + "/" + other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: target.path)
  }

  /// Dates a file back, so that its stamp is no longer too young to be believed.
  func age(_ name: String, seconds: Double = 3600) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)],
      ofItemAtPath: path + "/" + name
    )
  }

  /// Runs git in the folder and fails where git does.
  @discardableResult
  func git(_ arguments: String..., day: String = "2024-01-01") throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", path, "-c", "user.name=x", "-c", "user.email=x", "-c", "gc.auto=0"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_AUTHOR_DATE": "\(day)T12:00:00Z", "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
      "GIT_CONFIG_GLOBAL": "/dev/null",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  struct Failure: Error { let arguments: [String] }

  /// What reading without a cache gives.
  func clean(withHistory: Bool = false) throws -> Content {
    try ContentReader(site: path, workers: Workers(count: 1), withHistory: withHistory).read()
  }

  /// A look at the site with the cache that `bytes` are.
  func survey(
    _ bytes: [UInt8]?,
    withHistory: Bool = false,
    moment: Int64 = FileStamp.now
  ) throws -> ContentSurvey {
    try ContentSurvey(
      site: path,
      workers: Workers(count: 2),
      withHistory: withHistory,
      cache: bytes.flatMap { ReadingCache($0, identity: "test") },
      moment: moment
    )
  }

  /// The cache that reading with none leaves.
  func cache() throws -> [UInt8] { try survey(nil).read().cache(identity: "test") }
}
