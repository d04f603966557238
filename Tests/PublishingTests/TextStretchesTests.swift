import Testing

@testable import Publishing

/// What of a text is told again when it is seen.
@Suite struct TextStretchesTests {
  @Test(arguments: [
    ("止退锁扣的方案", ["止退锁扣的方案"]),
    // Files may escape, break or mark what stands between.
    ("**止退锁扣结构**，用于<折叠桶盖>", ["止退锁扣结构", "折叠桶盖"].filter { $0.count > 4 }),
    ("the bucket lid is folded, and so on", ["the bucket lid is folded"]),
    ("见 qzx16title 和 kwr77-name.x", ["qzx16title", "kwr77-name.x"]),
    ("电话 138-1234-5678", ["138-1234-5678"]),
    ("https://host77.example/path88", ["https://host77.example/path88"]),
    // Too short to tell anything: a word, a date, a count.
    ("研发部，2023-06-01，公开，bucket，12", []),
  ])
  func cutsAText(_ text: String, _ stretches: [String]) {
    #expect(TextStretches.distinct(in: text) == stretches)
  }

  @Test func aQuotationOfTwelveCharactersHoldsAWindow() {
    let text = "一种用于冷链运输的折叠式桶盖结构包括盖体和与盖体铰接的锁扣以及弹性密封圈"
    let windows = TextStretches.distinct(in: text)
    let characters = Array(text)
    for start in 0...characters.count - 12 {
      let quotation = String(characters[start..<start + 12])
      #expect(windows.contains { quotation.contains($0) }, "\(quotation)")
    }
  }
}
