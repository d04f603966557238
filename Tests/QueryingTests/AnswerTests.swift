import Diagnostics
import Records
import Testing

@testable import Querying

@Suite struct AnswerTests {
  private let site: AskedSite

  init() throws { site = try AskedSite() }

  @Test func aTypeGoesByFolderKeyAndLabels() throws {
    let ids = ["drain", "lid", "pat-cold-bucket"]
    for name in ["patents", "patent", "专利", "Patents"] {
      #expect(try site.first(name) == ids, "\(name)")
    }
  }

  @Test(arguments: [
    ("patents where legal_status = granted", ["drain", "pat-cold-bucket"]),
    ("专利 其中 法律状态 = published", ["lid"]),
    ("patents where filing_date >= 2022-07-15", ["drain", "lid"]),
    ("patents where filing_date > 2022-07-15", ["drain"]),
    ("patents where filing_date = 2022", ["lid"]),
    ("patents where filing_date > 2022", ["drain"]),
    ("patents where filing_date <= 2022-07", ["lid", "pat-cold-bucket"]),
    ("patents where filing_date < today", ["drain", "lid", "pat-cold-bucket"]),
    ("patents where title = 一种锁扣", ["lid"]),
    ("patents where title = \"Lid latch\"", ["lid"]),
    ("patents where title contains 结构", ["drain"]),
    ("patents where title not contains 一种", []),
    ("patents where application_no is empty", ["drain"]),
    ("patents where application_no is not empty", ["lid", "pat-cold-bucket"]),
    ("patents where not application_no", ["drain"]),
    ("patents where legal_status in (published, expired)", ["lid"]),
    ("patents where legal_status not in (published, expired)", ["drain", "pat-cold-bucket"]),
    ("patents where right_holders = other", ["drain", "lid"]),
    ("patents where right_holders = 另一厂", ["drain", "lid"]),
    ("patents where right_holders != other", ["pat-cold-bucket"]),
    ("patents where right_holders contains 一厂", ["drain", "lid"]),
    ("patents where own", ["drain", "pat-cold-bucket"]),
    ("patents where own = false", ["lid"]),
    ("patents where not own or title contains 桶", ["lid", "pat-cold-bucket"]),
    ("patents where own and (title contains 桶 or title contains 水)", ["drain", "pat-cold-bucket"]),
    ("patents where own and title contains 桶 or title contains 锁", ["lid", "pat-cold-bucket"]),
    ("patents where not (own and charts)", ["drain", "lid"]),
    ("patents where count(right_holders) > 1", ["drain"]),
    ("patents where count(claims) = 0", ["drain", "lid"]),
    ("patents where classification = unknown", ["lid"]),
    ("patents where technologies.protection_route = patent", ["pat-cold-bucket"]),
    ("patents where claims.features.text contains 圆筒", ["pat-cold-bucket"]),
    ("patents where linked_by(correspondences)", ["pat-cold-bucket"]),
    ("patents where not linked_by(correspondences)", ["drain", "lid"]),
    ("patents where linked_by(correspondences.patent).verdict = corresponds", ["pat-cold-bucket"]),
    ("patents where linked_to(technologies).title = 桶体结构", ["pat-cold-bucket"]),
    ("technologies where patents.own", ["body"]),
    ("technologies where patents = 202120000001.1", ["body"]),
    ("organizations where own", ["works"]),
    ("correspondences where basis = std-gbt-20xxx", ["cor-cold-bucket-claim1"]),
    ("correspondences where rows.standard_ref = std-gbt-20xxx#X.X.X", ["cor-cold-bucket-claim1"]),
    ("correspondences where state = 未核对", ["cor-cold-bucket-claim1"]),
    ("standards where clauses.no = X.X.X and charts", ["std-gbt-20xxx"]),
  ])
  func findsWhatIsAskedFor(expression: String, ids: [String]) throws {
    #expect(try site.first(expression) == ids)
  }

