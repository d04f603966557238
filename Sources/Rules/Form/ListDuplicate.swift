package import Diagnostics
package import Linking
import Records

/// A list names one record once.
///
/// Two entries about one record may both be meant where they say different things of it: a patent
/// that left a pool and came back has two days of listing.
package enum ListDuplicate: Rule {
  package static let id: RuleID = "list-duplicate"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "一个列表中不重复引用同一条记录",
    en: "a list names one record once"
  )
  package static let why = Phrase(
    zh: "重复的一项多半是笔误，本应写另一条记录；份额和件数也会算两次",
    en: "of two equal entries one was mostly meant to name another record; shares and counts "
      + "take it twice"
  )
  package static let mend = Phrase(
    zh: "删去重复的一项，或改为本来要写的记录",
    en: "delete one of the entries, or name the record that was meant"
  )
  package static let source = "readings, Which rule speaks"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "patents: [lid-latch, lid-latch]\n",
    good: "patents: [lid-latch]\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    var plans = FieldPlans { $0.mayHoldReferences }
    for record in graph.records.prefix(graph.readCount) {
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        map.each { field, item in
          guard case .list(let items) = item.datum, items.count > 1 else { return }
          let repeats = repeats(items, of: field.kind.element, in: graph)
          findings += repeats.map { again in
            finding(again, in: record, field: map.prefix + field.name, graph)
          }
        }
      }
    }
    return findings
  }

  /// An entry that says no more than an earlier one.
  private struct Repeat {
    let target: RecordIndex
    let first: Item
    let second: Item
  }

  private static func repeats(_ items: [Item], of kind: FieldKind, in graph: Graph) -> [Repeat] {
    var earlier: [Place: [Item]] = [:]
    var found: [Repeat] = []
    for item in items {
      guard let target = target(of: item, kind, in: graph) else { continue }
      if let first = earlier[target]?.first(where: { agree($0, item, kind) }) {
        found.append(Repeat(target: target.record, first: first, second: item))
      } else if earlier[target, default: []].count < mostEntriesOfOne {
        earlier[target, default: []].append(item)
      }
    }
    return found
  }

  /// With how many differing entries about one record another is compared.
  private static let mostEntriesOfOne = 20

  /// What an entry is about: a reference, or the field of a map that stands for the whole.
  private static func target(of item: Item, _ kind: FieldKind, in graph: Graph) -> Place? {
    switch (kind, item.datum) {
    case (.reference(let types), .reference(let reference)):
      graph.resolver.resolve(reference, allowed: types).place
    case (.nameOrReference(let types), .reference(let reference)):
      graph.resolver.resolveNameOrReference(reference, allowed: types).place
    case (.map(let shape, let shorthand?), .map(let entry)):
      shape.field(named: shorthand).flatMap { field in
        entry.item(field.key).flatMap { target(of: $0, field.kind, in: graph) }
      }
    default: nil
    }
  }

  /// Whether nothing differs that both entries state of their one target.
  private static func agree(_ first: Item, _ second: Item, _ kind: FieldKind) -> Bool {
    guard case .map(let one) = first.datum, case .map(let other) = second.datum,
      case .map(_, let shorthand?) = kind
    else { return true }
    return one.members.allSatisfy { member in
      guard member.key != FieldKey(shorthand), let opposite = other.item(member.key) else {
        return true
      }
      if case .reference(let left) = member.item.datum,
        case .reference(let right) = opposite.datum
      {
        return left.written == right.written
      }
      return member.item.datum == opposite.datum
    }
  }

  private static func finding(
    _ again: Repeat,
    in record: Record,
    field: String,
    _ graph: Graph
  ) -> Finding {
    finding(
      in: record,
      at: again.second.span,
      field: field,
      Phrase(
        zh: "“\(graph[again.target].id)”在这个列表中已经写过",
        en: "\"\(graph[again.target].id)\" stands in this list already"
      ),
      help: mend,
      notes: [.init(at: again.first.span, Phrase(zh: "第一次写在这里", en: "first stated here"))]
    )
  }
}
