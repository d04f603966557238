package import Diagnostics

/// Why a text is not an amount of money.
package enum MoneyFault: ValueFault {
  /// Not an amount with an optional unit and currency.
  case form(text: String)
  /// Commas that do not stand every three digits.
  case grouping(text: String)
  /// A word or sign that names no currency, or more than one.
  case currency(String)
  /// Two different currencies in one amount.
  case currencies(Currency, Currency)
  /// A part smaller than the currency's smallest unit.
  case places(text: String, Currency)
  /// More than can be counted exactly.
  case tooLarge(text: String)

  package var message: Phrase {
    switch self {
    case .form(let text):
      Phrase(zh: "“\(text)”不是金额", en: "\"\(text)\" is not an amount of money")
    case .grouping(let text):
      Phrase(
        zh: "“\(text)”的千位分隔符位置不对",
        en: "the thousands separators of \"\(text)\" stand in the wrong places"
      )
    case .currency(let name):
      Phrase(zh: "不认识币种“\(name)”", en: "unknown currency \"\(name)\"")
    case .currencies(let first, let second):
      Phrase(
        zh: "一个金额写了两个币种：\(first) 和 \(second)",
        en: "one amount names two currencies, \(first) and \(second)"
      )
    case .places(let text, let currency):
      Phrase(
        zh: "“\(text)”比 \(currency) 的最小单位还小",
        en: "\"\(text)\" goes below the smallest unit of \(currency)"
      )
    case .tooLarge(let text):
      Phrase(zh: "金额太大：\(text)", en: "the amount is too large: \(text)")
    }
  }

  package var help: Phrase? {
    switch self {
    case .form, .tooLarge:
      Phrase(
        zh: "写作如 1200、1,200.50、1200 USD 或 1000 万元",
        en: "write it like 1200, 1,200.50, 1200 USD or 1000 万元"
      )
    case .grouping:
      Phrase(zh: "每三位一个逗号，或不写逗号", en: "one comma every three digits, or none")
    case .currency, .currencies:
      Phrase(
        zh: "币种写三个字母的代码，如 CNY、USD、EUR",
        en: "write the three-letter code, such as CNY, USD or EUR"
      )
    case .places(_, let currency):
      Phrase(
        zh: "最多写 \(currency.minorPlaces) 位小数",
        en: "write at most \(currency.minorPlaces) digits behind the point"
      )
    }
  }
}
