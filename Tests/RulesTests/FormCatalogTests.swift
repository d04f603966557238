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

  @Test func everyIdMintedInTheSourcesIsInTheCatalogue() throws {
    let known = Set(RuleCatalog.all.map { $0.id.name })
    var minted: [String: String] = [:]
    for target in ["Reading", "Markup", "Templates", "Theming", "Publishing", "Pages"] {
      for file in Self.swiftFiles(below: Self.sources.appending(path: target)) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /RuleID(?:\(| = )"([a-z-]+)"/) {
          minted[String(match.1)] = file.lastPathComponent
        }
      }
    }
    for (id, file) in minted.sorted(by: { $0.key < $1.key }) {
      #expect(known.contains(id), "\(id), minted in \(file), has no entry")
    }
  }

  @Test func rulesThatLastAreInTheCatalogue() {
    let ids = Set(RuleCatalog.form.map { $0.id })
    #expect(FindingPolicy.lasting.isSubset(of: ids))
  }
}
