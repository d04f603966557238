import Testing

@testable import Markup

@Suite struct ClauseHeadingTests {
  @Test(arguments: [
    ("6.2 结构", "6.2", "结构"),
    ("6.2.1\u{3000}结构 与 功能 ", "6.2.1", "结构 与 功能"),
    ("5.10", "5.10", ""),
    ("A.1 总则", "A.1", "总则"),
    ("A 资料", "A", "资料"),
    ("附录 B 示例", "附录 B", "示例"),
    ("附录　B（资料性）示例", "附录 B", "（资料性）示例"),
    ("附录A 示例", "附录A", "示例"),
    ("Annex B Examples", "Annex B", "Examples"),
    ("ANNEX C", "ANNEX C", ""),
    ("表 3 字段", "表 3", "字段"),
    ("Table A.1 Fields", "Table A.1", "Fields"),
    ("图 2-1 组成", "图 2-1", "组成"),
    ("第1章 范围", "第1章", "范围"),
  ])
  func readsNumberAndTitle(heading: String, number: String, title: String) {
    #expect(ClauseHeading.parse(heading)?.number == number)
    #expect(ClauseHeading.parse(heading)?.title == title)
  }

  @Test(arguments: ["", "前言", "范围 1", "Scope", "AB 资料", "附录", "表 格", "Table of contents", "a 资料"])
  func otherHeadingsHaveNoNumber(heading: String) {
    #expect(ClauseHeading.parse(heading) == nil)
  }

  @Test func aLoneLetterIsANumberOnlyInAnAnnex() {
    #expect(ClauseHeading.parse("A method", inAnnex: false) == nil)
    #expect(ClauseHeading.parse("A.1 总则", inAnnex: false)?.number == "A.1")
  }
}
