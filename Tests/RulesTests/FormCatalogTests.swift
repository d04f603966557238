import Diagnostics
import Foundation
import Testing

@testable import Rules

@Suite("The catalogue of rules over form and numbers")
struct FormCatalogTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private static func swiftFiles(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path() < $1.path() }
  }

  @Test func everyRuleFileIsListed() throws {
    let listed = Set(RuleCatalog.form.map { "\($0)" })
    for folder in ["Rules/Form", "Rules/Numbers"] {
      for file in Self.swiftFiles(below: Self.sources.appending(path: folder)) {
        let text = try String(contentsOf: file, encoding: .utf8)
        guard text.contains(": Rule {") else { continue }
        let name = file.deletingPathExtension().lastPathComponent
        #expect(listed.contains(name), "\(name) is not in RuleCatalog.form")
      }
    }
  }

  @Test func idsAreDistinctKebabCaseWords() {
    let ids = RuleCatalog.form.map { $0.id.name }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
  }

  /// A target that mints an id by `RuleID = "…"` or `"…"` in a `rule` property has it explained.
  @Test func everyIdMintedInTheSourcesIsInTheCatalogue() throws {
    let known = Set((RuleCatalog.all + RuleCatalog.form).map { $0.id.name })
    var minted: [String: String] = [:]
    for target in ["Reading", "Markup", "Templates", "Theming", "Publishing", "Pages"] {
      for file in Self.swiftFiles(below: Self.sources.appending(path: target)) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /RuleID(?:\(| = )"([a-z-]+)"/) {
          minted[String(match.1)] = file.lastPathComponent
        }
      }
    }
    // The rules over records are listed beside these and have tests of their own.
    let elsewhere: Set = ["key-unknown", "choice-unknown", "date-invalid", "field-missing"]
    for (id, file) in minted.sorted(by: { $0.key < $1.key }) where !elsewhere.contains(id) {
      #expect(known.contains(id), "\(id), minted in \(file), has no entry")
    }
  }

  @Test(arguments: RuleCatalog.form.indices)
  func everyRuleSaysWhatItIsAndHowToMendIt(place: Int) {
    let rule = RuleCatalog.form[place]
    for phrase in [rule.title, rule.why, rule.mend] {
      #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty, "\(rule.id)")
      #expect(phrase.zh != phrase.en && !phrase.en.hasSuffix("."), "\(rule.id)")
    }
    #expect(!rule.source.isEmpty)
  }

  @Test func examplesThatAreCheckedDiffer() {
    for rule in RuleCatalog.form where rule.number != nil {
      #expect(rule.example.bad != rule.example.good, "\(rule.id)")
    }
  }

  @Test func rulesThatLastAreInTheCatalogue() {
    let ids = Set(RuleCatalog.form.map { $0.id })
    #expect(FindingPolicy.lasting.isSubset(of: ids))
  }
}
