import Diagnostics
import Foundation
import Publishing
import Testing

/// What each rule of confidentiality and copyright keeps from whom (R9 to R12, R109 to R114).
@Suite struct ConfidentialityTests {
  private static let base = [
    "site.yaml": "title: 示例\nlanguages: [zh-CN, en]\nfail_on: never\norganization: works\n",
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
  ]

  /// The output of a site for an audience, as one text a file.
  private func built(
    _ files: [String: String],
    _ audience: String
  ) throws -> (texts: [String: String], all: String) {
    let site = try SiteFolder(Self.base.merging(files) { $1 })
    try site.written(audience: audience)
    let texts = try site.outputs().mapValues { String(decoding: $0, as: UTF8.self) }
    return (texts, texts.map { $0 + "\n" + $1 }.joined(separator: "\n"))
  }

  private func rules(_ files: [String: String]) throws -> [String] {
    try SiteFolder(Self.base.merging(files) { $1 }).check().findings.map {
      "\($0.rule.name) \($0.record ?? "") \($0.severity)"
    }
  }

  @Test(arguments: ["public", "internal", "restricted"])
  func aTradeSecretIsNobodysPage(_ audience: String) throws {
    let (_, all) = try built(
      ["technologies/kqw01.yaml": "title: kqw02 grease\nprotection_route: trade-secret\n"],
      audience
    )
    #expect(!all.contains("kqw0"))
  }

  @Test func aReferenceToAWithheldRecordIsANeutralLabel() throws {
    let (texts, all) = try built(
      [
        "technologies/kqw11.yaml": "title: kqw12 lid\nprotection_route: patent\n",
        "pages/note.md": "---\ntitle: 说明\n---\n\n见 [[kqw11|kqw13]]。\n",
      ],
      "public"
    )
    #expect(!all.contains("kqw1"))
    #expect(texts["pages/note.html"]?.contains("内部记录") == true)
  }

  @Test func aNameInPlainWordsIsAFindingAtItsPlaceAndStopsTheBuild() throws {
    let name = "k\(UInt32.random(in: 1_000_000...9_999_999))z lid closure"
    let site = try SiteFolder(
      Self.base.merging([
        "technologies/inner.yaml": "title: \(name)\nprotection_route: patent\n",
        "pages/note.md": "---\ntitle: 说明\n---\n\n一行。\n\n我们做 \(name)。\n",
      ]) { $1 }
    )
    let outcome = try site.build(audience: "public")
    #expect(outcome.written == nil)
    #expect(outcome.findings.contains { $0.rule == "name-withheld" && $0.record == "note" })
    let leak = try #require(outcome.findings.first { $0.rule == "output-withheld" })
    let span = try #require(leak.span)
    #expect(outcome.files[Int(span.file.index)].path == "Content/pages/note.md")
    #expect((span.line, span.column) == (7, 5))
    #expect(try site.build(audience: "internal").written != nil)
  }

  @Test func contactsAreForTheRestrictedAndAccountsForNobody() throws {
    let files = [
      "organizations/works.yaml": """
      title: 示例厂
      kind: enterprise
      phone: 010-77123456
      email: kqw21@example.org
      address: kqw22 street
      """,
      "licences/open.yaml": """
      title: 许可
      confidentiality: public
      licensor: {org: works, phone: 010-77123457}
      licensee: works
      court: kqw23 court
      account: {name: kqw24, bank: kqw25, number: "6222020000007712"}
      """,
    ]
    for audience in ["public", "internal"] {
      let (_, all) = try built(files, audience)
      for word in ["77123456", "77123457", "kqw2", "6222020000007712"] {
        #expect(!all.contains(word), "\(word) for \(audience)")
      }
    }
    let (_, all) = try built(files, "restricted")
    #expect(all.contains("77123456") && all.contains("kqw23"))
    #expect(!all.contains("kqw24") && !all.contains("kqw25") && !all.contains("6222020000007712"))
  }

  @Test func aLicenceIsRestrictedUnlessItSaysOtherwise() throws {
    let files = ["licences/kqw31.yaml": "title: kqw32\nlicensor: works\nlicensee: works\n"]
    #expect(!(try built(files, "public").all.contains("kqw3")))
    #expect(!(try built(files, "internal").all.contains("kqw3")))
    #expect(try built(files, "restricted").all.contains("kqw32"))
  }

  /// What says that it is public and is not disclosed yet.
  private static let early = [
    "patents/kqw41.yaml": "title: kqw41\nconfidentiality: public\nlegal_status: filed\n",
    "patent-schemes/kqw42.yaml": "title: kqw42\nconfidentiality: public\n",
    "standard-proposals/kqw43.yaml":
      "title: kqw43\nconfidentiality: public\nkind: draft\nstate: draft\n",
    "correspondences/kqw44.yaml":
      "title: kqw44\nconfidentiality: public\npatent: kqw41\nclaim_no: 1\n",
  ]

  @Test func whatIsNotDisclosedIsNotForThePublicWhateverItSays() throws {
    #expect(!(try built(Self.early, "public").all.contains("kqw4")))
    let inside = try built(Self.early, "internal").all
    for id in ["kqw41", "kqw42", "kqw43", "kqw44"] { #expect(inside.contains(id)) }
    let found = try rules(Self.early).filter { $0.hasPrefix("undisclosed-public") }
    #expect(found.sorted() == (1...4).map { "undisclosed-public kqw4\($0) error" })
  }

  @Test func whatIsDisclosedMeanwhileIsPublic() throws {
    let files = [
      "patents/kqw51.yaml":
        "title: kqw51\nconfidentiality: public\nlegal_status: published\npublication_date: 2024-01-01\n",
      "patent-schemes/kqw52.yaml":
        "title: kqw52\nconfidentiality: public\nscheme_status: filed\nresult_patent: kqw51\n",
      "standard-proposals/kqw53.yaml":
        "title: kqw53\nconfidentiality: public\nkind: draft\nstate: submitted\n",
      "correspondences/kqw54.yaml":
        "title: kqw54\nconfidentiality: public\npatent: kqw51\nclaim_no: 1\n",
    ]
    let (_, all) = try built(files, "public")
    for id in ["kqw51", "kqw52", "kqw53", "kqw54"] { #expect(all.contains(id), "\(id)") }
    #expect(try rules(files).contains { $0.hasPrefix("undisclosed-public") } == false)
  }

  private static func standard(_ licence: String) -> [String: String] {
    [
      "standards/open.md": """
      ---
      title: 标准
      number: T/XXX 1
      version: "1"
      standard_type: group
      organization: {code: other, other_name: kqw60}
      status: frozen
      text_licence: \(licence)
      ---

      ## 4.1 结构

      kqw61 lid of the bucket.
      """
    ]
  }

  @Test func theTextOfAStandardIsShownAsFarAsItsLicenceGoes() throws {
    for audience in ["public", "restricted"] {
      #expect(!(try built(Self.standard("none"), audience).all.contains("kqw61")))
      #expect(!(try built(Self.standard("excerpt"), audience).all.contains("kqw61")))
      let shown = try built(Self.standard("full"), audience).texts["standards/open/1/4.1.html"]
      // Beside the text stands where it comes from: number, version, clause, right holder (R111).
      let page = try #require(shown)
      for part in ["kqw61", "T/XXX 1", "4.1", "kqw60"] { #expect(page.contains(part), "\(part)") }
    }
    #expect(try rules(Self.standard("none")).contains("text-unlicensed open warning"))
    #expect(try !rules(Self.standard("full")).contains { $0.hasPrefix("text-unlicensed") })
  }
}
