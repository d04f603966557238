import Testing

@testable import Templates

@Suite struct PageBytesTests {
  private func written(_ write: (inout PageBytes) -> Void) -> String {
    var page = PageBytes(capacity: 1)
    write(&page)
    var bytes: [UInt8] = []
    page.copy(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The special characters one by one, for comparison.
  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(character)
      }
    }.joined()
  }

  @Test func `Room grows with what is written`() {
    let text = written { page in
      for number in 0..<1000 { page.append("\(number)字 ") }
    }
    #expect(text == (0..<1000).map { "\($0)字 " }.joined())
  }

  @Test func `What is written goes behind what the output holds`() {
    var page = PageBytes()
    page.append(literal: "ab")
    page.append(UInt8(ascii: "c"))
    var output = Array("x".utf8)
    page.copy(to: &output)
    #expect(output == Array("xabc".utf8))
  }

  @Test(arguments: ["&", "<", ">", "\"", "'"])
  func `A special character is escaped wherever it stands`(special: String) {
    for before in 0..<40 {
      let text = String(repeating: "a", count: before) + special + String(repeating: "字", count: 7)
      #expect(written { $0.appendEscaped(text) } == escaped(text))
    }
  }

  @Test func `Every other byte of ASCII is written as it is`() {
    for code in UInt8(1)..<128 {
      let text = String(repeating: String(UnicodeScalar(code)), count: 17)
      #expect(written { $0.appendEscaped(text) } == escaped(text))
    }
  }

  @Test(
    arguments: [
      ("patents/专利.html", "../patents/专利.html"), ("#top", "#top"), ("//a:b", "../a:b"),
      ("https://a/b c", "https://a/b%20c"), ("a&b'c\"d", "../a&amp;b&#39;c%22d"), ("", "../"),
    ]
  )
  func `Addresses are counted from the root`(path: String, address: String) {
    #expect(written { $0.appendAddress(path, root: "../") } == address)
  }

  @Test func `What looks like a scheme becomes a path`() {
    #expect(written { $0.appendAddress("javascript:x", root: "") } == "./javascript:x")
  }
}
