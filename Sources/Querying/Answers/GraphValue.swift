import Diagnostics
import Linking
import Records

/// A value met on the way along a path.
enum GraphValue: Hashable {
  case text(String)
  /// The title of a record in both languages.
  case title(Phrase)
  case number(ExactDecimal)
  case money(Money)
  case percent(Percent)
  case date(CalendarDate)
  case flag(Bool)
  /// An enumeration's key, its place in the enumeration, and its label.
  case choice(String, rank: Int, Phrase)
  /// A record or a part of one.
  case place(Place)
  /// A reference that leads nowhere, or a mere name.
  case name(String)
  /// A record that the audience may not see.
  case withheld
  /// A map of a record; the record says what a bare clause number in it belongs to.
  case entry(Entry, of: RecordIndex)
  /// A value under a free key.
  indirect case named(String, GraphValue)
  case unknown

  /// The values of a field of `record`: those of a list each, none where it is absent.
  static func values(
    _ datum: Datum,
    kind: FieldKind,
    of record: RecordIndex,
    in graph: Graph
  ) -> [GraphValue] {
    switch datum {
    case .text(let text): [.text(text)]
    case .prose(let prose): [.text(ShownProse.text(prose, in: graph))]
    case .integer(let number): [.number(ExactDecimal(number))]
    case .decimal(let number): [.number(number)]
    case .money(let money): [.money(money)]
    case .percent(let percent): [.percent(percent)]
    case .date(let date): [.date(date)]
    case .flag(let flag): [.flag(flag)]
    case .choice(let key): [choice(key, kind.choices)]
    case .reference(let reference): [target(of: reference, kind: kind, of: record, in: graph)]
    case .list(let items):
      items.flatMap { values($0.datum, kind: kind.element, of: record, in: graph) }
    case .map(let entry): [.entry(entry, of: record)]
    case .dictionary(let items):
      items.filter { !ShownProse.isWithheld($0.name, in: graph) }.flatMap { item in
        values(item.item.datum, kind: elementOfDictionary(kind), of: record, in: graph)
          .map { .named(item.name, $0) }
      }
    case .unknown: [.unknown]
    }
  }

  /// The value of an enumeration.
  static func choice(_ key: String, _ choices: ChoiceList?) -> GraphValue {
    let rank = choices?.options.firstIndex { $0.key == key } ?? Int.max
    return .choice(key, rank: rank, choices?.label(key) ?? Phrase(zh: key, en: key))
  }

  private static func elementOfDictionary(_ kind: FieldKind) -> FieldKind {
    guard case .dictionary(let element) = kind.element else { return kind }
    return element
  }

  private static func target(
    of reference: Reference,
    kind: FieldKind,
    of record: RecordIndex,
    in graph: Graph
  ) -> GraphValue {
    let resolution =
      switch kind.element {
      case .reference(let allowed): graph.resolver.resolve(reference, allowed: allowed)
      case .nameOrReference(let allowed):
        graph.resolver.resolveNameOrReference(reference, allowed: allowed)
      case .clause:
        graph.resolver.resolveClause(reference, basis: basis(of: record, in: graph))
      default: graph.resolver.resolve(reference)
      }
    switch resolution {
    case .place(let place): return .place(place)
    case .withheld: return .withheld
    case .name(let name): return .name(name)
    default: return .name(reference.written)
    }
  }

  /// The version of a standard that a bare clause number of a record belongs to.
  private static func basis(of record: RecordIndex, in graph: Graph) -> RecordIndex? {
    if let chart = graph.chart(of: record) { return chart.basis }
    guard graph[record].is(StandardProposal.type) else { return nil }
    return graph.targets(of: StandardProposal.standard, from: record).first?.record
  }
}
