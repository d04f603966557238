import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Rules

@Suite struct RuleCatalogTests {
  /// A rule as an argument of a test.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    var testDescription: String { "\(rule.code) \(rule.id)" }
    static let all = RuleCatalog.all.map { Case(rule: $0) }
    /// Those that are checked here; `FormExampleTests` has the examples of the others.
    static let checked = all.filter { !FormExampleTests.isReportedElsewhere($0.rule) }
  }

  @Test func namesEveryRuleOnceAndInKebabCase() {
    let names = RuleCatalog.all.map { $0.id.name }
    #expect(Set(names).count == names.count)
    for name in names {
      let words = name.split(separator: "-", omittingEmptySubsequences: false)
      let isKebab = words.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      }
      #expect(isKebab, "\(name)")
    }
  }

  @Test func sharesANumberOnlyWhereOneRuleHasSeveralNames() {
    let numbers = RuleCatalog.all.compactMap { $0.number }
    let shared = Dictionary(grouping: numbers) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(Set(shared).isSubset(of: [3, 5, 36, 69, 110, 131, 132, 135, 138, 140]))
    #expect(numbers == numbers.sorted())
  }

  @Test func holdsEveryRuleOfTheFolder() throws {
    var written: Set<String> = []
    for name in ["Rules", "Form", "Numbers"] {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Rules/\(name)").standardized
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        if text.contains(": Rule {") { written.insert(String(file.dropLast(6))) }
      }
    }
    let listed = Set(RuleCatalog.all.map { String(describing: $0) })
    #expect(!written.isEmpty)
    #expect(written == listed)
  }

  @Test func findsARuleByNameAndByNumber() {
    #expect(RuleCatalog.rules(named: "R43").map { $0.id } == ["chart-evidence"])
    #expect(RuleCatalog.rules(named: "r43").map { $0.id } == ["chart-evidence"])
    #expect(RuleCatalog.rules(named: "chart-evidence").map { $0.number } == [43])
    #expect(RuleCatalog.rules(named: "R131").map { $0.id } == ["claim-dependency", "claim-text"])
    #expect(RuleCatalog.rules(named: "R0").isEmpty)
  }

  @Test func theExampleSiteIsSilent() throws {
    #expect(try Checked(ExampleSite.files, asOf: ExampleSite.asOf).lines == [])
  }

  @Test(arguments: Case.checked)
  func reportsItsBadExampleAndNothingElse(_ subject: Case) throws {
    let example = subject.rule.example
    #expect(example.bad != example.good)
    let bad = try Checked(example, text: example.bad)
    #expect(!bad.lines.isEmpty)
    let others = bad.lines.filter { !$0.hasSuffix("[\(subject.rule.id)]") }
    #expect(others == [], "the example shows other faults as well")
    #expect(bad.findings.contains { $0.rule == subject.rule.id })
  }

  @Test(arguments: Case.checked)
  func isSilentOnItsGoodExample(_ subject: Case) throws {
    let example = subject.rule.example
    #expect(try Checked(example, text: example.good).lines == [])
  }

  @Test(arguments: Case.all)
  func isWordedInBothLanguagesWithoutAFullStopInItsTitle(_ subject: Case) {
    for phrase in [subject.rule.title, subject.rule.why, subject.rule.mend] {
      #expect(!phrase.zh.isEmpty)
      #expect(!phrase.en.isEmpty)
      #expect(phrase.zh != phrase.en)
    }
    #expect(!subject.rule.title.zh.hasSuffix("。"))
    #expect(!subject.rule.title.en.hasSuffix("."))
  }
}
