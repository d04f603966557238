package import Diagnostics

/// Why a text is not a well-formed standard number (R130).
package enum StandardNumberFault: ValueFault {
  /// No form of any body.
  case unrecognised(text: String)
  /// The body is known, but what follows its letters is no number of its form.
  case number(prefix: String, text: String, example: String)
  /// A year in which no standard was published.
  case year(String)

  package var message: Phrase {
    switch self {
    case .unrecognised(let text):
      Phrase(zh: "“\(text)”不像标准编号", en: "\"\(text)\" does not look like a standard number")
    case .number(let prefix, let text, _):
      Phrase(
        zh: "“\(text)”不合 \(prefix) 的编号形式",
        en: "\"\(text)\" is not written like a number of \(prefix)"
      )
    case .year(let year):
      Phrase(zh: "标准编号的年份 \(year) 不可能", en: "no standard dates from \(year)")
    }
  }

  package var help: Phrase? {
    switch self {
    case .unrecognised:
      Phrase(
        zh: "写作如 GB/T 1.1—2020、T/CIPS 009—2024、ISO/IEC 14496-10:2022、3GPP TS 38.331",
        en: "write it like GB/T 1.1—2020, T/CIPS 009—2024, ISO/IEC 14496-10:2022 or 3GPP TS 38.331"
      )
    case .number(_, _, let example):
      Phrase(zh: "写作如 \(example)", en: "write it like \(example)")
    case .year:
      Phrase(zh: "与标准封面核对", en: "check it against the standard's cover")
    }
  }
}
