import Diagnostics
import Linking
import Records

/// The deadlines that one field of a record, or of an entry in one of its lists, states.
enum DatedFieldDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    DatedField.all.flatMap { field in
      guard let type = graph.types.first(where: { $0.key == field.type }) else {
        return [Deadline]()
      }
      return graph.indices(of: type).flatMap { deadlines(field, of: $0, graph) }
    }
  }

  /// An entry that may hold the date, with its name where it has one.
  private struct Holder {
    let entry: Entry
    let name: FieldDeclaration?
  }

  private static func deadlines(
    _ field: DatedField,
    of index: RecordIndex,
    _ graph: Graph
  ) -> [Deadline] {
    let record = graph[index]
    guard !isClosed(field, record.entry), isOpen(field, record.entry) else { return [] }
    return holders(field, of: record).compactMap { holder -> Deadline? in
      let entry = holder.entry
      guard case .date(let date)? = entry.item(FieldKey(field.date))?.datum,
        field.lasts || date >= graph.asOf,
        field.list == nil || !isClosed(field, entry),
        !field.done.contains(where: { entry.item(FieldKey($0)).map(isFilled) ?? false })
      else { return nil }
      let words = words(field, holder, of: record, graph)
      return Deadline(
        field.kind,
        on: date,
        words.map { Phrase(zh: "\(field.item.zh)：\($0.zh)", en: "\(field.item.en): \($0.en)") }
          ?? field.item,
        of: Place(index),
        part: part(field, holder, words),
        responsible: responsible(field, entry, of: index, graph)
      )
    }
  }

  private static func responsible(
    _ field: DatedField,
    _ entry: Entry,
    of index: RecordIndex,
    _ graph: Graph
  ) -> [Responsible] {
    let who = Responsibility(graph: graph)
    let named = who.first(field.who.map { FieldKey($0) }, in: entry, of: index)
    guard named.isEmpty, let via = field.via,
      case .reference(let reference)? = graph[index].item(FieldKey(via))?.datum,
      let other = graph.resolver.resolve(reference).place?.record
    else { return named }
    let keys = [Header.owner.key, Technology.team.key, Patent.rightHolders.key]
    return who.first(keys, in: graph[other].entry, of: other)
  }

  /// What of the record may hold the date: itself, or the entries of its list or map.
  private static func holders(_ field: DatedField, of record: Record) -> [Holder] {
    guard let list = field.list else { return [Holder(entry: record.entry, name: nil)] }
    let shape = record.type.shape.field(FieldKey(list))?.innerShape
    switch record.item(FieldKey(list))?.datum {
    case .list(let items)?:
      return items.compactMap { item in
        guard case .map(let entry) = item.datum else { return nil }
        return Holder(entry: entry, name: nil)
      }
    case .map(let map)?:
      if map.item(FieldKey(field.date)) != nil { return [Holder(entry: map, name: nil)] }
      return map.members.compactMap { member in
        guard case .map(let entry) = member.item.datum else { return nil }
        return Holder(entry: entry, name: shape?.field(member.key))
      }
    default: return []
    }
  }

  private static func isClosed(_ field: DatedField, _ entry: Entry) -> Bool {
    field.closed.contains { name, choices in
      guard case .choice(let choice)? = entry.item(FieldKey(name))?.datum else { return false }
      return choices.contains(choice)
    }
  }

  private static func isOpen(_ field: DatedField, _ entry: Entry) -> Bool {
    field.open.allSatisfy { name, choices in
      guard case .choice(let choice)? = entry.item(FieldKey(name))?.datum else { return false }
      return choices.contains(choice)
    }
  }

  /// Whether a field that says that something is done says so.
  private static func isFilled(_ item: Item) -> Bool { item.datum != .flag(false) }

  /// What an entry says is due.
  private static func words(
    _ field: DatedField,
    _ holder: Holder,
    of record: Record,
    _ graph: Graph
  ) -> Phrase? {
    if let name = holder.name {
      return Phrase(zh: "\(name.name) \(name.label.zh)", en: "\(name.name) \(name.label.en)")
    }
    guard let text = field.text, let item = holder.entry.item(FieldKey(text)) else { return nil }
    switch item.datum {
    case .text(let text): return Phrase(zh: text, en: text)
    case .prose(let prose): return PlainLine.of(prose, graph)
    case .choice(let key):
      let shape = field.list.flatMap { record.type.shape.field(FieldKey($0))?.innerShape }
      return shape?.field(FieldKey(text))?.kind.choices?.label(key)
    default: return nil
    }
  }

  /// The name of an entry; its words rather than its place in the list, so that an entry put in
  /// before it does not make it another.
  private static func part(_ field: DatedField, _ holder: Holder, _ words: Phrase?) -> String? {
    guard let list = field.list else { return field.date }
    if let name = holder.name { return "\(list).\(name.name)" }
    return words.map { "\(list).\(String(FieldKey($0.zh).hash, radix: 16))" } ?? list
  }
}