  @Test func signsAndQuotesOfAChineseKeyboardAreTaken() throws {
    #expect(
      try site.first("专利　其中　（法律状态 ＝ “granted”）　且　本单位")
        == ["drain", "pat-cold-bucket"]
    )
    #expect(try site.first("专利 其中 申请号 为空 显示 编号") == ["drain"])
    #expect(try site.first("专利 其中 申请号 不为空 排序 申请日 降序 前 1") == ["lid"])
  }

  @Test func selectsSortsAndLimits() throws {
    #expect(
      try site.cells("patents select title, filing_date sort by filing_date desc limit 2")
        == [["一种排水结构", "2024-03-06"], ["一种锁扣", "2022-07-15"]]
    )
    #expect(
      try site.first("patents sort by application_no") == ["pat-cold-bucket", "lid", "drain"]
    )
    #expect(
      try site.first("patents sort by application_no desc") == ["lid", "pat-cold-bucket", "drain"],
      "what is empty stands last in both directions"
    )
    #expect(try site.cells("patents limit 0").isEmpty)
    #expect(try site.first("patents sort by legal_status, filing_date desc").first == "lid")
  }

  @Test func withoutSelectTheAnswerShowsWhatWasAskedAbout() throws {
    let columns = try site.ask("patents where own and filing_date > 2020").columns.map(\.key)
    #expect(columns == ["id", "title", "own", "filing_date"])
  }

  @Test func countsAndGroups() throws {
    #expect(try site.cells("patents count") == [["3"]])
    #expect(try site.cells("patents where own count") == [["2"]])
    #expect(
      try site.cells("patents group by right_holders") == [["other", "2"], ["works", "2"]]
    )
    #expect(
      try site.cells("patents group by application_no sort by count desc limit 9").last
        == ["", "1"]
    )
    #expect(
      try site.cells("patents group by legal_status sort by count desc")
        == [["granted", "2"], ["published", "1"]]
    )
  }

  @Test func theSameQuestionHasTheSameAnswer() throws {
    let expression = "patents group by right_holders sort by count desc"
    let answers = try Set((0..<20).map { _ in try site.ask(expression) })
    #expect(answers.count == 1)
  }

  @Test func valuesPrintAsKeysForProgramsAndLabelsForPeople() throws {
    let table = try site.ask("patents where id = lid select legal_status, right_holders, own")
    #expect(
      JSONTableWriting.text(table)
        == "[\n  {\"legal_status\":\"published\",\"right_holders\":[\"other\"],\"own\":false}\n]\n"
    )
    #expect(
      CSVWriting.text(table)
        == "\u{FEFF}legal_status,right_holders,own\r\npublished,other,false\r\n"
    )
    let text = TextTableWriting.text(table, language: .chinese)
    #expect(text.contains("另一厂"))
    #expect(text.contains("否"))
    #expect(!text.contains("published"))
  }

  @Test func numbersAreNumbersAndEmptyCellsAreNull() throws {
    let table = try site.ask("patents select count(claims), application_no, technologies limit 1")
    #expect(
      JSONTableWriting.text(table)
        == "[\n  {\"count(claims)\":0,\"application_no\":null,\"technologies\":[]}\n]\n"
    )
  }

  @Test func formulasAreNeutralisedInCSV() throws {
    let table = try site.ask("patents where id = drain select inventors.title, inventors")
    #expect(CSVWriting.text(table).contains("\r\n王某某,wang;=1+1\r\n"))
    let alone = Table(
      columns: [.init("a", label: .init(zh: "甲", en: "a"))],
      rows: [
        [.text("=1+1")], [.text("-5")], [.text("+86 10")], [.text("@x")], [.text("'=x")],
        [.number(.init(-5))], [.text("a,\"b\"\nc")],
      ]
    )
    #expect(
      CSVWriting.text(alone)
        == "\u{FEFF}a\r\n'=1+1\r\n-5\r\n'+86 10\r\n'@x\r\n''=x\r\n-5\r\n\"a,\"\"b\"\"\nc\"\r\n"
    )
  }

  @Test func columnsOfChineseLineUp() throws {
    let text = TextTableWriting.text(
      try site.ask("patents select title, id"),
      language: .chinese
    )
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "专利名称      编号")
    #expect(lines[2] == "一种排水结构  drain")
    #expect(lines[3] == "一种锁扣      lid")
  }
}
