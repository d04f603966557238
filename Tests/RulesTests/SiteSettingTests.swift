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
        let name = String(piece.prefix { $0 != "\"" })
        // A name put together is told by its beginning, which has a test of its own.
        if !name.contains("\\(") { names.insert(name) }
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

  @Test func anAudienceSeesWhatItsNameSaysAndSomethingAtAll() throws {
    func audiences(_ entries: String) throws -> [String] {
      try findings("organization: works\naudiences: {\(entries)}\n", AudienceClasses.self)
    }
    #expect(
      try audiences("public: [public], internal: [public], restricted: [public, restricted]") == []
    )
    #expect(try audiences("partners: [public, internal], odd: public") == [])
    let name = "give an audience that sees more a name of its own, such as partners"
    #expect(
      try audiences("public: [public, internal, restricted]") == [
        "the audience \"public\" sees internal and restricted records as well, "
          + "more than its name says\(name)"
      ]
    )
    #expect(
      try audiences("internal: [restricted]") == [
        "the audience \"internal\" sees restricted records as well, more than its name says\(name)"
      ]
    )
    #expect(
      try audiences("team: [public, secret]") == [
        "secret records are shown to nobody, nor to \"team\"take secret out of the list"
      ]
    )
    for nothing in ["[]", "", "[secret]", "secret"] {
      #expect(
        try audiences("team: \(nothing)") == [
          "the audience \"team\" sees nothing"
            + "name the classes that it sees, such as [public], or take the entry out"
        ],
        "\(nothing)"
      )
    }
    #expect(try audiences("default: [public]").count == 1)
    // Told where it was read, and not again.
    #expect(try audiences("team: [publick]") == [])
  }

  @Test func theTermOfAnOfficeIsAThreshold() {
    #expect(SiteThreshold.isKnown("patent_term_us_design"))
    #expect(!SiteThreshold.isKnown("patent_term_us_desing"))
    #expect(!SiteThreshold.isKnown("patent_term_"))
    #expect(SiteThreshold.isKnown("technology_life_field.冷链"))
    #expect(!SiteThreshold.isKnown("clause_coverage.冷链"))
  }

  @Test func anOrganizationBesideTheOwnOnesMayNotDangle() throws {
    #expect(try findings("organization: wroks\nown: [works]\n", ReferenceDangling.self).count == 1)
    #expect(try findings("organization: wroks\n", ReferenceDangling.self).count == 1)
    #expect(try findings("organization: works\nown: [works]\n", ReferenceDangling.self) == [])
  }

  @Test func anAccentColourIsOneThatCanBeRead() throws {
    func accent(_ settings: String) throws -> [String] { try findings(settings, AccentColour.self) }
    #expect(try accent("accent_color: \"#7a1f1f\"\naccent_color_dark: \"#f0b0b0\"\n") == [])
    #expect(try accent("accent_color: 7a1f1f\n") == [])
    let light = try accent("accent_color: \"#00a0e9\"\n")
    #expect(light.count == 1)
    #expect(light.first?.contains("on light pages, 4.50:1 is needed") == true)
    let dark = try accent("accent_color: \"#7a1f1f\"\naccent_color_dark: \"#7a1f1f\"\n")
    #expect(dark.count == 1)
    #expect(dark.first?.contains("on dark pages") == true)
    #expect(try accent("accent_color: red\n").first?.contains("\"red\" is no colour") == true)
  }

  @Test func whatTheNavigationLeadsToIsKnownOrReported() throws {
    func navigation(_ entries: String) throws -> [String] {
      try findings("navigation: \(entries)\n", NavigationUnknown.self)
    }
    #expect(
      try navigation("[patents, {to: https://example.org/, title: 局}, {to: standards, title: 标}]")
        == []
    )
    #expect(try navigation("[patnets]").first?.contains("did you mean patents?") == true)
    #expect(try navigation("[https://example.org/]").first?.contains("no title") == true)
    #expect(
      try navigation("[{to: 'javascript:alert(1)', title: x}]").first?.contains("cannot lead")
        == true
    )
    #expect(try navigation("[{to: 'https:', title: x}]").first?.contains("cannot lead") == true)
  }
}
