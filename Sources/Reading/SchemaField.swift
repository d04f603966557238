import Diagnostics
import Records

/// One field that a site declares in `Content/schema/`.
struct SchemaField {
  private typealias Keys = SchemaFields.FieldFields

  private let entry: Entry
  private let known: Set<String>
  /// What was wrong.
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - entry: The field as written.
  ///   - known: The keys of all record types.
  init(entry: Entry, known: Set<String>) {
    self.entry = entry
    self.known = known
  }

  /// The declaration; nil where it cannot be used.
  mutating func declaration() -> FieldDeclaration? {
    guard let name = entry[Keys.key]?.trimmed else {
      reject(at: entry.span, Phrase(zh: "字段没有写 key（键）", en: "the field has no key"))
      return nil
    }
    guard SchemaReader.isKey(name) else {
      reject(at: entry.span(of: Keys.key), SchemaReader.keyForm(name))
      return nil
    }
    guard let kind = kind() else { return nil }
    return FieldDeclaration(
      name,
      label: label(name),
      aliases: entry[all: Keys.aliases],
      kind: entry[Keys.list] == true ? .list(kind) : kind,
      requirement: requirement(),
      confidentiality: entry[Keys.confidentiality],
      source: "schema",
      remark: SchemaReader.label(entry[Keys.remark])
    )
  }

  private func label(_ name: String) -> Phrase {
    if let label = SchemaReader.label(entry[Keys.label]) { return label }
    let first = entry[Keys.zh] ?? entry[Keys.en] ?? name
    return Phrase(zh: entry[Keys.zh] ?? first, en: entry[Keys.en] ?? first)
  }

  private mutating func kind() -> FieldKind? {
    let stated = entry[Keys.kind] ?? (entry.has(Keys.values) ? "enum" : "text")
    switch stated {
    case "prose": return .prose
    case "int": return .integer(Int.min...Int.max)
    case "decimal": return .decimal
    case "money": return .money
    case "percent": return .percent
    case "date": return .date(accomplished: false)
    case "bool": return .flag
    case "enum": return choices()
    case "ref": return targets().map { .reference($0) }
    case "name": return targets().map { .nameOrReference($0) }
    case "clause": return .clause
    default: return .text
    }
  }

  private mutating func choices() -> FieldKind? {
    let values = entry[all: SchemaFields.FieldFields.values]
    var options: [ChoiceList.Option] = []
    for value in values {
      guard let key = value[SchemaFields.ValueFields.key]?.trimmed, !key.isEmpty else { continue }
      let zh = value[SchemaFields.ValueFields.zh]
      let en = value[SchemaFields.ValueFields.en]
      options.append(.init(key, zh: zh ?? en ?? key, en: en ?? key))
    }
    guard !options.isEmpty else {
      reject(
        at: entry.place(of: Keys.kind) ?? entry.span,
        Phrase(zh: "枚举字段没有写 values（可选值）", en: "an enumeration needs values")
      )
      return nil
    }
    return .choice(ChoiceList(options))
  }

  private mutating func targets() -> [String]? {
    let targets = entry[all: Keys.to].map(\.trimmed)
    guard let unknown = targets.first(where: { !known.contains($0) }) else { return targets }
    let nearest = NearMiss.nearest(to: unknown, in: known.sorted())
    reject(
      at: entry.span(of: Keys.to),
      Phrase(
        zh: "没有名为“\(unknown.shortened)”的类型",
        en: "there is no type \"\(unknown.shortened)\""
      ),
      help: nearest.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
    )
    return nil
  }

  private func requirement() -> Requirement {
    let conditions = (entry[Keys.when]?.entries ?? []).compactMap { item -> Condition? in
      guard case .list(let values) = item.item.datum else { return .present(item.name) }
      // A field without values asks for nothing.
      guard !values.isEmpty else { return nil }
      return .choice(item.name, oneOf: values.compactMap { String(datum: $0.datum) })
    }
    if conditions.count == 1 { return .conditional(conditions[0]) }
    if conditions.count > 1 { return .conditional(.all(conditions)) }
    return entry[Keys.required] == true ? .mandatory : .optional
  }

  private mutating func reject(at span: SourceSpan, _ message: Phrase, help: Phrase? = nil) {
    findings.append(
      Finding(ReadingRule.schemaInvalid, .error, at: span, message, help: help)
    )
  }
}
