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
    reader(in: graph)(record)
  }

  /// What gives the values for any record; for many records it is made once.
  func reader(in graph: Graph) -> (RecordIndex) -> [GraphValue] {
    switch self {
    case .computed(let field): { field.values(graph, $0) }
    case .declared(let field): Self.reader(field, in: graph)
    }
  }

  private static let classes = Confidentiality.choices

  /// What gives the values of a declared field, with what the generator knows where nothing is
  /// stated: id, type, class, days; the standard's own values for its versions; both sides of what
  /// is stated on either (R7).
  private static func reader(
    _ field: FieldDeclaration,
    in graph: Graph
  ) -> (RecordIndex) -> [GraphValue] {
    switch field.key {
    case Header.id.key: { [.text(graph[$0].id)] }
    case Header.type.key: { [.text(graph[$0].type.key)] }
    case Header.confidentiality.key:
      { [.choice(graph[$0].confidentiality.rawValue, classes)] }
    case Header.created.key: { graph[$0].created.map { [.date($0)] } ?? [] }
    case Header.updated.key: { graph[$0].updated.map { [.date($0)] } ?? [] }
    case Header.title.key: { [.title(title(of: $0, in: graph))] }
    case Patent.technologies.key, Technology.patents.key, Standard.clauses.key:
      { derived(field, of: $0, in: graph) }
    default: { stated(field, of: $0, in: graph) }
    }
  }

  /// The values of a field that records of its type have from elsewhere; other types may have a
  /// field of the same name.
  private static func derived(
    _ field: FieldDeclaration,
    of index: RecordIndex,
    in graph: Graph
  ) -> [GraphValue] {
    let record = graph[index]
    if field.key == Patent.technologies.key, record.is(Patent.type) {
      return mended(field, graph.technologies(ofPatent: index), of: index, in: graph)
    }
    if field.key == Technology.patents.key, record.is(Technology.type) {
      return mended(field, graph.patents(ofTechnology: index), of: index, in: graph)
    }
    if field.key == Standard.clauses.key, record.is(Standard.type) {
      return record.clauses.map { .entry(entry($0), of: index) }
    }
    return stated(field, of: index, in: graph)
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
