import Diagnostics
import Testing

@testable import Records

@Suite struct RatesAndSharesTests {
  @Test(arguments: ["8 %", "8%", "8％", "８％", " 8 % ", "8.0%"])
  func readsPercentages(_ text: String) {
    #expect(Percent(text)?.description == "8%")
  }

  @Test func asksForTheSignOfABareNumber() throws {
    #expect(Percent.parse("8") == .failure(.bareNumber(ExactDecimal(8))))
    let part = try #require(ExactDecimal("0.08"))
    #expect(PercentFault.bareNumber(part).help?.en == "write 0.08 % or 8 %, whichever is meant")
    #expect(Percent.parse("XX %") == .failure(.form(text: "XX %")))
    #expect(Percent.parse("%") == .failure(.form(text: "%")))
    #expect(Percent.parse("8 %%") == .failure(.form(text: "8 %%")))
    #expect(Percent("12.5%")?.fraction == ExactDecimal("0.125"))
  }

  @Test(
    arguments: [
      (12, 16, "75.0%"), (9, 16, "56.3%"), (10, 24, "41.7%"), (5, 8, "62.5%"), (35, 30, "116.7%"),
      (0, 5, "0.0%"), (-1, 8, "-12.5%"), (3, 16, "18.8%"), (7, 12, "58.3%"), (112, 120, "93.3%"),
    ]
  )
  func roundsARateOnceAndHalfUp(_ numerator: Int, of denominator: Int, is text: String) {
    #expect(Rate(numerator, of: denominator).percentText == text)
  }

  @Test func hasNoPercentageOfNothing() {
    #expect(Rate(0, of: 0).percentText == nil)
    #expect(Rate(3, of: 0).percent == nil)
    #expect(Rate(3, of: 0).reaches(Percent(ExactDecimal(1))) == nil)
    #expect(Rate(3, of: 4).countText == "3/4")
    #expect(Rate(.max, of: 1).percentText == "922337203685477580700.0%")
    #expect(Rate(.min, of: .max).percentText == "-100.0%")
  }

  @Test func comparesTheExactRateWithItsTarget() throws {
    let five = try #require(Percent("5 %"))
    #expect(Rate(5, of: 100).reaches(five) == true)
    #expect(Rate(5, of: 100).exceeds(five) == false)
    // 4.999 % is shown as 5.0 % and reaches nothing.
    #expect(Rate(4999, of: 100_000).reaches(five) == false)
  }

  @Test(
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]), (10_000, [28, 18, 14], [4667, 3000, 2333]),
      (7, [0, 1, 0], [0, 7, 0]), (0, [1, 2], [0, 0]), (-100, [1, 1, 1], [-34, -33, -33]),
      (1, [1, 1, 1, 1], [1, 0, 0, 0]), (5, [3, 3, 4], [2, 1, 2]),
    ]
  )
  func dividesByTheLargestRemainder(_ total: Int, weights: [Int], parts: [Int]) {
    #expect(Shares.apportion(total, weights: weights) == parts)
  }

  @Test func addsUpForEveryTotal() throws {
    for total in 0..<500 {
      let parts = try #require(Shares.apportion(total, weights: [55, 27, 13, 4, 1, 0, 7]))
      try #require(parts.reduce(0, +) == total)
    }
  }

  @Test func refusesWeightsThatDivideNothing() throws {
    #expect(Shares.apportion(10, weights: [Int]()) == nil)
    #expect(Shares.apportion(10, weights: [0, 0]) == nil)
    #expect(Shares.apportion(10, weights: [2, -1]) == nil)
    let huge = try #require(ExactDecimal(mantissa: .max, places: 0))
    #expect(Shares.apportion(10, weights: [huge, huge]) == nil)
    #expect(Shares.apportion(.max, weights: [Int.max, 1])?.reduce(0, +) == .max)
    #expect(Shares.apportion(.min, weights: [1]) == [.min])
  }
}
