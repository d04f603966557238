package import Diagnostics

/// Why a text is not an exact decimal.
package enum DecimalFault: ValueFault {
  /// Not digits with at most one point.
  case form(text: String)
  /// More digits than are kept exactly.
  case tooLong(text: String)

  package var message: Phrase {
    switch self {
    case .form(let text):
      Phrase(zh: "“\(text)”不是数", en: "\"\(text)\" is not a number")
    case .tooLong(let text):
      Phrase(zh: "数太长，无法精确保存：\(text)", en: "too many digits to keep exactly: \(text)")
    }
  }

  package var help: Phrase? {
    switch self {
    case .form:
      Phrase(
        zh: "只写数字和小数点，如 12.5；不写单位",
        en: "write digits and a decimal point only, such as 12.5, without a unit"
      )
    case .tooLong:
      Phrase(
        zh: "最多 \(ExactDecimal.mostDigits) 位数字，其中小数最多 \(ExactDecimal.mostPlaces) 位",
        en:
          "at most \(ExactDecimal.mostDigits) digits, \(ExactDecimal.mostPlaces) of them after the point"
      )
    }
  }
}
