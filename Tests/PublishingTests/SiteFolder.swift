import Diagnostics
import Foundation
import Publishing
import Records
import Testing

/// A site in a temporary folder, which goes when the test is done with it.
final class SiteFolder {
  let folder: URL

  /// The site folder, as options name it.
  var path: String { folder.path }

  /// Writes `files`, whose paths are from `Content/`.
  ///
  /// Where they are written `backwards`, the folder lists them in another order.
  init(_ files: [String: String], backwards: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "linkage-publishing-\(UUID().uuidString)")
    let paths = files.keys.sorted()
    for path in backwards ? paths.reversed() : paths { try write(path, files[path] ?? "") }
  }

  /// Copies a folder that holds a `Content`.
  init(copying source: URL) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "linkage-publishing-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: source, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  // MARK: Content

  /// Writes a file below `Content/`.
  func write(_ path: String, _ text: String) throws {
    try Self.write(text, to: folder.appending(path: "Content/\(path)"))
  }

  /// Removes a file below `Content/`.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: "Content/\(path)"))
  }

  /// The text of a file below `Content/`.
  func text(_ path: String) throws -> String {
    // `String(contentsOf:)` would take a byte order mark away.
    let bytes = try Data(contentsOf: folder.appending(path: "Content/\(path)"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Changes a place of a file below `Content/`, which has to be there.
  func change(_ path: String, _ from: String, to: String) throws {
    let text = try text(path)
    guard text.contains(from) else { throw Absent(text: from, path: path) }
    try write(path, text.replacingOccurrences(of: from, with: to))
  }

  /// A text that was to be changed is not there.
  struct Absent: Error {
    let text: String
    let path: String
  }

  // MARK: Building

  /// The options of a build of this site with the theme of the repository.
  func options(jobs: Int = 2, audience: String? = nil) -> BuildOptions {
    let day = CalendarDate(year: 2026, month: 6, day: 30) ?? .epoch
    var options = BuildOptions(site: path, asOf: day, jobs: jobs, version: "test")
    options.theme = TestPaths.theme.path
    options.audience = audience
    return options
  }

  /// Builds the site.
  @discardableResult
  func build(jobs: Int = 2, audience: String? = nil) throws -> BuildOutcome {
    try SiteBuild(options(jobs: jobs, audience: audience)).run()
  }

  /// Builds the site, which has to have no errors, and says what was done to its output.
  @discardableResult
  func written(
    jobs: Int = 2,
    audience: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> BuildOutcome.Written {
    let outcome = try build(jobs: jobs, audience: audience)
    let errors = outcome.findings.filter { $0.severity == .error }
    let written = outcome.written
    return try #require(
      written,
      "\(errors.map(\.message.en))",
      sourceLocation: sourceLocation
    )
  }

  /// Checks the site.
  func check() throws -> CheckedSite { try SiteCheck(options()).run() }

  // MARK: Output

  /// The output folder.
  var output: URL { folder.appending(path: "Output") }

  /// Every file of the output by its path, with its bytes.
  func outputs() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FolderFiles.list(output.path) {
      files[path] = try Data(contentsOf: output.appending(path: path))
    }
    return files
  }

  /// When each file of the output was last written.
  func outputTimes() throws -> [String: Date] {
    var times: [String: Date] = [:]
    for path in try FolderFiles.list(output.path) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: output.appending(path: path).path
      )
      times[path] = attributes[.modificationDate] as? Date
    }
    return times
  }

  /// Writes `text` over a file, making the folders above it.
  static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }
}
