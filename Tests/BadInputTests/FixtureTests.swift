import Foundation
import Testing

/// Each folder of `Fixtures` is the content of a site with something wrong in it.
///
/// `expected.txt` there holds all its errors and warnings, and each line of `words.txt`, where
/// there is one, stands in what they say. `GOLDEN=record` writes these files, and fails.
@Suite struct FixtureTests {
  @Test func thereAreAtLeastAHundredFixtures() {
    #expect(TestFolders.names.count >= 100)
  }

  @Test(arguments: TestFolders.names)
  func tellsExactlyWhatIsExpected(_ name: String) throws {
    let fixture = TestFolders.fixtures.appendingPathComponent(name)
    let site = try TemporarySite()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: fixture.path)
    for path in paths where path != "expected.txt" && path != "words.txt" {
      let file = fixture.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      try site.write(path, Data(contentsOf: file))
    }
    if !paths.contains("site.yaml"), name != "no-site" {
      try site.write("site.yaml", "title: 测试\n".utf8)
    }
    let outcome = try site.build()
    let record = fixture.appendingPathComponent("expected.txt")
    if TestFolders.isRecording {
      let text = outcome.lines.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: record)
      Issue.record("recorded \(name); read it, then test without GOLDEN")
    }
    let expected = try String(contentsOf: record, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(
      outcome.lines == expected,
      "\(name):\n\(outcome.difference(from: expected))"
    )
    let words = fixture.appendingPathComponent("words.txt")
    if paths.contains("words.txt") {
      for line in try String(contentsOf: words, encoding: .utf8).split(separator: "\n") {
        #expect(
          outcome.words.split(separator: "\n").contains { $0.contains(line) },
          "\(name) does not say \(line); it says:\n\(outcome.words)"
        )
      }
    }
    #expect(outcome.took < .seconds(5))
    if expected.contains(where: { $0.contains(": error [") }) { #expect(outcome.isOutputKept) }
  }
}
