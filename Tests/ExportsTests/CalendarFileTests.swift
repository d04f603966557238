import Diagnostics
import Testing

@testable import Exports

/// `calendar.ics`.
@Suite struct CalendarFileTests {
  private static let files: [String: String] = [
    "site.yaml": """
    title: 示例，网；站
    organization: works
    fee_tables: [{from: 2018-01-01, patent_type: invention, years: {1-20: 900}}]

    """,
    "organizations/works.yaml":
      "title: 示例厂\nkind: enterprise\nphone: 010-12345678\nemail: a@example.org\n",
    "patents/p.yaml": """
    title: 一种名称很长的、需要在日历文件里折行的冷藏桶, 它带有逗号; 分号和反斜线 \\ 等字符
    inventors: [王某某]
    right_holders: [works]
    patent_type: invention
    legal_status: granted
    sep_status: none
    filing_date: 2016-06-18
    grant_date: 2018-09-01

    """,
  ]

  private func text(
    _ path: String = "calendar.ics",
    _ change: (inout [String: String]) -> Void = { _ in },
    withheld: Set<String> = []
  ) throws -> String {
    var files = Self.files
    change(&files)
    let site = try ExportedSite(files, withheld: withheld)
    return String(decoding: try #require(site.files[path]), as: UTF8.self)
  }

  /// The lines with the folds undone, without the characters of their ends.
  private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func anEventIsAWholeDayWithAName() throws {
    let lines = lines(try text())
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
    let event = lines.drop { $0 != "BEGIN:VEVENT" }.prefix { $0 != "END:VEVENT" }
    #expect(
      Array(event) == [
        "BEGIN:VEVENT",
        "UID:annuity.p.12@linkage",
        "DTSTAMP:20260630T000000Z",
        "DTSTART;VALUE=DATE:20270618",
        "DTEND;VALUE=DATE:20270619",
        "SUMMARY:第 12 年年费：一种名称很长的、需要在日历文件里折行的冷藏桶\\, 它带有逗号\\; 分号和反斜线 \\\\ 等字符",
        "CATEGORIES:年费",
        "DESCRIPTION:由谁办理：示例厂\\n金额：¥900.00\\n记录：专利 p",
        "TRANSP:TRANSPARENT",
      ]
    )
  }

  @Test func linesEndWithBothCharactersAndHoldAtMost75Octets() throws {
    let text = try text()
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
    let pieces = text.utf8.split(separator: 0x0A)
    #expect(pieces.allSatisfy { $0.last == 0x0D })
    #expect(pieces.allSatisfy { $0.count - 1 <= 75 })
    #expect(pieces.contains { $0.first == 0x20 }, "the long title is folded")
    #expect(pieces.allSatisfy { String(validating: Array($0), as: UTF8.self) != nil })
  }

  @Test func addressesAreNamedWhereTheSiteSaysWhereItIs() throws {
    #expect(!lines(try text()).contains { $0.hasPrefix("URL") })
    let published = try text("en/calendar.ics") {
      $0["site.yaml"]? += "base_url: https://example.org/x\nlanguages: [zh-CN, en]\n"
    }
    #expect(lines(published).contains("URL:https://example.org/x/en/patents/p.html"))
    #expect(lines(published).contains("CATEGORIES:annuity"))
  }

  @Test func nobodysContactsAreInIt() throws {
    let text = lines(try text()).joined()
    #expect(!text.contains("010-"))
    #expect(!text.contains("@example.org"))
  }

  @Test func whoIsWithheldIsNotNamed() throws {
    let text = try text(
      "calendar.ics",
      {
        $0["people/boss.yaml"] = "title: 某领导\norganization: works\ndepartment: 法务\n"
        $0["patents/p.yaml"]? += "owner: boss\n"
      },
      withheld: ["boss"]
    )
    #expect(!text.contains("boss"))
    #expect(!text.contains("某领导"))
    #expect(lines(text).contains { $0.contains("由谁办理：内部记录、示例厂") })
  }

  @Test func aSiteWithoutDeadlinesHasAnEmptyCalendar() throws {
    let text = try text("calendar.ics") { $0["patents/p.yaml"] = nil }
    #expect(!text.contains("VEVENT"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test func controlCharactersAndLineBreaksStayOutOfValues() {
    #expect(CalendarLine.text("a\u{7}b\r\nc\nd") == "ab\\nc\\nd")
    #expect(CalendarLine.text("x:y\"z") == "x:y\"z")
  }

  @Test func aLineOf75OctetsIsNotFolded() {
    func line(_ value: String) -> [UInt8] {
      var bytes = TextBytes()
      CalendarLine.write(name: "A", value: value, to: &bytes)
      return bytes.array
    }
    let exact = line(String(repeating: "x", count: 73))
    #expect(exact.count == 77)
    let longer = line(String(repeating: "x", count: 74))
    #expect(longer.count == 81)
    #expect(Array(longer[75...78]) == [0x0D, 0x0A, 0x20, 0x78])
    // Two octets of room are left, and a character of three goes to the next line whole.
    let wide = line(String(repeating: "x", count: 71) + "期限")
    #expect(Array(wide[73...77]) == [0x0D, 0x0A, 0x20, 0xE6, 0x9C])
  }
}
