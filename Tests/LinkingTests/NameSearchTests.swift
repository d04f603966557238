import Linking
import Testing

/// Names are found however they are written, in whatever bytes.
@Suite struct NameSearchTests {
  private let search = NameSearch(["一种带锁扣的箱体", "Latch ABC"], wholeWords: true)

  @Test(arguments: [
    "见一种带锁扣的箱体。", "一种带锁\u{200B}扣的箱\u{AD}体", "一种带\n锁扣的 箱体", "\u{FEFF}一种带锁扣的箱体\u{2060}",
  ])
  func whatNobodySeesDoesNotDivideAName(text: String) {
    #expect(search.names(in: text) == [0])
  }

  @Test func capitalsAndWidthDoNotCount() {
    #expect(search.names(in: "the ｌａｔｃｈ　abc, at last") == [1])
    #expect(search.names(in: "latchabc") == [])
  }

  @Test func bytesThatAreNoTextEndNothing() {
    for bytes: [UInt8] in [
      [0xEF, 0xBD, 0x00], [0xEF, 0xBC, 0xFF], [0xEF, 0xBD, 0x7D], [0xE4], [0xF0, 0x9F],
    ] {
      #expect(search.names(in: bytes + Array("。一种带锁扣的箱体".utf8)).count <= 1)
    }
  }
}
