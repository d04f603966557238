import Testing

@testable import Records

@Suite struct StandardNumberTests {
  @Test(
    arguments: [
      ("GB/T 39551.1—2020", "GB/T 39551.1—2020"), ("GB/T 39551.1-2020", "GB/T 39551.1—2020"),
      ("GB/T 39551.1–2020", "GB/T 39551.1—2020"), ("GB/T39551.1--2020", "GB/T 39551.1—2020"),
      ("ｇｂ／ｔ ３９５５１．１－２０２０", "GB/T 39551.1—2020"), ("GBT 39551.1 — 2020", "GB/T 39551.1—2020"),
      ("gb/t 1.1", "GB/T 1.1"), ("GB 18030-2022", "GB 18030—2022"), ("GB18030", "GB 18030"),
      ("GB/Z 12345—2023", "GB/Z 12345—2023"), ("GB 1234-88", "GB 1234—88"),
      ("GB/T 20XXX—202X", "GB/T 20XXX—202X"), ("GB/T 20xxx", "GB/T 20XXX"),
      ("GB/Z XXXXX—2023", "GB/Z XXXXX—2023"), ("YD/T 1234—2019", "YD/T 1234—2019"),
      ("ydt1234-2019", "YD/T 1234—2019"), ("HG/T 20592-2009", "HG/T 20592—2009"),
      ("JB 4732", "JB 4732"), ("DB11/T 1234-2020", "DB11/T 1234—2020"),
      ("DB3301/T 0012—2018", "DB3301/T 0012—2018"), ("T/CIPS 009—2024", "T/CIPS 009—2024"),
      ("T/CIPS009-2024", "T/CIPS 009—2024"), ("T/CIPS XXX—2024", "T/CIPS XXX—2024"),
      ("t/cas 708—2023", "T/CAS 708—2023"), ("Q/ABC 001-2020", "Q/ABC 001—2020"),
      ("Q/ABC 0001S—2020", "Q/ABC 0001S—2020"), ("ISO 9001:2015", "ISO 9001:2015"),
      ("ISO9001-2015", "ISO 9001:2015"), ("iso/iec 14496-10:2022", "ISO/IEC 14496-10:2022"),
      ("ISO/IEC 14496-10:2022/Amd.1:2023", "ISO/IEC 14496-10:2022/Amd 1:2023"),
      ("ISO/IEC/IEEE 29148:2018", "ISO/IEC/IEEE 29148:2018"),
      ("ISO/TS 16949:2009", "ISO/TS 16949:2009"),
      ("ISO TS 16949", "ISO/TS 16949"), ("ISO/IEC TR 24028:2020", "ISO/IEC TR 24028:2020"),
      ("ISO/IEC/TR 24028:2020", "ISO/IEC TR 24028:2020"), ("IEC 61508-1:2010", "IEC 61508-1:2010"),
      ("IEC TS 62443-1-1:2009", "IEC TS 62443-1-1:2009"),
      ("IEC 60335-2-1:2024", "IEC 60335-2-1:2024"),
      ("ISO/IEC Guide 51:2014", "ISO/IEC Guide 51:2014"), ("ISO 9001:2015(E)", "ISO 9001:2015"),
      ("3GPP TS 38.331", "3GPP TS 38.331"), ("TS 38.331 v16.3.1", "3GPP TS 38.331 V16.3.1"),
      ("3gpp TR36.814 V9.0.0", "3GPP TR 36.814 V9.0.0"), ("TS 38.101-1", "3GPP TS 38.101-1"),
      ("ETSI EN 300 328 V2.2.2 (2019-07)", "ETSI EN 300 328 V2.2.2"),
      ("ETSI TS 136 300 V8.3.0", "ETSI TS 136 300 V8.3.0"),
      ("TS 103456 V1.2.1", "ETSI TS 103 456 V1.2.1"),
      ("ETSI EN 302 307-2", "ETSI EN 302 307-2"),
      ("ETSI GS NFV-SOL 001 V2.3.1", "ETSI GS NFV-SOL 001 V2.3.1"),
      ("RFC2002", "RFC 2002"), ("rfc 0793", "RFC 793"), ("IETF RFC 8179", "RFC 8179"),
      ("BCP 79", "BCP 79"),
      ("IEEE 802.11-2020", "IEEE Std 802.11-2020"),
      ("IEEE Std 802.11ax-2021", "IEEE Std 802.11ax-2021"),
      ("IEEE Std. 1588", "IEEE Std 1588"), ("IEEE P802.11be/D3.0", "IEEE P802.11be/D3.0"),
      ("ITU-T H.264 (08/2021)", "ITU-T H.264 (08/2021)"), ("ITU-T Rec. H.264", "ITU-T H.264"),
      ("itu-t g.992.1 (6/1999)", "ITU-T G.992.1 (06/1999)"), ("ITU-R M.2083-0", "ITU-R M.2083-0"),
    ]
  )
  func bringsNumbersIntoTheirCanonicalForm(_ text: String, canonical: String) throws {
    let number = try StandardNumber.parse(text).get()
    #expect(number.canonical == canonical)
    #expect(number.faults.isEmpty)
    let again = try StandardNumber.parse(canonical).get()
    #expect(again == number)
    #expect(again.canonical == canonical)
  }

