import Diagnostics
import Linking
import Records
import TestSupport
import Testing

@testable import Querying

@Suite struct RecordTableTests {
  private func table(_ site: SampleSite, _ folder: String) throws -> Table {
    let type = try #require(site.graph.types.first { $0.folder == folder })
    return RecordTable(graph: site.graph, audience: AskedSite.insider).flat(type)
  }

  private static let awkward = [
    "plain", "a;b", "a；b", "逗号, 引号 \" 和“”", "=SUM(A1)", "+86 10 1234", "-", "@home", "-5", "'=x",
    "'quoted",
    "5.10", "007", "no", "true", "2024-01-01", "#x", "[a]", "{b: c}", "a: b", "&x", "*x", "!x", "%",
    "`",
    "''-", "𠮷野家", "e\u{301}", "a\\b",
  ]

  @Test func whatIsExportedIsReadBackTheSame() throws {
    var files: [String: String] = ["site.yaml": "title: 站\n"]
    for (number, text) in Self.awkward.enumerated() {
      let written = text.replacing("'", with: "''")
      let other = Self.awkward[(number + 7) % Self.awkward.count].replacing("'", with: "''")
      files["organizations/o\(number + 10).yaml"] = """
        title: '\(written)'
        kind: enterprise
        aliases: ['\(written)', '\(other)']
        website: https://example.org/\(number)
        tags: ['\(other)']

        """
    }
    let first = try SampleSite(files)
    #expect(first.faults.isEmpty, "\(first.faults.map(\.message.en))")
    let exported = try table(first, "organizations")
    let again = try SampleSite([
      "site.yaml": "title: 站\n", "organizations/all.csv": CSVWriting.text(exported),
    ])
    #expect(again.faults.isEmpty, "\(again.faults.map(\.message.en))")
    #expect(try table(again, "organizations") == exported)
    #expect(exported.rows.count == Self.awkward.count)
  }

  @Test func typesOfPlainFieldsReadBackWithEveryKindOfValue() throws {
    let site = try AskedSite([
      "products/cup.yaml": "title: 杯\nlaunched: 2024-05-01\ntags: [甲, 乙]\nperiod: 2025-H1\n",
      "documents/a.yaml": "title: 甲\nkind: other-contribution\ndate: 2024-05-01\nowner: works\n",
    ]).site
    for folder in ["documents", "organizations", "people"] {
      let exported = try table(site, folder)
      var files = BucketSite.files.filter { !$0.key.hasPrefix(folder + "/") }
      files["organizations/other.yaml"] =
        folder == "organizations" ? nil : "title: 另一厂\nkind: enterprise\n"
      files["\(folder)/all.csv"] = CSVWriting.text(exported)
      let again = try SampleSite(files)
      let found = try table(again, folder)
      #expect(Set(found.rows) == Set(exported.rows), "\(folder)")
    }
  }

  @Test func columnsStandInTheOrderOfTheDeclaration() throws {
    let site = try AskedSite().site
    let keys = try table(site, "patents").columns.map(\.key)
    #expect(keys.first == "id")
    let declared = Patent.type.shape.fields.map(\.name)
    let plain = keys.filter { !$0.contains(".") }
    #expect(plain == declared.filter { plain.contains($0) })
    #expect(!keys.contains("claims"))
    #expect(!keys.contains("body"))
  }

  @Test func aListOfEntriesHasATableOfItsOwn() throws {
    let site = try AskedSite().site
    let tables = RecordTable(graph: site.graph, audience: AskedSite.insider)
    let claims = try #require(tables.entries(Patent.claims.declaration, of: Patent.type))
    #expect(claims.columns.first?.key == "record")
    #expect(claims.rows.map { $0[0]?.written } == ["pat-cold-bucket"])
    #expect(tables.entries(Patent.title.declaration, of: Patent.type) == nil)
  }

  @Test func textsOfStandardsAreInNoTable() throws {
    let site = try AskedSite().site
    let tables = RecordTable(graph: site.graph, audience: AskedSite.insider)
    let whole = JSONTableWriting.text(tables.whole(Correspondence.type))
    #expect(whole.contains("\"match\":\"met\""))
    #expect(!whole.contains("桶本体为圆柱状"))
    #expect(!whole.contains("standard_text"))
  }

  @Test func withheldRecordsAreNamedNowhere() throws {
    let whole = try AskedSite([
      "documents/note.yaml": "title: 甲\nkind: other-contribution\nowner: works\n"
    ]).site
    let records = whole.graph.records.filter { !$0.path.isEmpty }
    let graph = Graph(
      site: whole.graph.site,
      asOf: whole.graph.asOf,
      types: whole.graph.types,
      records: records.filter { $0.id != "other" },
      withheld: records.filter { $0.id == "other" }
    )
    let tables = RecordTable(graph: graph, audience: AskedSite.insider)
    for table in [tables.flat(Patent.type), tables.known(Patent.type), tables.whole(Patent.type)] {
      for row in table.rows {
        for cell in row { #expect(cell?.written.split(separator: ";").contains("other") != true) }
      }
    }
    let question = try Question(
      "patents select right_holders",
      graph: graph,
      audience: AskedSite.insider
    )
    #expect(try !JSONTableWriting.text(question.answer()).contains("\"other\""))
    #expect(throws: QueryFault.self) {
      _ = try Question(
        "patents where right_holders = other",
        graph: graph,
        audience: AskedSite.insider
      )
      .answer()
    }
  }
}
