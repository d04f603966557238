import Testing

@testable import Records

@Suite struct MoneyTests {
  @Test(
    arguments: [
      ("1200", "1200.00 CNY"), ("1200.50", "1200.50 CNY"), ("1200 CNY", "1200.00 CNY"),
      ("¥1,200.00", "1200.00 CNY"), ("￥1200", "1200.00 CNY"), ("1,200.50", "1200.50 CNY"),
      ("1000 万元", "10000000.00 CNY"), ("1000万", "10000000.00 CNY"), ("1.5 亿元", "150000000.00 CNY"),
      ("1.23456 万元", "12345.60 CNY"), ("USD 1,200", "1200.00 USD"), ("100 万美元", "1000000.00 USD"),
      ("1200 元", "1200.00 CNY"), ("人民币 1200 元", "1200.00 CNY"), ("1200 JPY", "1200 JPY"),
      ("¥1200 JPY", "1200 JPY"), ("1.234 KWD", "1.234 KWD"), ("-1200", "-1200.00 CNY"),
      ("１，２００．５０ 元", "1200.50 CNY"), ("0", "0.00 CNY"), ("3 万亿元", "3000000000000.00 CNY"),
      ("-¥5", "-5.00 CNY"), ("¥-5", "-5.00 CNY"), ("1200 eur", "1200.00 EUR"),
    ]
  )
  func readsAmountsAsPeopleWriteThem(_ text: String, expected: String) throws {
    #expect(try Money.parse(text).get().description == expected)
  }

  @Test(
    arguments: [
      ("12,00", .grouping(text: "12,00")), ("1,2000", .grouping(text: "1,2000")),
      ("1.000,50", .grouping(text: "1.000,50")), ("", .form(text: "")),
      ("many", .form(text: "many")),
      ("1 200", .form(text: "1 200")), ("1200 XYZ", .currency("XYZ")), ("$1200", .currency("$")),
      ("1200.505", .places(text: "1200.505", .cny)), ("1.5 JPY", .places(text: "1.5 JPY", .jpy)),
      ("USD 12 CNY", .currencies(.usd, .cny)),
      ("99999999999 亿元", .tooLarge(text: "99999999999 亿元")),
    ] as [(String, MoneyFault)]
  )
  func saysWhyAnAmountCannotBeRead(_ text: String, fault: MoneyFault) {
    #expect(Money.parse(text) == .failure(fault))
  }

  @Test func takesTheCurrencyOfTheSite() throws {
    #expect(try Money.parse("1200", currency: .usd).get() == Money(minorUnits: 120_000, .usd))
    #expect(try Money.parse("¥1200", currency: .jpy).get() == Money(minorUnits: 1200, .jpy))
  }

  @Test func formatsForPeople() {
    #expect(Money(minorUnits: 186_000_000, .cny).formatted == "¥1,860,000.00")
    #expect(Money(minorUnits: -5, .cny).formatted == "-¥0.05")
    #expect(Money(minorUnits: 120_000, .usd).formatted == "USD\u{A0}1,200.00")
    #expect(Money(minorUnits: .min, .jpy).formatted.hasSuffix("9,223,372,036,854,775,808"))
  }

  @Test func neverMixesCurrenciesOrOverflows() {
    let yuan = Money(minorUnits: .max, .cny)
    #expect(yuan.adding(Money(minorUnits: 1, .cny)) == nil)
    #expect(yuan.subtracting(Money(minorUnits: 1, .usd)) == nil)
    #expect(yuan.multiplied(by: ExactDecimal(2)) == nil)
    #expect(
      Money(minorUnits: 100, .cny).adding(Money(minorUnits: 50, .cny))?.minorUnits == 150
    )
  }

  @Test func takesPercentagesAndDividesExactly() throws {
    let fee = try #require(Percent("3 %"))
    #expect(Money(minorUnits: 3_250_000_000, .cny).multiplied(by: fee)?.minorUnits == 97_500_000)
    let weights = try ["2.8", "1.8", "1.4"].map { try #require(ExactDecimal($0)) }
    // D23: 87.75 万元 by 2.8 : 1.8 : 1.4.
    let parts = Money(minorUnits: 87_750_000, .cny).apportioned(by: weights)
    #expect(parts?.map(\.minorUnits) == [40_950_000, 26_325_000, 20_475_000])
  }
}
