import Diagnostics
import Linking
import Pages
import Records

/// The values of fields as JSON: dates in ISO form, exact numbers as text, references resolved.
struct FieldValues: Sendable {
  let facts: SiteFacts
  let places: PlaceValues
  private let prose: PlainProse

  init(_ facts: SiteFacts) {
    self.facts = facts
    places = PlaceValues(facts: facts)
    prose = PlainProse(facts)
  }

  /// The fields that stand elsewhere in a record, or in no output.
  ///
  /// `stated` repeats cells of other records, which the audience may not see; clauses are listed
  /// with what their licence allows.
  static let placed: Set<FieldKey> = [
    Header.id.key, Header.type.key, Header.title.key, Header.titleEN.key,
    Header.confidentiality.key, Header.created.key, Header.updated.key, Header.body.key,
    Header.lint.key, Correspondence.stated.key, Standard.clauses.key,
  ]

  /// Writes the fields of a record, in the order of its type.
  ///
  /// Nearly all are shown, so that the record's fields are read as one.
  func write(_ index: RecordIndex, to bytes: inout TextBytes) {
    let record = facts.graph[index]
    let entry = record.entry
    let isChart = record.is(Correspondence.type)
    bytes.beginObject()
    for field in record.type.shape.fields {
      guard let item = entry.item(field.key), !Self.placed.contains(field.key) else { continue }
      bytes.key(named: field.name)
      // The words of a standard that a chart quotes stand with its rows, as its licence allows.
      if isChart, field.key == Correspondence.rows.key {
        writeRows(item, field.kind, of: index, to: &bytes)
      } else {
        write(item.datum, field.kind, of: index, to: &bytes)
      }
    }
    bytes.endObject()
  }

  /// Writes a value; null for "nobody knows", and for what could not be read, which is a finding.
  private func write(
    _ datum: Datum,
    _ kind: FieldKind,
    of record: RecordIndex,
    to bytes: inout TextBytes
  ) {
    switch datum {
    case .unknown: bytes.appendNull()
    case .text(let text): bytes.append(orNull: kind.isText ? text : nil)
    case .choice(let key):
      bytes.append(orNull: kind.choices?.option(named: key) == nil ? nil : key)
    case .prose(let text): bytes.append(quoted: prose.text(text, of: record))
    case .integer(let number): bytes.append(number: number)
    case .decimal(let number): bytes.append(quoted: number.description)
    case .percent(let percent): bytes.append(quoted: percent.value.description)
    case .money(let money):
      bytes.beginObject()
      bytes.member("amount", money.amount.description)
      bytes.member("currency", money.currency.code)
      bytes.endObject()
    case .date(let date): bytes.append(quoted: date.description)
    case .flag(let flag): bytes.append(flag: flag)
    case .reference(let reference):
      places.write(
        reference,
        facts.graph.resolution(of: reference, kind: kind, in: record),
        to: &bytes
      )
    case .list(let items):
      let element = kind.element
      bytes.beginList()
      for item in items {
        bytes.beginElement()
        write(item.datum, element, of: record, to: &bytes)
      }
      bytes.endList()
    case .map(let entry): write(entry, kind.shape, of: record, to: &bytes)
    case .dictionary(let entries): write(entries, kind, of: record, to: &bytes)
    }
  }

  private func write(
    _ entry: Entry,
    _ shape: Shape?,
    of record: RecordIndex,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    for field in shape?.fields ?? [] {
      guard let item = entry.item(field.key) else { continue }
      bytes.key(named: field.name)
      write(item.datum, field.kind, of: record, to: &bytes)
    }
    bytes.endObject()
  }

  /// Writes a map of free keys; a key that names a withheld record is left out with its value.
  private func write(
    _ entries: [NamedItem],
    _ kind: FieldKind,
    of record: RecordIndex,
    to bytes: inout TextBytes
  ) {
    var element = kind
    if case .dictionary(let inner) = kind.element { element = inner }
    var seen: Set<String> = []
    bytes.beginObject()
    for entry in entries {
      let key = Reference(parsing: entry.name, span: entry.nameSpan)
      guard facts.graph.resolver.resolve(key) != .withheld, seen.insert(entry.name).inserted
      else { continue }
      bytes.key(named: entry.name)
      write(entry.item.datum, element, of: record, to: &bytes)
    }
    bytes.endObject()
  }

  // MARK: Rows of charts

  /// Writes the rows of a chart, with the standard's words as far as they may be shown.
  private func writeRows(
    _ item: Item,
    _ kind: FieldKind,
    of record: RecordIndex,
    to bytes: inout TextBytes
  ) {
    guard case .list(let items) = item.datum, let chart = facts.graph.chart(of: record) else {
      return write(item.datum, kind, of: record, to: &bytes)
    }
    let permission = TextPermission(facts: facts)
    let shape = kind.shape
    // Only maps become rows; they keep the order of the file.
    var rows = chart.rows[...]
    bytes.beginList()
    for item in items {
      bytes.beginElement()
      guard case .map(let entry) = item.datum, let row = rows.popFirst() else {
        write(item.datum, kind.element, of: record, to: &bytes)
        continue
      }
      let excerpt = permission.excerpt(of: row, in: chart)
      bytes.beginObject()
      for field in shape?.fields ?? [] {
        guard let item = entry.item(field.key) else { continue }
        switch field.key {
        case ChartRowFields.excerpt.key:
          guard let excerpt else { continue }
          bytes.key(named: field.name)
          write(.text(excerpt), field.kind, of: record, to: &bytes)
        case ChartRowFields.marks.key:
          bytes.key(named: field.name)
          writeMarks(item, field.kind, excerpt: excerpt, of: record, to: &bytes)
        default:
          bytes.key(named: field.name)
          write(item.datum, field.kind, of: record, to: &bytes)
        }
      }
      bytes.endObject()
    }
    bytes.endList()
  }

  /// Writes the marks of a row with no more of the standard's words than `excerpt`.
  private func writeMarks(
    _ item: Item,
    _ kind: FieldKind,
    excerpt: String?,
    of record: RecordIndex,
    to bytes: inout TextBytes
  ) {
    guard case .list(let marks) = item.datum else {
      return write(item.datum, kind, of: record, to: &bytes)
    }
    let element = kind.element
    bytes.beginList()
    for mark in marks {
      bytes.beginElement()
      guard case .map(var pair) = mark.datum else {
        write(mark.datum, element, of: record, to: &bytes)
        continue
      }
      pair.members.removeAll { part in
        guard part.key == ChartRowFields.Mark.standardText.key,
          case .text(let words) = part.item.datum
        else { return false }
        return excerpt.map { !$0.contains(words) } ?? true
      }
      write(pair, element.shape, of: record, to: &bytes)
    }
    bytes.endList()
  }
}

extension FieldKind {
  /// Whether a value of this kind is a text.
  fileprivate var isText: Bool {
    switch self {
    case .text, .prose: true
    default: false
    }
  }
}
