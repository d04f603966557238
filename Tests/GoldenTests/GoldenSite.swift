import Diagnostics
import Foundation
import Publishing
import Records

/// A small site with the pages that it is expected to give.
struct GoldenSite {
  /// The pages that are kept, each by its name in `Expected`.
  static let pages = [
    "chart.html": "correspondences/claim1.html",
    "clause.html": "standards/gbt-20xxx/2026/5.1.html",
    "dashboard.html": "index.html",
    "patent.html": "patents/cold-bucket.html",
  ]

  private let folder: URL

  /// The site of this name below `Sites`.
  init(_ name: String) {
    folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sites/\(name)")
  }

  /// What the site gives now: what stands inside `<main>` of each page, and the findings.
  func present() throws -> [String: String] {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "linkage-golden-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let day = CalendarDate(year: 2026, month: 6, day: 30) ?? .epoch
    // A copy outside git, so that no page tells when the files were committed.
    let copy = output.appendingPathExtension("site")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(
      at: folder.appending(path: "Content"),
      to: copy.appending(path: "Content")
    )
    var options = BuildOptions(site: copy.path, asOf: day, jobs: 2, version: "golden")
    options.output = output.path
    options.theme = theme.path
    let outcome = try SiteBuild(options).run()
    guard outcome.written != nil else { throw NotBuilt(findings: lines(outcome)) }
    var present = ["findings.txt": lines(outcome)]
    for (name, path) in Self.pages {
      let page = try String(contentsOf: output.appending(path: path), encoding: .utf8)
      present[name] = try main(of: page, path)
    }
    return present
  }

  /// What the site is expected to give, every file of `Expected`.
  func expected() throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: expectedFolder.path) {
      texts[name] = try String(contentsOf: expectedFolder.appending(path: name), encoding: .utf8)
    }
    return texts
  }

  /// Makes `texts` what is expected from now on.
  func record(_ texts: [String: String]) throws {
    try? FileManager.default.removeItem(at: expectedFolder)
    try FileManager.default.createDirectory(at: expectedFolder, withIntermediateDirectories: true)
    for (name, text) in texts {
      try Data(text.utf8).write(to: expectedFolder.appending(path: name))
    }
  }

  /// The site does not build at all.
  struct NotBuilt: Error {
    let findings: String
  }

  /// A page has no `<main>`.
  struct NoMain: Error {
    let path: String
  }

  private var expectedFolder: URL { folder.appending(path: "Expected") }

  private var theme: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Theme")
  }

  private func lines(_ outcome: BuildOutcome) -> String {
    outcome.findings.map { finding in
      let place = finding.span.map { span in
        "\(outcome.files[Int(span.file.index)].path):\(span.line):\(span.column)"
      }
      let severity = finding.severity.rawValue
      return "\(place ?? "-"): \(severity) [\(finding.rule.name)] \(finding.message.zh)\n"
    }.joined()
  }

  private func main(of page: String, _ path: String) throws -> String {
    guard let open = page.range(of: "<main"),
      let start = page[open.upperBound...].firstIndex(of: ">"),
      let end = page.range(of: "</main>")
    else { throw NoMain(path: path) }
    return page[page.index(after: start)..<end.lowerBound]
      .trimmingCharacters(in: .whitespacesAndNewlines) + "\n"
  }
}
