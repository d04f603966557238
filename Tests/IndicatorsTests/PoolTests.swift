import Indicators
import Records
import TestSupport
import Testing

@Suite struct PoolTests {
  /// The worked example of D34: 70 + 40 + 10 listed, of which 112 in force.
  @Test func oneHundredAndTwelveOfOneHundredAndTwentyAreInForce() throws {
    var files = PortfolioSite.base
    var listed: [String] = []
    for number in 1...120 {
      let kind = number <= 70 ? "invention" : number <= 110 ? "utility-model" : "design"
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: number % 15 == 0 ? "expired" : "granted"
      ).replacing("patent_type: invention", with: "patent_type: \(kind)")
      listed.append("  - {patent: p\(number)}\n")
    }
    // One that has left the pool counts on neither side, and one in two pools counts once in all.
    files["patents/gone.yaml"] = PortfolioSite.patent(status: "granted")
    listed.append("  - {patent: gone, delisted_on: 2020-01-01, delisted_reason: 退出}\n")
    files["pools/a.yaml"] = "title: 池甲\npatents:\n" + listed.joined()
    files["pools/b.yaml"] = "title: 池乙\npatents: [p1, p15]\n"
    let figures = PoolInForce.figures(try SampleSite(files).graph).map {
      "\($0.id) \($0.rate.countText) \($0.rate.percentText ?? "n/a")"
    }
    #expect(figures == ["D34 112/120 93.3%", "D34/a 112/120 93.3%", "D34/b 1/2 50.0%"])
  }
}
