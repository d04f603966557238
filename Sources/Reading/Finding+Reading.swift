import Diagnostics

extension Finding {
  /// A field stated for the second time.
  static func duplicateKey(
    _ name: String,
    at span: SourceSpan,
    first: SourceSpan,
    firstName: String? = nil,
    record: String? = nil,
    field: String? = nil
  ) -> Finding {
    let sameAs = firstName.map { $0 == name ? nil : $0 } ?? nil
    return Finding(
      ReadingRule.keyDuplicate,
      .error,
      at: span,
      record: record,
      field: field,
      Phrase(
        zh: sameAs.map { "“\(name.shortened)”与“\($0.shortened)”是同一个字段，写了两次" }
          ?? "字段“\(name.shortened)”写了两次",
        en: sameAs.map {
          "\"\(name.shortened)\" and \"\($0.shortened)\" are one field, stated twice"
        }
          ?? "the field \"\(name.shortened)\" is stated twice"
      ),
      help: Phrase(zh: "只保留一处", en: "keep one of them"),
      notes: [Note(at: first, Phrase(zh: "第一次写在这里", en: "first stated here"))]
    )
  }

  /// A refusal for more than is read (R140).
  static func limit(at span: SourceSpan, _ message: Phrase, help: Phrase) -> Finding {
    Finding(ReadingRule.limit, .error, at: span, message, help: help)
  }

  /// A text that cannot be understood.
  static func syntax(at span: SourceSpan, _ message: Phrase, help: Phrase?) -> Finding {
    Finding(ReadingRule.syntax, .error, at: span, message, help: help)
  }
}
