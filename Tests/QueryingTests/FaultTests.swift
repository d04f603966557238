import Diagnostics
import Linking
import Records
import TestSupport
import Testing

@testable import Querying

@Suite struct FaultTests {
  private let site: AskedSite

  init() throws { site = try AskedSite() }

  @Test(arguments: [
    // expression, the text at fault, what help offers
    ("patens", "patens", "patent"),
    ("patents wher own", "wher", "where"),
    ("patents where leagl_status = granted", "leagl_status", "legal_status"),
    ("patents where legal_status = grantd", "grantd", "granted"),
    ("patents where right_holders = othr", "othr", "other"),
    ("patents where technologies.protection_rout = patent", "protection_rout", "protection_route"),
    ("patents where linked_by(corespondences)", "corespondences", "correspondence"),
    ("patents where linked_by(correspondences.patnt)", "patnt", "patent"),
    ("patents where filing_date >= 2024-13-01", "2024-13-01", ""),
    ("patents where filing_date >= soon", "soon", ""),
    ("patents where count(claims) > many", "many", ""),
    ("patents where own = maybe", "maybe", ""),
    ("patents where legal_status < granted", "granted", ""),
    ("patents where claims = 1", "1", "claim_no"),
    ("patents where title.x = 1", "x", ""),
    ("patents where title = and", "and", ""),
    ("patents where title is full", "full", ""),
    ("patents where title contans x", "contans", "contains"),
    ("patents where own own", "own", ""),
    ("patents limit many", "many", ""),
    ("patents limit -1", "-1", ""),
    ("patents sort filing_date", "filing_date", ""),
    ("patents group by own select id", "id", ""),
    ("patents group by own sort by title", "title", ""),
    ("patents where own where own", "where", ""),
    ("patents where title = \"open", "\"open", ""),
    ("patents where title ! x", "!", ""),
    ("patents select a..b", ".b", ""),
    ("patents where body contains x", "body", ""),
    ("correspondences select rows.excerpt", "excerpt", ""),
  ])
  func saysWhereAndWhat(expression: String, wrong: String, help: String) throws {
    let fault = try #require(site.fault(expression))
    let scalars = Array(expression.unicodeScalars)
    let found = String(String.UnicodeScalarView(scalars[fault.range]))
    #expect(found == wrong)
    #expect(fault.help?.en.contains(help) ?? help.isEmpty, "\(String(describing: fault.help))")
    #expect(!fault.message.zh.isEmpty && !fault.message.en.isEmpty)
  }

  @Test func anUnfinishedExpressionPointsBehindItsEnd() throws {
    for expression in [
      "patents where", "patents where (own", "patents where title =", "patents select",
    ] {
      let fault = try #require(site.fault(expression))
      #expect(fault.range.lowerBound == expression.unicodeScalars.count)
    }
    #expect(site.fault("") != nil)
  }

  @Test func theCaretStandsUnderTheFault() throws {
    let expression = "专利 其中 法律状态 = 授予"
    let text = try #require(site.fault(expression)).text(expression, language: .chinese)
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("query:1:14: error: "))
    #expect(lines[1] == "    1 | \(expression)")
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(DisplayWidth.of(String(lines[2][..<caret])) == DisplayWidth.of("    1 | 专利 其中 法律状态 = "))
  }

  @Test func restrictedFieldsAreNoColumnsForOthers() throws {
    let insider = Audience(name: "internal", classes: [.public, .internal])
    for (type, field) in [("people", "contact"), ("organizations", "phone"), ("pools", "shares")] {
      guard
        let declared = site.site.graph.types.first(where: { $0.folder == type })?.shape
          .field(named: field)
      else { continue }
      #expect(declared.confidentiality == .restricted)
      #expect(throws: QueryFault.self) {
        _ = try site.ask("\(type) select \(field)", as: insider)
      }
      #expect(throws: Never.self) { _ = try site.ask("\(type) select \(field)") }
    }
  }

  @Test func boundsHold() throws {
    let long = "patents where " + String(repeating: "own or ", count: 600) + "own"
    #expect(try #require(site.fault(long)).message.en.contains("4000"))
    let deep = "patents where " + String(repeating: "(", count: 41) + "own"
    #expect(try #require(site.fault(deep)).message.en.contains("deep"))
    #expect(site.fault("patents where " + String(repeating: "not ", count: 900) + "own") == nil)
    let path = Array(repeating: "linked_by(patents)", count: 9).joined(separator: ".")
    #expect(try #require(site.fault("patents where \(path)")).message.en.contains("steps"))
  }

  @Test func aQuestionThatLooksAtTooMuchIsStopped() throws {
    let expression = "patents where right_holders.linked_by(patents).own"
    let question = try Question(expression, graph: site.site.graph, audience: AskedSite.insider)
    #expect(try !question.answer(limit: 1000).rows.isEmpty)
    do throws(QueryFault) {
      _ = try question.answer(limit: 5)
      Issue.record("it was answered")
    } catch {
      #expect(error.range == 14..<expression.unicodeScalars.count)
    }
  }
}
