import Diagnostics
import Foundation
import Linking
import Publishing
import Querying
import Records
import Testing

/// The examples of the manual's page on questions, asked of the example site.
@Suite struct QueryManualTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The expressions between quotes behind `linkage query` on the page, both languages.
  private func examples() throws -> [String] {
    let page = Self.root.appendingPathComponent("Content/pages/manual/query.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.matches(of: /linkage query '([^']+)'/).map { String($0.output.1) }
  }

  @Test func everyExampleOfTheManualAnswers() throws {
    let examples = try examples()
    #expect(examples.count >= 20)
    let day = try #require(CalendarDate("2026-11-21"))
    let options = BuildOptions(site: Self.root.path, asOf: day, jobs: 2, version: "test")
    let site = try VisibleSite(SiteCheck(options).run())
    for example in examples {
      do throws(QueryFault) {
        let table = try Question(example, graph: site.graph, audience: site.audience).answer()
        #expect(!table.rows.isEmpty, "\(example)")
      } catch {
        Issue.record("\(error.text(example, language: .english))")
      }
    }
  }

  @Test func theTwoLanguagesOfTheManualAskTheSame() throws {
    let examples = try examples()
    let day = try #require(CalendarDate("2026-11-21"))
    let options = BuildOptions(site: Self.root.path, asOf: day, jobs: 2, version: "test")
    let site = try VisibleSite(SiteCheck(options).run())
    func answers(_ isMeant: (String) -> Bool) throws -> [[[TableValue?]]] {
      try examples.filter(isMeant).map {
        try Question($0, graph: site.graph, audience: site.audience).answer().rows
      }
    }
    let english = try answers { $0.utf8.first.map { $0 < 0x80 } ?? false }
    // The Chinese page has one more, with Chinese key words.
    let chinese = try answers { !($0.utf8.first.map { $0 < 0x80 } ?? false) && !$0.contains("其中") }
    #expect(english == chinese)
  }
}