  @Test(
    arguments: [
      "", "GB", "GB/T", "GB/T 1.1.", "GB/T abc", "GB/1.1", "DB11/X 1", "GB/T 1.1—20201",
      "GB/T 1.1—202", "T/", "T/ 1",
      "Q/",
      "ISO", "ISO/", "ISO 9001:20", "ISO/XYZ 1", "IEC -1", "RFC", "RFC 123456", "RFC 12a", "3GPP",
      "3GPP TS", "TS", "TS 38.", "ETSI", "ETSI EN 30", "IEEE", "IEEE Std", "IEEE 802.11-20",
      "ITU-T",
      "ITU-T 264", "ITU-T H.264 (13/2021)", "ITU-T H.264 (08/2021", "标准", "hello world", "AB 12",
      "DB1/T 12", "DB", String(repeating: "1", count: 70),
      "GB/T " + String(repeating: "1.", count: 25),
      "5.2.1", "\u{0}", "-", "/", ":", "2020",
    ]
  )
  func refusesWhatIsNoStandardNumber(_ text: String) {
    #expect(StandardNumber(text) == nil)
  }

  @Test func tellsEditionsApartAndKnowsTheirStandard() throws {
    let old = try #require(StandardNumber("GB/T 1.1-2009"))
    let new = try #require(StandardNumber("GB/T 1.1—2020"))
    let undated = try #require(StandardNumber("GBT 1.1"))
    #expect(old != new)
    #expect(old.key == new.key)
    #expect(undated.editionKey == undated.key)
    #expect(new.edition == "2020")
    #expect(StandardNumber("GB 1234-88")?.edition == "1988")
    #expect(StandardNumber("GB 1.1")?.key != undated.key)
    #expect(StandardNumber("IEEE 802.1x") == StandardNumber("IEEE Std 802.1X"))
  }

  @Test(
    arguments: [
      ("GB/T 20XXX—202X", true), ("T/CIPS XXX—2024", true), ("TS 38.XXX", true),
      ("GB/T 1.1", false),
      ("IEEE 802.1X", false), ("GB/T 1.1—202X", false),
    ]
  )
  func knowsThePlaceholdersOfDrafts(_ text: String, isPlaceholder: Bool) throws {
    #expect(try StandardNumber.parse(text).get().isPlaceholder == isPlaceholder)
  }

  @Test func namesTheBodyWhoseFormIsMissed() {
    #expect(
      StandardNumber.parse("GB/T abc")
        == .failure(.number(prefix: "GB/T", text: "abc", example: "GB/T 1234—2026"))
    )
    #expect(StandardNumber("GB/T 1.1—1234")?.faults == [.year("1234")])
  }

  @Test func sortsNumbersIntoFamilies() {
    let families: [(String, StandardNumber.Family)] = [
      ("GB/Z 1", .national), ("YD/T 1", .industry), ("DB11/T 1", .local), ("T/CAS 1", .group),
      ("Q/ABC 1", .enterprise), ("IEC 1", .iso), ("TS 38.331", .threeGPP),
      ("ETSI ES 201 980", .etsi),
      ("RFC 1", .ietf), ("IEEE 1", .ieee), ("ITU-T X.509", .itu),
    ]
    for (text, family) in families { #expect(StandardNumber(text)?.family == family, "\(text)") }
  }
}
