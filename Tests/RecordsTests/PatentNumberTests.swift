import Testing

@testable import Records

@Suite struct PatentNumberTests {
  @Test(
    arguments: [
      ("201710601862", "3"), ("200710308494", "X"), ("95115608", "X"), ("202110099017", "7"),
    ]
  )
  func computesTheChineseCheckDigit(_ digits: String, check: String) {
    #expect(PatentDigits.text([CheckDigit.chinese(Array(digits.utf8))]) == check)
  }

  @Test(arguments: [("99403122", "7"), ("15150367", "9"), ("16839078", "9")])
  func computesTheEuropeanCheckDigit(_ digits: String, check: String) {
    #expect(PatentDigits.text([CheckDigit.european(Array(digits.utf8))]) == check)
  }

  @Test(
    arguments: [
      "201710601862.3", "2017106018623", "201710601862", "ZL201710601862.3", "CN201710601862.3",
      "ZL 2017 1 0601862.3", "CN 201710601862", "ＺＬ２０１７１０６０１８６２．３", "cn201710601862.3",
      "zl 201710601862。3",
    ]
  )
  func takesAllFormsOfOneApplicationForOneNumber(_ text: String) throws {
    let number = try PatentNumber.parse(text).get()
    #expect(number.key == "CN201710601862")
    #expect(number == PatentNumber("201710601862.3"))
    #expect(number.kind == .application)
    #expect(number.year == 2017)
    #expect(number.subject == .invention)
    #expect(number.faults.isEmpty)
    #expect(number.canonical.hasSuffix("201710601862.3"))
  }

  @Test(
    arguments: [
      // Applications.
      ("200710308494x", "CN200710308494", "200710308494.X"),
      ("95115608.X", "CN95115608", "95115608.X"), ("ZL95115608X", "CN95115608", "ZL 95115608.X"),
      ("PCT/CN2021/099017", "PCT/CN2021/099017", "PCT/CN2021/099017"),
      ("PCTCN2021099017", "PCT/CN2021/099017", "PCT/CN2021/099017"),
      ("PCT/JP96/02154", "PCT/JP1996/002154", "PCT/JP96/02154"),
      ("WO/JP96/02154", "PCT/JP1996/002154", "PCT/JP96/02154"),
      ("WO2007IB51010", "PCT/IB2007/051010", "PCT/IB2007/051010"),
      ("12/345,678", "US12/345678", "US 12/345,678"),
      ("US 60/123,456", "US60/123456", "US 60/123,456"),
      ("EP99403122.7", "EP99403122", "EP 99403122.7"),
      ("99403122.7", "EP99403122", "EP 99403122.7"),
      // Publications and grants.
      ("CN108123456A", "CN108123456", "CN 108123456 A"),
      ("CN 108123456 B", "CN108123456", "CN 108123456 B"),
      ("108123456", "CN108123456", "CN 108123456"), ("CN1234567C", "CN1234567C", "CN 1234567 C"),
      ("CN 2345678 Y", "CN2345678Y", "CN 2345678 Y"),
      ("CN85100001A", "CN85100001A", "CN 85100001 A"),
      ("WO 2022/099017 A1", "WO2022099017", "WO 2022/099017 A1"),
      ("WO2022099017A1", "WO2022099017", "WO 2022/099017 A1"),
      ("WO/2022/099017", "WO2022099017", "WO 2022/099017"),
      ("WO 96/02154", "WO1996002154", "WO 1996/002154"),
      ("WO9602154A1", "WO1996002154", "WO 1996/002154 A1"),
      ("WO03/012345", "WO2003012345", "WO 2003/012345"),
      ("US5148479", "US5148479", "US 5,148,479"), ("US 5,148,479 A", "US5148479", "US 5,148,479 A"),
      ("US 10,123,456 B2", "US10123456", "US 10,123,456 B2"),
      ("US 2001/0001234 A1", "US2001/0001234", "US 2001/0001234 A1"),
      ("US20010001234A1", "US2001/0001234", "US 2001/0001234 A1"),
      ("US2001001234A1", "US2001/0001234", "US 2001/0001234 A1"),
      ("USD123456S1", "USD123456", "US D123,456 S1"),
      ("US RE12,345 E", "USRE12345", "US RE12,345 E"),
      ("EP 1234567 A1", "EP1234567", "EP 1234567 A1"),
      ("EP0123456B1", "EP0123456", "EP 0123456 B1"),
      ("EP 0 123 456 B1", "EP0123456", "EP 0123456 B1"),
      ("JP2005-123456A", "JP2005123456A", "JP 2005-123456 A"),
      ("KR 10-2005-0012345 A", "KR1020050012345A", "KR 10-2005-0012345 A"),
      ("DE602005012345T2", "DE602005012345T", "DE 602005012345 T2"),
      ("TWI123456B", "TWI123456B", "TW I123456 B"), ("GB2345678A", "GB2345678A", "GB 2345678 A"),
    ]
  )
  func bringsNumbersIntoOneForm(_ text: String, key: String, canonical: String) throws {
    let number = try PatentNumber.parse(text).get()
    #expect(number.key == key)
    #expect(number.canonical == canonical)
    #expect(number.faults.isEmpty)
    let again = try PatentNumber.parse(canonical).get()
    #expect(again == number)
    #expect(again.canonical == canonical)
  }

