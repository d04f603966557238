package import Diagnostics
package import Linking
package import Records

/// The records of a type as a table: a column a field in the order of the declaration, a row a
/// record.
///
/// A map takes a dotted column for each of its fields. A list of maps fits no cell: it has a table
/// of its own (`entries`), and stands in the rows of `whole` for JSON.
package struct RecordTable: Sendable {
  private let graph: Graph
  private let fields: OpenFields
  private let stated: StatedValues

  package init(graph: Graph, audience: Audience) {
    self.graph = graph
    fields = OpenFields(audience: audience)
    stated = StatedValues(graph: graph, fields: fields)
  }

  /// What is written in the records, in the form that reading a table takes back.
  package func flat(_ type: RecordType) -> Table {
    table(
      readable(type).flatMap { columns(of: $0, records: RecordLinks.listed(type, in: graph)) },
      of: type
    )
  }

  /// The same with all that is inside lists of maps, for JSON.
  package func whole(_ type: RecordType) -> Table {
    table(readable(type).map { column(of: $0) }, of: type)
  }

  /// What is known of the records: as `flat`, with references by id, both sides of what is stated
  /// on either, and the figures that the graph computes.
  package func known(_ type: RecordType) -> Table {
    table(knownColumns(type, names: true), of: type)
  }

  /// Writes what is known of the records as CSV, a row at a time.
  package func writeKnown(_ type: RecordType, to bytes: inout TextBytes) {
    let columns = knownColumns(type, names: false)
    CSVWriting.writeHead(columns.map(\.head), to: &bytes)
    for record in RecordLinks.listed(type, in: graph) {
      CSVWriting.writeRow(columns.lazy.map { $0.value(record) }, to: &bytes)
    }
  }

  /// The columns of what is known; with the names of what cells refer to only where they are shown.
  private func knownColumns(_ type: RecordType, names: Bool) -> [Column] {
    let records = RecordLinks.listed(type, in: graph)
    let declared = readable(type).flatMap { field -> [Column] in
      switch field.kind.element {
      case .map, .dictionary: columns(of: field, records: records)
      default: [column(.declared(field), names: names)]
      }
    }
    let taken = Set(readable(type).map(\.name))
    let computed = ComputedFieldCatalog.fields(of: type).filter { !taken.contains($0.name) }
    return declared + computed.map { column(.computed($0), names: names) }
  }

  /// The entries of a list of maps: a row an entry, the record's id before it; nil for any other
  /// field.
  package func entries(_ field: FieldDeclaration, of type: RecordType) -> Table? {
    guard case .list(.map(let shape, _)) = field.kind, fields.mayShow(field, of: type) else {
      return nil
    }
    let inner = shape.fields.filter { fields.mayShow($0) && !Self.isNested($0.kind) }
    let record = Table.Column("record", label: type.label)
    var rows: [[TableValue?]] = []
    for index in RecordLinks.listed(type, in: graph) {
      guard case .list(let items)? = graph[index].item(field.key)?.datum else { continue }
      for item in items {
        guard case .map(let entry) = item.datum else { continue }
        rows.append(
          [.text(graph[index].id)]
            + inner.map { field in
              entry.item(field.key).flatMap {
                stated.value($0.datum, kind: field.kind, of: index)
              }
            }
        )
      }
    }
    return Table(columns: [record] + inner.map(Self.head), rows: rows)
  }

  // MARK: Columns

  /// A column and where its cells come from.
  private struct Column {
    let head: Table.Column
    let value: (RecordIndex) -> TableValue?
  }

  private func table(_ columns: [Column], of type: RecordType) -> Table {
    Table(
      columns: columns.map(\.head),
      rows: RecordLinks.listed(type, in: graph).map { record in columns.map { $0.value(record) } }
    )
  }

  /// The fields that a row states; the folder gives the type.
  private func readable(_ type: RecordType) -> [FieldDeclaration] {
    type.shape.fields.filter {
      fields.mayShow($0, of: type) && $0.key != Header.type.key && $0.key != Header.lint.key
    }
  }

  private func columns(of field: FieldDeclaration, records: [RecordIndex]) -> [Column] {
    switch field.kind {
    case .list(.map), .list(.dictionary): return []
    case .map(let shape, _):
      return shape.fields.filter { fields.mayShow($0) && !Self.isNested($0.kind) }.map { inner in
        Column(
          head: Table.Column(
            "\(field.name).\(inner.name)",
            label: Phrase(
              zh: "\(field.label.zh).\(inner.label.zh)",
              en: "\(field.label.en).\(inner.label.en)"
            ),
            isList: Self.isList(inner.kind)
          )
        ) { record in
          guard case .map(let entry)? = graph[record].item(field.key)?.datum,
            let item = entry.item(inner.key)
          else { return nil }
          return stated.value(item.datum, kind: inner.kind, of: record)
        }
      }
    case .dictionary(let element):
      var names: [String] = []
      var met: Set<String> = []
      for record in records {
        for (name, _) in named(field, record) where met.insert(name).inserted { names.append(name) }
      }
      return names.map { name in
        Column(
          head: Table.Column(
            "\(field.name).\(name)",
            label: Phrase(zh: "\(field.label.zh).\(name)", en: "\(field.label.en).\(name)")
          )
        ) { record in
          named(field, record).first { $0.name == name }.flatMap {
            stated.value($0.item.datum, kind: element, of: record)
          }
        }
      }
    default: return [column(of: field)]
    }
  }

  private func named(
    _ field: FieldDeclaration,
    _ record: RecordIndex
  ) -> [(name: String, item: Item)] {
    guard case .dictionary(let items)? = graph[record].item(field.key)?.datum else {
      return []
    }
    return stated.shown(items).map { ($0.name, $0.item) }
  }

  /// One column with what is stated.
  private func column(of field: FieldDeclaration) -> Column {
    Column(head: Self.head(field)) { record in
      if field.key == Header.id.key { return .text(graph[record].id) }
      return graph[record].item(field.key).flatMap {
        stated.value($0.datum, kind: field.kind, of: record)
      }
    }
  }

  /// One column with what is known.
  private func column(_ access: FieldAccess, names: Bool) -> Column {
    let cells = Cells(graph: graph, fields: fields, namesPlaces: names)
    let isList = Self.isList(access.kind)
    let read = access.reader(in: graph)
    return Column(head: Table.Column(access.name, label: access.label, isList: isList)) { record in
      let values = read(record).compactMap { value -> TableValue? in
        if case .withheld = value { return nil }
        return cells.value(value)
      }
      guard isList else { return values.first }
      return values.isEmpty ? nil : .list(values)
    }
  }

  private static func head(_ field: FieldDeclaration) -> Table.Column {
    Table.Column(field.name, label: field.label, isList: isList(field.kind))
  }

  private static func isList(_ kind: FieldKind) -> Bool {
    if case .list = kind { true } else { false }
  }

  /// Whether values of this kind fit no cell inside a map.
  private static func isNested(_ kind: FieldKind) -> Bool {
    switch kind.element {
    case .map, .dictionary: true
    default: false
    }
  }
}
