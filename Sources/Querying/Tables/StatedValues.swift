import Diagnostics
import Linking
import Records

/// Values as records state them, without what the audience may not see.
struct StatedValues: Sendable {
  let graph: Graph
  let fields: OpenFields

  /// The value of a field; nil where nothing of it may be seen.
  func value(_ datum: Datum, kind: FieldKind, of record: RecordIndex) -> TableValue? {
    switch datum {
    case .text(let text): return .text(text)
    case .prose(let prose): return .text(ShownProse.text(prose, in: graph))
    case .integer(let number): return .number(ExactDecimal(number))
    case .decimal(let number): return .number(number)
    case .money(let money): return .money(money)
    case .percent(let percent): return .percent(percent)
    case .date(let date): return .date(date)
    case .flag(let flag): return .flag(flag)
    case .choice(let key):
      return .labelled(key, kind.choices?.label(key) ?? Phrase(zh: key, en: key))
    case .reference(let reference):
      guard GraphValue.values(datum, kind: kind, of: record, in: graph) != [.withheld] else {
        return nil
      }
      // A clause of the chart's own standard is written by its bare number.
      let written = reference.target.isEmpty ? reference.anchor ?? "" : reference.written
      return .labelled(written, Phrase(zh: written, en: written))
    case .list(let items):
      let values = items.compactMap { value($0.datum, kind: kind.element, of: record) }
      return values.isEmpty ? nil : .list(values)
    case .map(let entry):
      return .map(
        entry.members.compactMap { member in
          guard let field = kind.shape?.field(member.key), fields.mayShow(field),
            let value = value(member.item.datum, kind: field.kind, of: record)
          else { return nil }
          return .init(field.name, label: field.label, value)
        }
      )
    case .dictionary(let items):
      guard case .dictionary(let element) = kind.element else { return nil }
      return .map(
        shown(items).compactMap { item in
          value(item.item.datum, kind: element, of: record).map {
            .init(item.name, label: Phrase(zh: item.name, en: item.name), $0)
          }
        }
      )
    case .unknown: return .unknown
    }
  }

  /// The entries of a map with free keys whose keys and texts name no record that is withheld.
  func shown(_ items: [NamedItem]) -> [NamedItem] {
    items.filter { item in
      if ShownProse.isWithheld(item.name, in: graph) { return false }
      guard case .text(let text) = item.item.datum else { return true }
      return !ShownProse.isWithheld(text, in: graph)
    }
  }
}
