import Testing

@testable import Records

@Suite struct RecordIDTests {
  @Test(arguments: ["p1", "CN108123456A", "冷数据-桶.1", "a_b", "ID.v2", "Müller", "1"])
  func acceptsLettersDigitsAndThreeSigns(_ text: String) {
    #expect(RecordID(text)?.text == text)
  }

  @Test(
    arguments: [
      ("GB/T 1.1", "GB-T-1.1"), ("a b", "a-b"), ("ＡＢ", "AB"), ("x#1", "x-1"), ("号：1", "号-1"),
      ("a@2", "a-2"), ("../etc", "etc"),
    ]
  )
  func proposesAnIdWithoutTheForbiddenCharacter(_ text: String, likely: String) throws {
    guard case .failure(.character(_, _, let proposed)) = RecordID.parse(text) else {
      Issue.record("\(text) should be refused")
      return
    }
    #expect(proposed == likely)
    #expect(RecordID(likely) != nil)
  }

  @Test func refusesNamesOfFoldersAndLongNames() {
    #expect(RecordID.parse("") == .failure(.empty))
    #expect(RecordID.parse("..") == .failure(.dots(text: "..")))
    #expect(RecordID(String(repeating: "a", count: 200)) != nil)
    #expect(RecordID(String(repeating: "标", count: 67)) == nil)
    #expect(RecordID("a\u{0}") == nil)
  }

  @Test func comparesWithoutRegardToCase() {
    #expect(RecordID("CN1A") == RecordID("cn1a"))
    #expect(Set([RecordID("Über"), RecordID("über")]).count == 1)
    #expect(RecordID.key(for: "A b") == "a b")
  }

  @Test(
    arguments: [
      ("V16.3.1", "v16.3.1"), ("2020-10 版", "2020-10-版"), ("08/2021", "08-2021"), ("..", "--"),
      ("202X（征求意见稿）", "202x-征求意见稿-"), ("", ""),
    ]
  )
  func makesVersionsPartsOfFileNames(_ text: String, slug: String) {
    #expect(Slug.version(text) == slug)
  }

  @Test func keepsTheCaseOfClauses() {
    #expect(Slug.clause("Annex B") == "Annex-B")
    #expect(Slug.clause("附录 A.1") == "附录-A.1")
    #expect(Slug.clause("6.2/a)") == "6.2-a-")
  }
}
