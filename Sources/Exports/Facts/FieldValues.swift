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

  /// The fields of a record, in the order of its type.
  func fields(_ index: RecordIndex) -> JSONValue {
    let record = facts.graph[index]
    return .object(
      record.type.shape.fields.compactMap { field in
        guard !Self.placed.contains(field.key), let item = record.item(field.key) else {
          return nil
        }
        // The words of a standard that a chart quotes stand with its rows, as its licence allows.
        let value =
          record.is(Correspondence.type) && field.key == Correspondence.rows.key
          ? rows(item, field.kind, of: index)
          : self.value(item.datum, field.kind, of: index)
        return .init(field.name, value)
      }
    )
  }

  /// A value; null for "nobody knows", and for what could not be read, which is a finding.
  func value(_ datum: Datum, _ kind: FieldKind, of record: RecordIndex) -> JSONValue {
    switch datum {
    case .unknown: return .null
    case .text(let text): return kind.isText ? .text(text) : .null
    case .choice(let key): return kind.choices?.option(named: key) == nil ? .null : .text(key)
    case .prose(let text): return .text(prose.text(text, of: record))
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .text(number.description)
    case .percent(let percent): return .text(percent.value.description)
    case .money(let money):
      return .members([
        "amount": .text(money.amount.description), "currency": .text(money.currency.code),
      ])
    case .date(let date): return .text(date.description)
    case .flag(let flag): return .flag(flag)
    case .reference(let reference):
      return places.reference(
        reference,
        facts.graph.resolution(of: reference, kind: kind, in: record)
      )
    case .list(let items):
      return .list(items.map { value($0.datum, kind.element, of: record) })
    case .map(let entry): return map(entry, kind.shape, of: record)
    case .dictionary(let entries): return dictionary(entries, kind, of: record)
    }
  }

  private func map(_ entry: Entry, _ shape: Shape?, of record: RecordIndex) -> JSONValue {
    .object(
      (shape?.fields ?? []).compactMap { field in
        entry.item(field.key).map { .init(field.name, value($0.datum, field.kind, of: record)) }
      }
    )
  }

  /// A map of free keys; a key that names a withheld record is left out with its value.
  private func dictionary(
    _ entries: [NamedItem],
    _ kind: FieldKind,
    of record: RecordIndex
  ) -> JSONValue {
    var element = kind
    if case .dictionary(let inner) = kind.element { element = inner }
    var seen: Set<String> = []
    return .object(
      entries.compactMap { entry in
        let key = Reference(parsing: entry.name, span: entry.nameSpan)
        guard facts.graph.resolver.resolve(key) != .withheld, seen.insert(entry.name).inserted
        else { return nil }
        return .init(entry.name, value(entry.item.datum, element, of: record))
      }
    )
  }

  /// The rows of a chart, with the standard's words as far as they may be shown.
  private func rows(_ item: Item, _ kind: FieldKind, of record: RecordIndex) -> JSONValue {
    guard case .list(let items) = item.datum, let chart = facts.graph.chart(of: record) else {
      return value(item.datum, kind, of: record)
    }
    let permission = TextPermission(facts: facts)
    // Only maps become rows; they keep the order of the file.
    var rows = chart.rows[...]
    return .list(
      items.map { item in
        guard case .map(var entry) = item.datum, let row = rows.popFirst() else {
          return value(item.datum, kind.element, of: record)
        }
        let excerpt = permission.excerpt(of: row, in: chart)
        entry.members = entry.members.compactMap { member in
          Self.abridged(member, excerpt: excerpt)
        }
        return map(entry, kind.shape, of: record)
      }
    )
  }

  /// A field of a chart's row with no more of the standard's words than `excerpt`.
  private static func abridged(_ member: Entry.Member, excerpt: String?) -> Entry.Member? {
    var member = member
    switch member.key {
    case ChartRowFields.excerpt.key:
      guard let excerpt else { return nil }
      member.item.datum = .text(excerpt)
    case ChartRowFields.marks.key:
      guard case .list(let marks) = member.item.datum else { return member }
      member.item.datum = .list(
        marks.map { mark in
          guard case .map(var pair) = mark.datum else { return mark }
          pair.members.removeAll { part in
            guard part.key == ChartRowFields.Mark.standardText.key,
              case .text(let words) = part.item.datum
            else { return false }
            return excerpt.map { !$0.contains(words) } ?? true
          }
          return Item(.map(pair), at: mark.span)
        }
      )
    default: break
    }
    return member
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
