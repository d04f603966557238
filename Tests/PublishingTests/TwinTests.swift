import Diagnostics
import Foundation
import Publishing
import Testing

/// The same site written in English keys and in Chinese keys gives the same pages (readings, Values).
@Suite struct TwinTests {
  @Test func givesTheSameBytesInBothLanguages() throws {
    let english = try twin("english")
    let chinese = try twin("chinese")
    try english.written()
    try chinese.written()
    let first = try english.outputs()
    let second = try chinese.outputs()
    #expect(first.count > 60)
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test(arguments: ["english", "chinese"])
  func hasNoFindingWhoseSourceLineAPageWouldQuote(_ name: String) throws {
    let findings = try twin(name).check().findings
    #expect(findings.map { "\($0.rule.name): \($0.message.en)" } == [])
  }

  /// A twin that spelled a key like the other would show nothing.
  @Test func sharesNoKeysBetweenTheTwins() throws {
    let english = try keys(of: "english")
    let chinese = try keys(of: "chinese")
    #expect(english.count > 100)
    #expect(english.intersection(chinese) == ["technology_patenting"])
  }

  private func twin(_ name: String) throws -> SiteFolder {
    try SiteFolder(copying: TestPaths.tests.appending(path: "Twins/\(name)"))
  }

  /// The words before a colon in the YAML of a twin, and the headers of its tables.
  private func keys(of name: String) throws -> Set<String> {
    let folder = TestPaths.tests.appending(path: "Twins/\(name)/Content")
    var keys: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.contains(".") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      if path.hasSuffix(".csv") {
        let header = text.prefix { $0 != "\n" }
        keys.formUnion(header.split(separator: ",").map(String.init))
      } else {
        let fields = path.hasSuffix(".md") ? text.components(separatedBy: "\n---\n")[0] : text
        keys.formUnion(fields.matches(of: #/(\w+):\s/#).map { String($0.1) })
      }
    }
    return keys
  }
}
