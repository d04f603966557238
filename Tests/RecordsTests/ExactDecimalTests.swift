import Testing

@testable import Records

@Suite struct ExactDecimalTests {
  @Test(
    arguments: [
      ("12.50", "12.5"), ("-0.5", "-0.5"), ("0", "0"), ("-0", "0"), ("0.000", "0"), ("007", "7"),
      ("+3", "3"), ("0.05", "0.05"), ("1000", "1000"),
      ("123456789012345678901234567890.123456", nil),
    ] as [(String, String?)]
  )
  func writesTheShortestExactForm(_ text: String, expected: String?) {
    #expect(ExactDecimal(text)?.description == expected ?? text)
  }

  @Test(arguments: ["", "-", ".", ".5", "5.", "1.2.3", "1e3", "0x10", "--1", "1-", "１", "NaN"])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(ExactDecimal.parse(text) == .failure(.form(text: text)))
  }

  @Test func refusesMoreDigitsThanItKeeps() {
    let long = String(repeating: "9", count: 37)
    #expect(ExactDecimal.parse(long) == .failure(.tooLong(text: long)))
    #expect(ExactDecimal(String(repeating: "9", count: 36)) != nil)
    #expect(ExactDecimal("0." + String(repeating: "1", count: 31)) == nil)
    #expect(ExactDecimal(String(repeating: "0", count: 1_000_000)) == nil)
  }

  @Test func addsSharesUpExactly() throws {
    // Binary floating point makes 1.0000000000000002 of these (D0).
    var sum = ExactDecimal.zero
    for text in ["0.55", "0.275", "0.1375", "0.0375"] {
      let share = try #require(ExactDecimal(text))
      sum = try #require(sum.adding(share))
    }
    #expect(sum == ExactDecimal(1))
  }

  @Test(
    arguments: [
      ("1", "3", 2, "0.33"), ("2", "3", 2, "0.67"), ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"),
      ("1", "-8", 2, "-0.13"), ("5", "10", 0, "1"), ("4", "10", 0, "0"), ("-5", "10", 0, "-1"),
      ("0.005", "1", 2, "0.01"), ("0.0049", "1", 2, "0"), ("1", "0.001", 0, "1000"),
    ]
  )
  func dividesHalfUp(_ top: String, by bottom: String, places: Int, is expected: String) throws {
    let (top, bottom) = (try #require(ExactDecimal(top)), try #require(ExactDecimal(bottom)))
    let quotient = top.divided(by: bottom, places: places)
    #expect(quotient?.description == expected)
  }

  @Test func computesTheExamplesOfTheSpecification() throws {
    func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }
    // D19: 1000 x 0.0375 / 25 x 0.17 = 0.255.
    let profit = try number("1000").multiplied(by: number("0.0375"))?
      .multiplied(by: number("0.17"))?.divided(by: number("25"), places: 4)
    #expect(profit?.description == "0.255")
    // D24: 120 900 x 45 / 365 = 14 905.48.
    let damages = try number("120900").multiplied(by: number("45"))?
      .divided(by: number("365"), places: 2)
    #expect(damages?.formatted(places: 2, grouped: true) == "14,905.48")
  }

  @Test func answersNothingWhereAResultDoesNotFit() throws {
    let huge = try #require(ExactDecimal(mantissa: .max, places: 0))
    let least = try #require(ExactDecimal(mantissa: .min, places: 0))
    #expect(huge.adding(ExactDecimal(1)) == nil)
    #expect(huge.multiplied(by: ExactDecimal(2)) == nil)
    #expect(huge.divided(by: .zero, places: 2) == nil)
    #expect(huge.formatted(places: 2) == nil)
    #expect(least.negated == nil)
    #expect(least.subtracting(huge) == nil)
    #expect(least.divided(by: ExactDecimal(-1), places: 0) == nil)
    #expect(least.description == "-170141183460469231731687303715884105728")
    #expect(huge.divided(by: huge, places: -1) == nil)
  }

  @Test func comparesAcrossScales() throws {
    let texts = ["-10", "-1.5", "-1.49", "0", "0.000001", "0.5", "1", "1.05", "1.5", "10"]
    let numbers = try texts.map { try #require(ExactDecimal($0)) }
    #expect(numbers.reversed().sorted() == numbers)
    #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
  }

  @Test func formatsWithFixedPlacesAndGroups() {
    #expect(ExactDecimal("1860000")?.formatted(places: 2, grouped: true) == "1,860,000.00")
    #expect(ExactDecimal("-999.995")?.formatted(places: 2, grouped: true) == "-1,000.00")
    #expect(ExactDecimal("0.04")?.formatted(places: 1) == "0.0")
    #expect(ExactDecimal("123")?.formatted(places: 0, grouped: true) == "123")
  }
}
