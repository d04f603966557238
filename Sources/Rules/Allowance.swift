import Diagnostics
import Records

/// An entry of a record's `lint: {allow: …}`.
struct Allowance {
  private let name: String
  private let span: SourceSpan
  private let record: String
  private let hasReason: Bool
  private let silenced: Set<RuleID>

  init(_ entry: NamedItem, of record: Record, rules: [any Rule.Type]) {
    name = entry.name
    span = entry.nameSpan
    self.record = record.id
    let reason = String(datum: entry.item.datum)?.trimmed ?? ""
    hasReason = !reason.isEmpty
    silenced = Self.rules(named: entry.name, in: rules)
  }

  /// Whether findings of `rule` are silenced; without a reason none is.
  func silences(_ rule: RuleID) -> Bool { hasReason && silenced.contains(rule) }

  /// What is wrong with the allowance itself.
  func finding(isUsed: Bool, rules: [any Rule.Type]) -> Finding? {
    let field = "lint.allow.\(name)"
    if let misnamed = Self.misnamed(name, at: span, record: record, field: field, rules: rules) {
      return misnamed
    }
    guard hasReason else {
      return Finding(
        AllowanceReason.id,
        AllowanceReason.severity,
        at: span,
        record: record,
        field: field,
        Phrase(
          zh: "允许“\(name)”却没有写理由，因此不起作用",
          en: "\"\(name)\" is allowed without a reason, which has no effect"
        ),
        help: AllowanceReason.mend
      )
    }
    guard !isUsed else { return nil }
    return Finding(
      AllowanceUnused.id,
      AllowanceUnused.severity,
      at: span,
      record: record,
      field: field,
      Phrase(
        zh: "此记录没有违反“\(name)”，这一项没有用处",
        en: "the record does not break \"\(name)\", the allowance has no use"
      ),
      help: Phrase(zh: "删去这一项", en: "remove it")
    )
  }

  /// The finding for the name of no rule, or of one that cannot be silenced.
  static func misnamed(
    _ name: String,
    at span: SourceSpan,
    record: String,
    field: String,
    rules: [any Rule.Type]
  ) -> Finding? {
    let found = Self.rules(named: name, in: rules)
    let message: Phrase
    let help: Phrase?
    if found.isEmpty {
      message = Phrase(zh: "没有名为“\(name)”的规则", en: "there is no rule \"\(name)\"")
      help = NearMiss.nearest(to: name, in: rules.flatMap { [$0.id.name, $0.code] })
        .map { Phrase(zh: "是否应为“\($0)”？", en: "did you mean \"\($0)\"?") }
    } else if found.isSubset(of: FindingPolicy.lasting) {
      message = Phrase(
        zh: "“\(name)”不能关闭或降级：没有读到或不该发布的内容必须报告",
        en:
          "\"\(name)\" cannot be silenced or lowered: what was not read, or may not be published, has to be reported"
      )
      help = Phrase(zh: "删去这一项，改正文件", en: "remove it and mend the file")
    } else {
      return nil
    }
    return Finding(
      AllowanceUnused.id,
      AllowanceUnused.severity,
      at: span,
      record: record,
      field: field,
      message,
      help: help
    )
  }

  /// The rules that go by this id or number; several may share a number.
  private static func rules(named name: String, in rules: [any Rule.Type]) -> Set<RuleID> {
    let folded = name.lowercased()
    return Set(
      rules.filter { $0.id.name == folded || $0.code.lowercased() == folded }.map { $0.id }
    )
  }
}
