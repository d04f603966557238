package import Diagnostics

/// Why a text is not a percentage.
package enum PercentFault: ValueFault {
  /// Not a number with a per cent sign.
  case form(text: String)
  /// A number without the sign, so that nobody can tell 0.08 from 0.08 % (readings, Values).
  case bareNumber(ExactDecimal)

  package var message: Phrase {
    switch self {
    case .form(let text):
      Phrase(zh: "“\(text)”不是百分数", en: "\"\(text)\" is not a percentage")
    case .bareNumber(let number):
      Phrase(
        zh: "百分数“\(number)”没有写“%”",
        en: "the percentage \"\(number)\" lacks its % sign"
      )
    }
  }

  package var help: Phrase? {
    switch self {
    case .form:
      return Phrase(zh: "写作如 8 %", en: "write it like 8 %")
    case .bareNumber(let number):
      // Below one, a part of one may be meant as well; both readings are offered.
      let asPart = number.multiplied(by: .hundred)
      if let asPart, !number.isNegative, number > .zero, number <= ExactDecimal(1) {
        return Phrase(
          zh: "写作 \(number) % 或 \(asPart) %，视所指而定",
          en: "write \(number) % or \(asPart) %, whichever is meant"
        )
      }
      return Phrase(zh: "写作 \(number) %", en: "write \(number) %")
    }
  }
}
