import Diagnostics
import Linking
import Records

/// A field of a record type as questions see it: declared or computed.
enum FieldAccess: Sendable {
  case declared(FieldDeclaration)
  case computed(ComputedField)

  /// What programs call it.
  var name: String {
    switch self {
    case .declared(let field): field.name
    case .computed(let field): field.name
    }
  }

  /// What people call it.
  var label: Phrase {
    switch self {
    case .declared(let field): field.label
    case .computed(let field): field.label
    }
  }

  /// What it holds.
  var kind: FieldKind {
    switch self {
    case .declared(let field): field.kind
    case .computed(let field): field.kind
    }
  }

  /// The values for a record.
  func values(of record: RecordIndex, in graph: Graph) -> [GraphValue] {
    switch self {
    case .computed(let field): return field.values(graph, record)
    case .declared(let field): return Self.values(field, of: record, in: graph)
    }
  }

  /// The values of a declared field, with what the generator knows where nothing is stated: id,
  /// type, class, days; the standard's own values for its versions; both sides of what is stated
  /// on either (R7).
  private static func values(
    _ field: FieldDeclaration,
    of index: RecordIndex,
    in graph: Graph
  ) -> [GraphValue] {
    let record = graph[index]
    switch field.key {
    case Header.id.key: return [.text(record.id)]
    case Header.type.key: return [.text(record.type.key)]
    case Header.confidentiality.key:
      return [.choice(record.confidentiality.rawValue, Confidentiality.choices)]
    case Header.created.key: return record.created.map { [.date($0)] } ?? []
    case Header.updated.key: return record.updated.map { [.date($0)] } ?? []
    case Header.title.key: return [.title(title(of: index, in: graph))]
    case Patent.technologies.key where record.is(Patent.type):
      return mended(field, graph.technologies(ofPatent: index), of: index, in: graph)
    case Technology.patents.key where record.is(Technology.type):
      return mended(field, graph.patents(ofTechnology: index), of: index, in: graph)
    case Standard.clauses.key where record.is(Standard.type):
      return record.clauses.map { .entry(entry($0), of: index) }
    default: return stated(field, of: index, in: graph)
    }
  }

  /// A clause as an entry of `clauses:`, whether a heading or the list states it.
  private static func entry(_ clause: Clause) -> Entry {
    var members: [Entry.Member] = [
      .init(Standard.ClauseFields.no.key, Item(.text(clause.number), at: clause.span))
    ]
    if !clause.title.isEmpty {
      members.append(
        .init(Standard.ClauseFields.title.key, Item(.text(clause.title), at: clause.span))
      )
    }
    if let title = clause.titleEN {
      members.append(
        .init(Standard.ClauseFields.titleEN.key, Item(.text(title), at: clause.span))
      )
    }
    if let kind = clause.kind {
      members.append(
        .init(
          Standard.ClauseFields.requirementKind.key,
          Item(.choice(kind.rawValue), at: clause.span)
        )
      )
    }
    let known = Set(members.map(\.key))
    members += (clause.fields?.members ?? []).filter { !known.contains($0.key) }
    return Entry(members, at: clause.span)
  }

  /// The title in both languages; of a version that states none, the standard's.
  private static func title(of index: RecordIndex, in graph: Graph) -> Phrase {
    var record = graph[index]
    if !record.has(Header.title), !record.has(Header.titleEN),
      let base = graph.line(of: index)?.base
    {
      record = graph[base]
    }
    return Phrase(zh: record.title(.chinese), en: record.title(.english))
  }

  /// The records of both sides, behind them what is stated and leads nowhere.
  private static func mended(
    _ field: FieldDeclaration,
    _ records: [RecordIndex],
    of index: RecordIndex,
    in graph: Graph
  ) -> [GraphValue] {
    let rest = stated(field, of: index, in: graph).filter {
      if case .place = $0 { false } else { true }
    }
    return records.map { .place(Place($0)) } + rest
  }

  private static func stated(
    _ field: FieldDeclaration,
    of index: RecordIndex,
    in graph: Graph
  ) -> [GraphValue] {
    var item = graph[index].item(field.key)
    if item == nil, let base = graph.line(of: index)?.base, base != index {
      item = graph[base].item(field.key)
    }
    guard let item else { return [] }
    return GraphValue.values(item.datum, kind: field.kind, of: index, in: graph)
  }
}
