import Testing

@testable import Diagnostics

struct TextBytesTests {
  @Test func charactersThatNeedItAreEscapedWhereverTheyStand() {
    let cases: [(String, String)] = [
      ("", ""), ("plain", "plain"), ("a\"b", "a\\\"b"), ("\\", "\\\\"),
      ("1\n2\r3\t4", "1\\n2\\r3\\t4"), ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\\u007f"),
      ("一行\u{2028}二行\u{2029}", "一行\\u2028二行\\u2029"),
      ("“引号”——…", "“引号”——…"),
    ]
    for (text, expected) in cases {
      // Texts are looked through eight bytes at a time: each place among the eight has its turn.
      for before in 0..<9 {
        for behind in [0, 1, 7, 8, 9] {
          let start = String(repeating: "x", count: before)
          let end = String(repeating: "y", count: behind)
          var bytes = TextBytes(capacity: 1)
          bytes.append(quoted: start + text + end)
          #expect(bytes.text == "\"" + start + expected + end + "\"")
        }
      }
    }
  }

  @Test func commasStandBetweenMembersAndElements() {
    var bytes = TextBytes()
    bytes.beginObject()
    bytes.member("text", "{")
    bytes.member("none", nil as String?)
    bytes.key("list")
    bytes.beginList()
    for number in 1...2 {
      bytes.beginElement()
      bytes.append(number: number)
    }
    bytes.beginElement()
    bytes.beginObject()
    bytes.endObject()
    bytes.beginElement()
    bytes.beginList()
    bytes.endList()
    bytes.endList()
    bytes.key(named: "a\"b")
    bytes.append(flag: true)
    bytes.member("number", -1)
    bytes.endObject()
    let expected = #"{"text":"{","none":null,"list":[1,2,{},[]],"a\"b":true,"number":-1}"#
    #expect(bytes.text == expected)
  }

  @Test func roomIsUsedAgain() {
    var bytes = TextBytes(capacity: 1)
    for text in [String(repeating: "long", count: 2_000_000), "short"] {
      bytes.removeAll()
      bytes.append(text)
      #expect(bytes.count == text.utf8.count)
      #expect(bytes.text == text)
    }
  }
}
