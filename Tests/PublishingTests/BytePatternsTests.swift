import Testing

@testable import Publishing

/// Many strings found at once, in whatever surrounds them.
@Suite struct BytePatternsTests {
  private func found(_ strings: [String], in text: String) -> [String] {
    let patterns = BytePatterns(strings.map { Array($0.utf8) })
    let bytes = Array(text.utf8)
    var found: [String] = []
    patterns.find(in: bytes.span) { string, range in
      found.append("\(strings[string])@\(range.lowerBound)")
    }
    return found.sorted()
  }

  @Test(arguments: 0..<40)
  func findsStringsOfEveryLengthAtEveryPlace(_ offset: Int) {
    let strings = ["p-01", "pat-777", "cold-box", "bucket-lid-9", "止退锁扣方案", "一种用于冷链运输的折叠桶"]
    for string in strings {
      let text = String(repeating: ".", count: offset) + string
      #expect(found(strings, in: text) == ["\(string)@\(offset)"])
      #expect(found(strings, in: text + "。") == ["\(string)@\(offset)"])
      #expect(found(strings, in: text.dropLast() + "?") == [])
    }
  }

  @Test func takesCapitalsOfASCIIForSmallLetters() {
    #expect(found(["Cold-Bucket"], in: "a cOLD-bUCKET") == ["Cold-Bucket@2"])
    // What differs by the same bit is another byte.
    #expect(found(["a@b@c@d"], in: "a`b`c`d") == [])
  }

  @Test func findsStringsThatShareTheirBeginning() {
    let strings = (0..<200).map { "一种用于冷链运输的第\($0)号桶盖结构" }
    let text = strings.joined(separator: "\n")
    #expect(found(strings, in: text).count == 200)
  }

  @Test func tellsAWordFromAPartOfOne() {
    func isWhole(_ text: String) -> Bool? {
      let bytes = Array(text.utf8)
      var whole: Bool?
      BytePatterns([Array("secret-lid".utf8)]).find(in: bytes.span) { _, range in
        whole = bytes.withUnsafeBufferPointer { BytePatterns.isWhole(range, in: $0) }
      }
      return whole
    }
    #expect(isWhole("the secret-lid.") == true)
    #expect(isWhole("secret-lid-2") == false)
    #expect(isWhole("xsecret-lid") == false)
    #expect(isWhole(#""a\nsecret-lid""#) == true)
    #expect(isWhole("a%20secret-lid") == true)
    #expect(isWhole("锁secret-lid扣") == true)
  }
}
