import Diagnostics

/// What a licence covers and what is paid for it (art. 3, 12).
extension Licence {
  package static let licensedProducts = Field<[Reference]>(
    "licensed_products",
    "许可产品",
    "Licensed products",
    .mandatory,
    kind: .list(.nameOrReference(["product"])),
    confidentiality: .restricted,
    source: "003 A-art.3.1(2)"
  )
  package static let pricing = Field<Pricing>(
    "pricing",
    "定价方式",
    "Pricing",
    .mandatory,
    confidentiality: .restricted,
    source: "003 §6.4.2, A-art.3; 002 L967"
  )
  package static let lumpSum = Field<Money>(
    "lump_sum",
    "一次性金额",
    "Lump sum",
    .conditional(.choice("pricing", oneOf: ["lump-sum"])),
    confidentiality: .restricted,
    source: "003 §6.4.2"
  )
  package static let royaltyRate = Field<Percent>(
    "royalty_rate",
    "许可费率",
    "Royalty rate",
    .conditional(runningRoyalty),
    confidentiality: .restricted,
    source: "003 A-art.3.1(3)"
  )
  package static let royaltyBase = Field<String>(
    "royalty_base",
    "销售额口径",
    "Royalty base",
    .conditional(runningRoyalty),
    kind: .choices(
      ("invoiced-sales", "开具发票的销售额", "invoiced arm's-length sales")
    ),
    aliases: ["销售额"],
    confidentiality: .restricted,
    source: "003 A-art.3.1(4)"
  )
  package static let firstSaleDate = Field<CalendarDate>(
    "first_sale_date",
    "首次销售日",
    "First sale",
    .conditional(runningRoyalty),
    confidentiality: .restricted,
    source: "003 A-art.3.1(3)",
    remark: Phrase(zh: "自此日起计提许可费", en: "royalties run from this day")
  )
  package static let dueDay = Field<String>(
    "due_day",
    "付款日",
    "Due day",
    .conditional(runningRoyalty),
    confidentiality: .restricted,
    source: "003 A-art.3.1(3)",
    remark: Phrase(zh: "每年的月日，写作 --03-31", en: "month and day of each year, written --03-31")
  )
  package static let account = Field<Entry>(
    "account",
    "支付账号",
    "Account",
    kind: .map(Account.shape, shorthand: nil),
    confidentiality: .secret,
    source: "003 A-art.3.2",
    remark: Phrase(zh: "任何输出都不显示", en: "shown in no output")
  )
  package static let taxes = Field<String>(
    "taxes",
    "税费",
    "Taxes",
    kind: .choices(
      ("each-own", "各自承担", "each bears its own")
    ),
    confidentiality: .restricted,
    source: "003 A-art.12"
  )

  private static let runningRoyalty = Condition.choice("pricing", oneOf: ["running-royalty"])

  /// The fields of this file, in the order of the source.
  package static let fees = [
    licensedProducts.declaration, pricing.declaration, lumpSum.declaration, royaltyRate.declaration,
    royaltyBase.declaration, firstSaleDate.declaration, dueDay.declaration, account.declaration,
    taxes.declaration,
  ]

  /// `account`: for the parties' eyes, in no output (R112).
  package enum Account {
    package static let name = Field<String>(
      "name",
      "开户名称",
      "Account name",
      confidentiality: .secret
    )
    package static let bank = Field<String>(
      "bank",
      "开户银行",
      "Bank",
      confidentiality: .secret
    )
    package static let number = Field<String>(
      "number",
      "账号",
      "Account number",
      confidentiality: .secret
    )
    package static let shape = Shape([
      name.declaration, bank.declaration, number.declaration,
    ])
  }
}
