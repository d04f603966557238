import Diagnostics
import Linking
import Records
import Testing

@testable import Rules

@Suite("Rules over numbers")
struct NumberRulesTests {
  private func patent(_ id: String, _ fields: KeyValuePairs<String, Datum>) -> Record {
    Building.record(id, Patent.type, fields)
  }

  private func fields(_ rule: any Rule.Type, _ records: Record...) -> [String] {
    rule.check(Building.graph(records)).map { $0.field ?? "" }
  }

  @Test func proposesTheRightCheckDigit() throws {
    let record = patent("p", ["application_no": .text("202110000001.7")])
    let finding = try #require(
      PatentNumberApplication.check(Building.graph([record])).first
    )
    #expect(finding.help?.en.contains("202110000001.6") == true)
    #expect(finding.span?.line == 2)
  }

  @Test func saysOnceWhatIsWrongWithApplicationAndPatentNumber() {
    #expect(
      fields(
        PatentNumberApplication.self,
        patent(
          "p",
          ["application_no": .text("202110000001.7"), "patent_no": .text("ZL202110000001.7")]
        )
      ) == ["application_no"]
    )
    #expect(
      fields(
        PatentNumberApplication.self,
        patent(
          "p",
          ["application_no": .text("202110000001.6"), "patent_no": .text("ZL 202110000001.6")]
        )
      ) == []
    )
  }

  @Test func leavesANumberOfAnotherOfficeToItsOwnRule() {
    let record = patent(
      "p",
      ["application_no": .text("EP99403122.8"), "publication_no": .text("not a number")]
    )
    #expect(fields(PatentNumberApplication.self, record) == [])
    #expect(
      fields(PatentNumberPublication.self, record) == ["publication_no", "application_no"]
    )
  }

  @Test(arguments: ["2.02311E+12", "2.0e12", " 2.02311E12 "])
  func reportsARoundedNumberOnce(text: String) {
    let record = patent("p", ["application_no": .text(text)])
    #expect(fields(ScalarVerbatim.self, record) == ["application_no"])
    #expect(fields(PatentNumberApplication.self, record) == [])
  }

  @Test(arguments: ["202110000001.6", "EP99403122.7", "E12", "12E5", "5.10"])
  func takesOtherNumbersAsTheyAre(text: String) {
    #expect(fields(ScalarVerbatim.self, patent("p", ["application_no": .text(text)])) == [])
  }

  @Test func findsTheSameNumberInTwoSpellings() throws {
    let first = patent("p1", ["application_no": .text("202110000001.6")])
    let second = patent("p2", ["patent_no": .text("ZL 2021 1 0000001.6")])
    let findings = NumberDuplicate.check(Building.graph([first, second]))
    #expect(findings.map(\.record) == ["p2"])
    #expect(findings.first?.notes.count == 1)
  }

  @Test func countsTheVersionsOfAStandardAsOne() {
    func standard(_ id: String, _ number: String) -> Record {
      Building.record(id, Standard.type, ["number": .text(number)])
    }
    let one = standard("s", "GB/T 1.1—2020")
    #expect(fields(NumberDuplicate.self, one, standard("s@2009", "GB/T 1.1—2020")) == [])
    #expect(fields(NumberDuplicate.self, one, standard("t", "GB/T 1.1—2009")) == [])
    #expect(fields(NumberDuplicate.self, one, standard("t", "GBT1.1-2020")) == ["number"])
  }

  @Test(arguments: [("GB/T 1.1-2020", 0), ("行标 9901", 1)])
  func judgesTheFormOfStandardNumbers(number: String, count: Int) {
    let record = Building.record("s", Standard.type, ["number": .text(number)])
    #expect(fields(StandardNumberForm.self, record).count == count)
  }

  @Test func reportsDatesInTheWrongOrder() {
    let (early, late) = (Building.date(2024, 1, 1), Building.date(2024, 1, 2))
    #expect(
      fields(DateOrder.self, patent("p", ["created": .date(late), "updated": .date(early)]))
        == ["updated"]
    )
    #expect(
      fields(DateOrder.self, patent("p", ["created": .date(late), "updated": .date(late)])) == []
    )
  }
}
