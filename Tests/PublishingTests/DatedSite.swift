import Diagnostics
import Foundation
import Publishing
import Records
import Testing

/// A site in a real repository, whose commits are of days that a test names.
final class DatedSite {
  let folder: SiteFolder
  private let copies: [URL]

  init(_ files: [String: String], on day: String) throws {
    folder = try SiteFolder(files)
    copies = []
    try git("init", "-q", "-b", "main")
    try SiteFolder.write("Output/\n.linkage/\n", to: folder.folder.appending(path: ".gitignore"))
    try commit(on: day)
  }

  /// The site in a folder that is a repository already.
  init(_ folder: SiteFolder) {
    self.folder = folder
    copies = []
  }

  /// Commits all that is in the folder.
  func commit(on day: String) throws {
    try git("add", "-A")
    try git("commit", "-qm", "x", day: day)
  }

  /// Runs git in the folder and fails where git does.
  @discardableResult
  func git(_ arguments: String..., day: String = "2024-01-01") throws -> String {
    try Self.git(arguments, in: folder.path, day: day)
  }

  @discardableResult
  static func git(
    _ arguments: [String],
    in folder: String,
    day: String = "2024-01-01"
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder, "-c", "user.name=x", "-c", "user.email=x", "-c", "gc.auto=0"]
      + arguments
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

  // MARK: Building

  /// The options of a build with its past, as of 2026-06-30 unless said otherwise.
  func options(audience: String? = nil, asOf day: String = "2026-06-30") throws -> BuildOptions {
    var options = folder.options(audience: audience)
    options.asOf = try #require(CalendarDate(day))
    options.withHistory = true
    options.profiles = true
    return options
  }

  /// Builds the site with its past.
  @discardableResult
  func build(audience: String? = nil, asOf day: String = "2026-06-30") throws -> BuildOutcome {
    let outcome = try SiteBuild(options(audience: audience, asOf: day)).run()
    let errors = outcome.findings.filter { $0.severity == .error }.map(\.message.en)
    _ = try #require(outcome.written, "\(errors)")
    return outcome
  }

  /// The rates of each figure by the day of the point: `["2025-03-31": ["D1/D1": "1/2"]]`.
  func rates() throws -> [String: [String: String]] {
    var days: [String: [String: String]] = [:]
    for point in try points() {
      let figures = point["figures"] as? [[String: Any]] ?? []
      days["\(point["date"] ?? "")"] = Dictionary(
        figures.map {
          (
            "\($0["indicator"] ?? "")/\($0["id"] ?? "")",
            "\($0["numerator"] ?? "")/\($0["denominator"] ?? "")"
          )
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return days
  }

  /// The points of `data/history.json`, the earliest first.
  func points() throws -> [[String: Any]] { try history()["points"] as? [[String: Any]] ?? [] }

  /// `data/history.json`.
  func history() throws -> [String: Any] { try json("data/history.json") }

  /// What is told of the records that changed until a day: `["patent/p1 added"]`.
  func changes(until day: String) throws -> [String] {
    let records = try json("data/history/\(day).json")["records"] as? [[String: Any]] ?? []
    return records.map {
      let fields = ($0["fields"] as? [String] ?? []).joined(separator: ",")
      let name = "\($0["type"] ?? "")/\($0["id"] ?? "") \($0["change"] ?? "")"
      return fields.isEmpty ? name : "\(name) \(fields)"
    }
  }

  /// A file of the output as JSON.
  func json(_ path: String) throws -> [String: Any] {
    let bytes = try Data(contentsOf: folder.output.appending(path: path))
    return try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// A file of the output.
  func page(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.output.appending(path: path)), as: UTF8.self)
  }
}