  @Test(
    arguments: [
      "", " ", "US5422,95x9y", "hello", "CN", "ZL", "PCT/", "WO", "EP1", "US", "XX12345678", "7",
      "PCT/CN2021", "WO 2022/1", "CN108123456AA", "専利", "US5,148,479 A123", "EP12345678.X",
      "201710601862.33", "..........", "////", "US//", "PCT//", "JP", "JP----", "TWI", "DE1",
      "ZL201710601862.3 and more", String(repeating: "1", count: 65),
      String(repeating: "A", count: 9999),
      "\u{0}", "CN\u{0}201710601862",
    ]
  )
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(PatentNumber(text) == nil)
  }

  @Test(arguments: ["CN", "EP", "US", "WO", "PCT", "ZL", "JP", ""])
  func survivesEveryRunOfDigits(_ prefix: String) {
    for count in 0...64 {
      let digits = String(repeating: "9", count: count)
      for tail in ["", "A", "A1", ".", ".9", "/", "/9", "-9", "/999999"] {
        if let number = PatentNumber(prefix + digits + tail) { #expect(!number.key.isEmpty) }
      }
    }
  }

  @Test func proposesTheNumberWithTheRightCheckDigit() throws {
    let number = try PatentNumber.parse("202110099017.X").get()
    #expect(
      number.faults == [.checkDigit(found: "X", right: "7", proposed: "202110099017.7")]
    )
    #expect(number.canonical == "202110099017.X")
    let european = try PatentNumber.parse("EP99403122.6").get()
    #expect(european.faults == [.checkDigit(found: "6", right: "7", proposed: "EP 99403122.7")])
  }

  @Test func countsTheDigitsOfAChineseNumber() {
    guard case .failure(.digits("CN", 10, _)) = PatentNumber.parse("ZL2017106018") else {
      Issue.record("ten digits should be reported")
      return
    }
  }

  @Test func reportsTypeDigitsAndYearsThatDoNotExist() throws {
    #expect(try PatentNumber.parse("201770601862").get().faults == [.typeDigit("7")])
    #expect(try PatentNumber.parse("199910601862").get().faults == [.year(1999, office: "CN")])
    #expect(PatentNumber("202180012345")?.subject == .invention)
    #expect(PatentNumber("202190012345")?.subject == .utilityModel)
    #expect(PatentNumber("202130012345")?.subject == .design)
  }

  @Test func comparesAnApplicationWithItsRecord() throws {
    let number = try #require(PatentNumber("201710601862.3"))
    let filed = try #require(CalendarDate("2016-07-21"))
    #expect(
      number.faults(subject: .utilityModel, filed: filed) == [
        .subject(number: .invention, record: .utilityModel),
        .filingYear(number: 2017, filed: filed),
      ]
    )
    #expect(number.faults(subject: .invention, filed: filed, isDivisional: true).isEmpty)
    #expect(number.faults(subject: .invention, filed: CalendarDate("2017-07-21")).isEmpty)
  }

  @Test(
    arguments: [
      ("CN 108123456 A", "2018-06-05", true), ("CN 108123456 B", "2020-06-05", true),
      ("CN 108123456 C", "2020-06-05", false), ("CN 1234567 A", "2020-06-05", false),
      ("CN 101234567 A", "2005-01-05", false), ("CN 100333628 C", "2007-08-29", true),
      ("CN 100333628 B", "2008-08-29", false), ("CN 201234567 Y", "2009-05-06", true),
      ("US 5,148,479 A", "1992-09-15", true), ("US 5,148,479 A", "2001-09-15", false),
      ("US 2001/0001234 A1", "2001-05-17", true), ("US 2001/0001234 A1", "2002-05-17", false),
      ("WO 2004/000001 A1", "2003-12-31", true), ("WO 2022/099017 A1", "2021-05-05", false),
      ("WO 2022/099017 A3", "2023-05-05", true),
    ]
  )
  func holdsPublicationsAgainstTheirDay(_ text: String, on day: String, fits: Bool) throws {
    let number = try PatentNumber.parse(text).get()
    let date = try #require(CalendarDate(day))
    #expect(number.faults(published: date).isEmpty == fits)
  }

  @Test(arguments: ["CN108123456E", "CN108123456U", "WO2022099017B1", "EP1234567C1", "US7123456A"])
  func reportsKindCodesThatDoNotFit(_ text: String) throws {
    #expect(try PatentNumber.parse(text).get().faults.count == 1)
  }

  @Test func keepsSeriesApartThatWereCountedApart() {
    #expect(PatentNumber("CN1234567A") != PatentNumber("CN1234567C"))
    #expect(PatentNumber("CN108123456A") == PatentNumber("CN108123456B"))
    #expect(PatentNumber("US5148479") != PatentNumber("USD5148479"))
  }

  @Test func neverBreaksALineInsideANumber() {
    #expect(PatentNumber("CN108123456A")?.display == "CN\u{A0}108123456\u{A0}A")
  }

  @Test func readsBareDigitsAsTheNamedOffice() {
    #expect(PatentNumber("5,148,479", office: "US")?.key == "US5148479")
    #expect(PatentNumber("99403122", office: "EP")?.key == "EP99403122")
    #expect(PatentNumber("2005123456", office: "JP")?.key == "JP2005123456")
  }
}
