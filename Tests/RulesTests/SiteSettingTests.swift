import Diagnostics
import Foundation
import Records
import Rules
import TestSupport
import Testing

/// What `site.yaml` says is known to the program, or reported.
@Suite struct SiteSettingTests {
  private func findings(_ settings: String, _ rule: any Rule.Type) throws -> [String] {
    var files = BucketSite.files
    files["site.yaml"] = "title: 示例\n" + settings
    return rule.check(try SampleSite(files).graph).map { $0.message.en + ($0.help?.en ?? "") }
  }

  @Test func everyThresholdThatTheProgramAsksForHasItsLine() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var names: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path + "/Sources")
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: "Sources/\(path)"), encoding: .utf8)
      for piece in text.components(separatedBy: "threshold(\"").dropFirst() {
        names.insert(String(piece.prefix { $0 != "\"" }))
      }
    }
    #expect(names.contains("excerpt_max_chars"))
    #expect(names.filter { !SiteThreshold.isKnown($0) }.sorted() == [])
    #expect(Set(SiteThreshold.all.map(\.name)).count == SiteThreshold.all.count)
  }

  @Test func aMisspeltThresholdNamesTheNearest() throws {
    let settings =
      "organization: works\nthresholds: {excerpt_max_char: 9, zzz: 1, clause_coverage: 5}\n"
    #expect(
      try findings(settings, ThresholdUnknown.self) == [
        "there is no threshold called \"excerpt_max_char\"did you mean excerpt_max_chars?",
        "there is no threshold called \"zzz\"",
      ]
    )
  }

  @Test func theTermOfAnOfficeIsAThreshold() {
    #expect(SiteThreshold.isKnown("patent_term_us_design"))
    #expect(!SiteThreshold.isKnown("patent_term_us_desing"))
    #expect(!SiteThreshold.isKnown("patent_term_"))
  }

  @Test func anOrganizationBesideTheOwnOnesMayNotDangle() throws {
    #expect(try findings("organization: wroks\nown: [works]\n", ReferenceDangling.self).count == 1)
    #expect(try findings("organization: wroks\n", ReferenceDangling.self).count == 1)
    #expect(try findings("organization: works\nown: [works]\n", ReferenceDangling.self) == [])
  }
}
