import Records

/// The map form of an amount: `{amount: 1200, currency: CNY}` (readings, Values).
enum MoneyParts {
  static let amount = Field<String>("amount", "数额", "Amount", .mandatory, aliases: ["金额"])
  static let currency = Field<String>("currency", "币种", "Currency")
  static let shape = Shape([amount.declaration, currency.declaration])
}
