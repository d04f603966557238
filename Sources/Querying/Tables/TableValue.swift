package import Diagnostics
package import Records

/// The value of a cell, with what programs and what people are given of it.
package enum TableValue: Sendable, Hashable {
  /// A text as written.
  case text(String)
  /// A number.
  indirect case number(ExactDecimal)
  /// An amount.
  indirect case money(Money)
  /// A percentage.
  indirect case percent(Percent)
  /// A day.
  case date(CalendarDate)
  /// Yes or no.
  case flag(Bool)
  /// A key or id, and the label or title that people know it by.
  indirect case labelled(String, Phrase)
  /// Several values.
  case list([TableValue])
  /// Values by name.
  case map([Member])
  /// 不详: nobody knows.
  case unknown

  /// A value of a map.
  package struct Member: Sendable, Hashable {
    /// What programs call it.
    package let key: String
    /// What people call it.
    package let label: Phrase
    /// The value.
    package let value: TableValue

    package init(_ key: String, label: Phrase, _ value: TableValue) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  /// What people read.
  package func shown(_ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .money(let money): money.formatted
    case .percent(let percent): percent.description
    case .date(let date): date.description
    case .flag(let flag): (flag ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no"))[language]
    case .labelled(_, let label): label[language]
    case .list(let values):
      values.map { $0.shown(language) }.joined(separator: language == .chinese ? "；" : "; ")
    case .map(let members):
      members.map { "\($0.label[language]) \($0.value.shown(language))" }
        .joined(separator: language == .chinese ? "，" : ", ")
    case .unknown: Phrase(zh: "不详", en: "unknown")[language]
    }
  }

  /// What records and tables hold: keys, ids, exact forms.
  package var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .money(let money): money.description
    case .percent(let percent): percent.description
    case .date(let date): date.description
    case .flag(let flag): flag ? "true" : "false"
    case .labelled(let key, _): key
    case .list(let values): values.map { Self.escaped($0.written) }.joined(separator: ";")
    case .map(let members):
      members.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ")
    case .unknown: "unknown"
    }
  }

  /// What programs are given.
  package var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number.description)
    case .money(let money):
      .members([
        "amount": .number(money.amount.description), "currency": .text(money.currency.code),
      ])
    case .percent, .date: .text(written)
    case .flag(let flag): .flag(flag)
    case .labelled(let key, _): .text(key)
    case .list(let values): .list(values.map(\.json))
    case .map(let members): .object(members.map { .init($0.key, $0.value.json) })
    case .unknown: .text("unknown")
    }
  }

  /// Whether a spreadsheet may take the written form for a number, an amount or a percentage.
  var isNumeric: Bool {
    switch self {
    case .number, .percent, .money: true
    default: false
    }
  }

  /// A value inside a list cell: both kinds of semicolon divide such a cell, `\;` stands for one.
  private static func escaped(_ text: String) -> String {
    // A search in bytes tells at once of nearly every text that it holds none.
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0xEF }) else { return text }
    return text.replacing(";", with: "\\;").replacing("；", with: "\\；")
  }
}
