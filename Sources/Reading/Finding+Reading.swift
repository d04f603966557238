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

  /// Nesting beyond the limit.
  static func tooDeep(_ limit: Int, at span: SourceSpan) -> Finding {
    .limit(
      at: span,
      Phrase(
        zh: "嵌套超过 \(limit) 层，这个文件未予读取",
        en: "nested deeper than \(limit), the file was refused"
      ),
      help: Phrase(
        zh: "检查是否有多余的“[”“{”或“-”；上限可在 site.yaml 的 limits.nesting 中设定",
        en: "look for brackets or dashes too many; limits.nesting in site.yaml sets the bound"
      )
    )
  }

  /// A list or map beyond the limit.
  static func tooLong(_ limit: Int, at span: SourceSpan) -> Finding {
    .limit(
      at: span,
      Phrase(
        zh: "列表超过 \(limit) 项，其后未予读取",
        en: "more than \(limit) entries, what follows was not read"
      ),
      help: Phrase(
        zh: "把列表分到几条记录中；上限可在 site.yaml 的 limits.list 中设定",
        en: "divide the list over several records; limits.list in site.yaml sets the bound"
      )
    )
  }

  /// That there are so many faults that the rest is not listed.
  static func overflow(at span: SourceSpan) -> Finding {
    .limit(
      at: span,
      Phrase(
        zh: "问题超过 \(ReadingLimits.findings) 个，其余未列出",
        en: "there are more than \(ReadingLimits.findings) faults, the rest is not listed"
      ),
      help: Phrase(zh: "先改正已列出的问题", en: "mend the listed ones first")
    )
  }

  /// A text that cannot be understood.
  static func syntax(at span: SourceSpan, _ message: Phrase, help: Phrase?) -> Finding {
    Finding(ReadingRule.syntax, .error, at: span, message, help: help)
  }
}
