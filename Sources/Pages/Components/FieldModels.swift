import Diagnostics
import Linking
import Records
import Templates

/// The models of field values: what `partials/value` and `partials/kv` ask for.
package struct FieldModels: Sendable {
  let facts: SiteFacts
  let language: Language
  let references: ReferenceModels
  let markdown: Markdown

  /// For fields of records as shown on the page at `page`.
  init(facts: SiteFacts, language: Language, page: String) {
    self.facts = facts
    self.language = language
    references = ReferenceModels(facts: facts, language: language)
    markdown = Markdown(facts: facts, language: language, page: page)
  }

  /// The fields of a record that are there, in the order of its type, as rows of a sheet.
  ///
  /// Fields in `skipping` have a place of their own on the page.
  func sheet(_ record: RecordIndex, skipping: Set<FieldKey> = []) -> [Model] {
    let source = facts.graph[record]
    return source.type.shape.fields.compactMap { field in
      // A bank account is in no output, whoever reads it (R112).
      guard !Self.header.contains(field.key), !skipping.contains(field.key),
        field.confidentiality != .secret,
        let item = source.item(field.key)
      else { return nil }
      return row(field, item, of: record)
    }
  }

  /// One row of a sheet: the label and the value.
  func row(_ field: FieldDeclaration, _ item: Item, of record: RecordIndex) -> Model {
    let value = value(item.datum, kind: field.kind, of: record)
    let label: Model = [
      "label": .text(field.label[language]), "full": .flag(Self.isWide(item.datum)),
    ]
    return label.adding(value)
  }

  /// One row of a sheet of plain text; a dash where there is none.
  func row(_ label: String, _ text: String?, full: Bool = false) -> Model {
    let head: Model = ["label": .text(label), "full": .flag(full)]
    return head.adding(Self.text(text))
  }

  /// One row of a sheet of any value.
  func row(_ label: String, value: Model, full: Bool = false) -> Model {
    let head: Model = ["label": .text(label), "full": .flag(full)]
    return head.adding(value)
  }

  /// The row of a field of a record by its declaration; a dash where it is absent.
  func row<Value>(_ field: Field<Value>, of record: RecordIndex, full: Bool = false) -> Model {
    let head: Model = [
      "label": .text(field.declaration.label[language]), "full": .flag(full),
    ]
    guard let item = facts.graph[record].item(field.key) else {
      return head.adding(Self.text(nil))
    }
    return head.adding(value(item.datum, kind: field.declaration.kind, of: record))
  }

  /// The value of a field.
  func value(_ datum: Datum, kind: FieldKind, of record: RecordIndex) -> Model {
    switch datum {
    case .unknown:
      return Self.text(Phrase(zh: "不详", en: "unknown")[language])
    case .text(let text):
      return Self.text(text)
    case .prose(let prose):
      return Self.empty.adding(["html": markdown.prose(prose, of: record)])
    case .integer(let number):
      return Self.text(String(number))
    case .decimal(let number):
      return Self.text(number.formatted(places: number.places, grouped: false))
    case .money(let money):
      return Self.text(money.formatted)
    case .percent(let percent):
      return Self.text(percent.description)
    case .date(let date):
      return Self.empty.adding(["date": .text(date.description)])
    case .flag(let flag):
      return Self.text((flag ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no"))[language])
    case .choice(let key):
      return Self.text(kind.choices?.label(key)[language] ?? key)
    case .reference(let reference):
      return Self.empty.adding(["refs": .list([ref(reference, kind: kind, of: record)])])
    case .list(let items):
      return list(items, kind: kind.element, of: record)
    case .map(let entry):
      return maps([entry], shape: kind.shape, of: record)
    case .dictionary(let entries):
      return Self.text(
        entries.map { "\($0.name): \(plain($0.item.datum, kind: kind, of: record))" }
          .joined(separator: separator)
      )
    }
  }

  /// The reference in a field of this kind.
  func ref(_ reference: Reference, kind: FieldKind, of record: RecordIndex) -> Model {
    references.ref(resolution(reference, kind: kind, of: record), written: reference.written)
  }

  /// What a reference in a field of this kind points at.
  func resolution(_ reference: Reference, kind: FieldKind, of record: RecordIndex) -> Resolution {
    facts.graph.resolution(of: reference, kind: kind, in: record)
  }

  /// The value as one line of plain text.
  func plain(_ datum: Datum, kind: FieldKind, of record: RecordIndex) -> String {
    switch datum {
    case .reference(let reference):
      switch resolution(reference, kind: kind, of: record) {
      case .place(let place): return references.name(place)
      case .withheld: return Phrase(zh: "内部记录", en: "internal record")[language]
      default: return reference.written
      }
    case .list(let items):
      return items.map { plain($0.datum, kind: kind.element, of: record) }
        .joined(separator: separator)
    case .map(let entry):
      return line(entry, shape: kind.shape, of: record)
    case .prose(let prose):
      return PlainProse(facts, language).text(prose, of: record)
    case .date(let date):
      return date.description
    default:
      if case .text(let text)? = value(datum, kind: kind, of: record)["text"] { return text }
      return ""
    }
  }

  /// Maps as a line of what they say, and the references in them, which stay links.
  private func maps(_ entries: [Entry], shape: Shape?, of record: RecordIndex) -> Model {
    let lines = entries.map { line($0, shape: shape, of: record, withReferences: false) }
      .filter { !$0.isEmpty }
    var seen: Set<Model> = []
    let refs = entries.flatMap { self.refs(in: $0, shape: shape, of: record) }
      .filter { seen.insert($0).inserted }
    let text = lines.joined(separator: separator)
    guard !refs.isEmpty else { return Self.text(text.isEmpty ? nil : text) }
    return Self.empty.adding([
      "text": text.isEmpty ? .none : .text(text + separator), "refs": .list(refs),
    ])
  }

  /// The references in a map, at any depth.
  private func refs(in entry: Entry, shape: Shape?, of record: RecordIndex) -> [Model] {
    entry.members.flatMap { member -> [Model] in
      guard let field = shape?.field(member.key) else { return [] }
      var items = [member.item]
      if case .list(let inner) = member.item.datum { items = inner }
      return items.flatMap { item -> [Model] in
        switch item.datum {
        case .reference(let reference): [ref(reference, kind: field.kind, of: record)]
        case .map(let inner): refs(in: inner, shape: field.innerShape, of: record)
        default: []
        }
      }
    }
  }

  private func list(_ items: [Item], kind: FieldKind, of record: RecordIndex) -> Model {
    let entries = items.compactMap { item -> Entry? in
      if case .map(let entry) = item.datum { entry } else { nil }
    }
    if !entries.isEmpty, entries.count == items.count {
      return maps(entries, shape: kind.shape, of: record)
    }
    let references = items.map { item -> Model? in
      guard case .reference(let reference) = item.datum else { return nil }
      return ref(reference, kind: kind, of: record)
    }
    let resolved = references.compactMap { $0 }
    if !resolved.isEmpty, resolved.count == references.count {
      return Self.empty.adding(["refs": .list(resolved)])
    }
    return Self.text(
      items.map { plain($0.datum, kind: kind, of: record) }.joined(separator: separator)
    )
  }

  private func line(
    _ entry: Entry,
    shape: Shape?,
    of record: RecordIndex,
    withReferences: Bool = true
  ) -> String {
    entry.members.compactMap { member -> String? in
      guard let field = shape?.field(member.key) else { return nil }
      if !withReferences, Self.isReference(member.item.datum) { return nil }
      if !withReferences, case .map(let inner) = member.item.datum {
        return line(inner, shape: field.innerShape, of: record, withReferences: false)
      }
      let text = plain(member.item.datum, kind: field.kind, of: record)
      return text.isEmpty ? nil : "\(field.label[language]) \(text)"
    }.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// Whether a value is a reference or a list of them.
  private static func isReference(_ datum: Datum) -> Bool {
    switch datum {
    case .reference: true
    case .list(let items): !items.isEmpty && items.allSatisfy { isReference($0.datum) }
    default: false
    }
  }

  private var separator: String { language == .chinese ? "；" : "; " }

  /// A value with nothing in it; the names of `partials/value`.
  static let empty: Model = [
    "text": .none, "html": .none, "date": .none, "tag": .none, "refs": [], "boxes": [],
  ]

  /// A value of plain text; a dash where it is absent.
  static func text(_ text: String?) -> Model {
    empty.adding(["text": .text(text ?? "—")])
  }

  private static let header = Set(Header.fields.map(\.key)).subtracting([
    Header.owner.key, Header.period.key, Header.tags.key, Header.field.key, Header.measures.key,
    Header.sources.key,
  ])

  private static func isWide(_ datum: Datum) -> Bool {
    switch datum {
    case .prose, .map, .dictionary: true
    case .list(let items): items.count > 2
    case .text(let text): text.utf8.count > 60
    default: false
    }
  }
}
