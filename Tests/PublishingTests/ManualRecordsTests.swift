import Diagnostics
import Foundation
import Publishing
import Testing

/// The records that the manual leads a newcomer through are records that the program takes.
@Suite struct ManualRecordsTests {
  private static let page = TestPaths.tests
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Content/pages/manual/first-records.md")

  @Test(arguments: [false, true])
  func theFirstRecordsPassTheCheckInBothLanguages(inEnglish: Bool) throws {
    var files = try Self.records(inEnglish: inEnglish)
    #expect(files.count == 13)
    files["site.yaml"] = "title: 站点\norganization: my-company\n"
    let outcome = try SiteFolder(files).build()
    #expect(outcome.findings.filter { $0.severity == .error }.map(\.message.en) == [])
    #expect(outcome.written != nil)
  }

  /// The files of the page: a line that names a path below `Content/`, then a block of code.
  private static func records(inEnglish: Bool) throws -> [String: String] {
    let text = try String(contentsOf: page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = try #require(lines.dropFirst().firstIndex(of: "---"))
    // The English text is a block of the front matter, indented by two spaces.
    let part =
      inEnglish ? lines[..<body].map { String($0.dropFirst(2)) } : Array(lines[(body + 1)...])
    var files: [String: String] = [:]
    var path: String?
    var block: [String]?
    for line in part {
      if line == "```" {
        if let path, let block { files[path] = block.joined(separator: "\n") + "\n" }
        if block != nil { path = nil }
        block = block == nil ? [] : nil
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("`Content/") {
        path = line.dropFirst("`Content/".count).split(separator: "`").first.map(String.init)
      }
    }
    return files
  }
}
