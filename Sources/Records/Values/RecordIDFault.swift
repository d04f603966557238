package import Diagnostics

/// Why a text is not the id of a record.
package enum RecordIDFault: ValueFault {
  /// Nothing is written.
  case empty
  /// Longer than a file name may be.
  case tooLong(text: String)
  /// A character that may not stand in an id; `likely` is the id without such characters.
  case character(Unicode.Scalar, text: String, likely: String?)
  /// `.` or `..`, which name folders.
  case dots(text: String)

  package var message: Phrase {
    switch self {
    case .empty: Phrase(zh: "编号为空", en: "the id is empty")
    case .tooLong(let text): Phrase(zh: "编号太长：\(text)", en: "the id is too long: \(text)")
    case .character(let scalar, let text, _):
      scalar.properties.isWhitespace
        ? Phrase(zh: "编号“\(text)”中不能有空格", en: "the id \"\(text)\" must not hold a blank")
        : Phrase(
          zh: "编号“\(text)”中不能有“\(Excerpt.of(String(scalar)))”",
          en: "the id \"\(text)\" must not hold \"\(Excerpt.of(String(scalar)))\""
        )
    case .dots(let text):
      Phrase(zh: "“\(text)”不能作编号", en: "\"\(text)\" cannot be an id")
    }
  }

  package var help: Phrase? {
    switch self {
    case .character(_, _, let likely?):
      Phrase(zh: "写作 \(likely)", en: "write \(likely)")
    case .tooLong:
      Phrase(
        zh: "最多 \(RecordID.longest) 字节",
        en: "at most \(RecordID.longest) bytes of UTF-8"
      )
    case .empty, .character, .dots:
      Phrase(
        zh: "只用字母、汉字、数字和 . _ -",
        en: "use letters, Han characters, digits and . _ - only"
      )
    }
  }
}
