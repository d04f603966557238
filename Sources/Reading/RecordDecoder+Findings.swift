import Diagnostics
import Records

/// What is said where a value does not fit its field.
extension RecordDecoder {
  mutating func report(
    _ rule: RuleID,
    _ severity: Severity = .error,
    at span: SourceSpan,
    _ message: Phrase,
    help: Phrase?
  ) {
    guard findings.count < ReadingLimits.findings else { return }
    findings.append(
      Finding(rule, severity, at: span, record: record, field: field(), message, help: help)
    )
  }

  /// Says where a record has so many faults that the rest is not listed.
  mutating func reportOverflow(at span: SourceSpan) {
    guard findings.count >= ReadingLimits.findings else { return }
    findings.append(.overflow(at: span))
  }

  /// The nearest of `names`, as long as a file has not asked too often.
  mutating func guess(_ text: String, in names: [String]) -> String? {
    guard guesses > 0 else { return nil }
    guesses -= 1
    return NearMiss.nearest(to: text, in: names)
  }

  /// A value of the wrong make: text for fields, and the like.
  mutating func reportKind(_ node: Node, expected: Phrase, help: Phrase?) -> Datum {
    report(ReadingRule.valueKind, at: node.span, expected, help: help)
    return node.text.map { .text($0) } ?? Self.unreadable
  }

  /// What stands for a list or a map that cannot be read: no field takes it for a value, and it
  /// is not empty, so that the field does not count as missing as well.
  static let unreadable = Datum.dictionary([])

  /// A list or a map where one value is wanted.
  mutating func reportList(_ node: Node) -> Datum {
    let isList = if case .list = node.content { true } else { false }
    return reportKind(
      node,
      expected: isList
        ? Phrase(zh: "此处只能写一个值，不能写列表", en: "one value is wanted here, not a list")
        : Phrase(zh: "此处只能写一个值，不能再分字段", en: "one value is wanted here, not fields"),
      help: Phrase(
        zh: "若“[”“{”或“: ”是文字的一部分，请给整个值加引号",
        en: "where [, { or a colon is part of the text, put the whole value in quotes"
      )
    )
  }

  mutating func reportUnknownKey(_ pair: Node.Pair, in shape: Shape) {
    reportUnknownKey(pair.key, at: pair.keySpan, in: shape)
  }

  /// A field that is not declared (R6), with the nearest that is, in the script it was typed in.
  mutating func reportUnknownKey(_ key: String, at span: SourceSpan, in shape: Shape) {
    guard findings.count < ReadingLimits.findings else { return }
    let nearest = guess(key, in: shape.allSpellings).flatMap { spelling in
      shape.field(spelled: spelling)
    }
    let isChinese = key.unicodeScalars.contains { !$0.isASCII }
    let help = nearest.map { field in
      isChinese
        ? Phrase(
          zh: "是否应为“\(field.label.zh)”（\(field.name)）？",
          en: "did you mean \(field.label.zh) (\(field.name))?"
        )
        : Phrase(
          zh: "是否应为 \(field.name)（\(field.label.zh)）？",
          en: "did you mean \(field.name)?"
        )
    }
    let lapses = nearest.map(Self.keepsSomethingBack) ?? false
    findings.append(
      Finding(
        ReadingRule.keyUnknown,
        lapses ? .error : .warning,
        at: span,
        record: record,
        field: field(adding: key.shortened),
        Phrase(
          zh: "没有名为“\(key.shortened)”的字段",
          en: "there is no field \"\(key.shortened)\""
        ),
        help: help
          ?? Phrase(
            zh: "可用的字段见手册；需要新字段时可在 Content/schema/ 中声明",
            en: "the manual lists the fields; new ones are declared in Content/schema/"
          )
      )
    )
  }

  /// Whether a field says who may see what, or may itself not be seen by everybody: misspelt, it would
  /// give away what it was to keep (R9, R112).
  private static func keepsSomethingBack(_ field: FieldDeclaration) -> Bool {
    field.confidentiality != nil || field.key == Header.confidentiality.key
      || field.key == Technology.protectionRoute.key
  }

  /// The fields of a shape for a help text.
  static func names(of shape: Shape) -> (zh: String, en: String) {
    let fields = shape.fields.prefix(12)
    return (
      fields.map { "\($0.name)（\($0.label.zh)）" }.joined(separator: "、"),
      fields.map(\.name).joined(separator: ", ")
    )
  }
}
