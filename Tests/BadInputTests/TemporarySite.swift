import Diagnostics
import Foundation
import Publishing
import Reading
import Records

/// A site in a temporary folder, removed when the test is done with it.
final class TemporarySite {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("linkage-bad-input-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Content"),
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file below `Content/`.
  func write(_ path: String, _ bytes: some Sequence<UInt8>) throws {
    let file = folder.appendingPathComponent("Content/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  /// Makes a symbolic link below `Content/`.
  func link(_ path: String, to target: String) throws {
    let file = folder.appendingPathComponent("Content/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  /// Builds into an output folder that holds an earlier page, and says what came of it.
  func build() throws -> BadInputOutcome {
    let output = folder.appendingPathComponent("Output")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("earlier".utf8).write(to: output.appendingPathComponent("index.html"))
    let day = CalendarDate(year: 2026, month: 1, day: 1) ?? .epoch
    var options = BuildOptions(site: folder.path, asOf: day, jobs: 2, version: "test")
    options.theme = TestFolders.root.appendingPathComponent("Theme").path
    let start = ContinuousClock.now
    let checked = try SiteCheck(options).run()
    let took = ContinuousClock.now - start
    if checked.fails { _ = try SiteBuild(options).run() }
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path)
    let page = try Data(contentsOf: output.appendingPathComponent("index.html"))
    let findings = checked.findings.filter { $0.severity != .info }
    let said = findings.flatMap { [$0.message, $0.help].compactMap(\.self) }
    return BadInputOutcome(
      lines: findings.map { finding in
        let place = finding.span.map { span in
          "\(checked.content.files[Int(span.file.index)].path):\(span.line):\(span.column)"
        }
        return "\(place ?? "-"): \(finding.severity) [\(finding.rule.name)]"
      },
      words: said.flatMap { [$0.zh, $0.en] }.joined(separator: "\n"),
      took: took,
      isOutputKept: names == ["index.html"] && page == Data("earlier".utf8)
    )
  }
}
