import Diagnostics
import Records

/// Gathers the records of all files, gives them their side tables, and puts them in order.
struct RecordGathering {
  /// A side table and the type whose folder it lies in.
  private struct Table {
    var type: Int
    var table: SideTable
  }

  private let types: [RecordType]
  private var found: [FileReading.Found] = []
  private var typeOf: [Int] = []
  private var tables: [Table] = []
  /// What was wrong with side tables.
  private(set) var findings: [Finding] = []

  init(types: [RecordType]) {
    self.types = types
  }

  /// Adds what a file of the folder of `type` gave; files come in the order of their paths.
  mutating func add(_ reading: FileReading, type: Int) {
    found += reading.records
    typeOf += repeatElement(type, count: reading.records.count)
    if let table = reading.sideTable { tables.append(Table(type: type, table: table)) }
  }

  /// Puts the rows of each side table into its record.
  mutating func joinSideTables(options: ReadingOptions) {
    guard !tables.isEmpty else { return }
    var places: [Int: [String: Int]] = [:]
    for (place, record) in found.enumerated() {
      let key = RecordID.key(for: record.record.id)
      let known = places[typeOf[place]]?[key]
      if known == nil { places[typeOf[place], default: [:]][key] = place }
    }
    for entry in tables {
      let table = entry.table
      let type = types[entry.type]
      guard let field = type.shape.field(named: table.field) else { continue }
      let known = places[entry.type] ?? [:]
      guard let place = known[RecordID.key(for: table.id)] else {
        reportNoRecord(table, type: type, ids: known.values.map { found[$0].record.id })
        continue
      }
      if let stated = found[place].record.entry.item(field.key) {
        reportStatedTwice(table, record: found[place].record, first: stated.span)
        continue
      }
      join(table, field: field, to: place, options: options)
    }
  }

  private mutating func join(
    _ table: SideTable,
    field: FieldDeclaration,
    to place: Int,
    options: ReadingOptions
  ) {
    var decoder = RecordDecoder(file: table.file, options: options)
    decoder.record = found[place].record.id
    decoder.documents = found[place].documents
    decoder.mentions = found[place].record.mentions
    decoder.steps = [.key(field.name)]
    guard !table.rows.isAbsent else { return }
    let datum = decoder.datum(table.rows, field.kind)
    let member = Entry.Member(field.key, Item(datum, at: table.rows.span))
    var entry = found[place].record.entry
    entry.members.append(member)
    found[place].record = found[place].record.with(entry: entry, mentions: decoder.mentions)
    found[place].documents = decoder.documents
    findings += decoder.findings
    if field.key == Standard.clauses.key, found[place].record.is(Standard.type) {
      readClauses(of: place, table: table.file)
    }
  }

  /// Reads a standard's clauses once more, now that the list of them is there; what is wrong with
  /// its headings was said the first time.
  private mutating func readClauses(of place: Int, table: FileID) {
    var reader = ClauseReader(record: found[place].record, documents: found[place].documents)
    found[place].record = found[place].record.with(clauses: reader.clauses())
    findings += reader.findings.filter { $0.span?.file == table }
  }

  /// The records by type, id without regard to case and with numbers by their value, path, and place in
  /// the file.
  func sorted() -> [FileReading.Found] {
    let keys = found.map { RecordID.key(for: $0.record.id) }
    // Files came in the order of their paths, so the place decides between equal ids.
    let order = found.indices.sorted { left, right in
      if typeOf[left] != typeOf[right] { return typeOf[left] < typeOf[right] }
      let order = NaturalOrder.compare(keys[left], keys[right])
      return order == 0 ? left < right : order < 0
    }
    return order.map { found[$0] }
  }

  private mutating func reportNoRecord(_ table: SideTable, type: RecordType, ids: [String]) {
    let nearest = findings.count < 50 ? NearMiss.nearest(to: table.id, in: ids) : nil
    findings.append(
      Finding(
        ReadingRule.sideTable,
        .error,
        at: SourceSpan(file: table.file, line: 1, column: 1),
        record: table.id,
        field: table.field,
        Phrase(
          zh: "没有编号为“\(table.id.shortened)”的\(type.label.zh)，这张附表不知归属",
          en: "there is no \(type.key) \"\(table.id.shortened)\" that this table could belong to"
        ),
        help: nearest.map {
          Phrase(
            zh: "是否应为 \($0).\(table.field).csv？",
            en: "did you mean \($0).\(table.field).csv?"
          )
        }
          ?? Phrase(
            zh: "附表的文件名是“记录编号.字段.csv”",
            en: "a side table is named ID.FIELD.csv"
          )
      )
    )
  }

  private mutating func reportStatedTwice(
    _ table: SideTable,
    record: Record,
    first: SourceSpan
  ) {
    findings.append(
      Finding(
        ReadingRule.keyDuplicate,
        .error,
        at: SourceSpan(file: table.file, line: 1, column: 1),
        record: record.id,
        field: table.field,
        Phrase(
          zh: "记录“\(record.id)”已写有字段“\(table.field)”，又有一张附表",
          en: "the record \"\(record.id)\" states \"\(table.field)\" and has a table for it as well"
        ),
        help: Phrase(zh: "只保留一处", en: "keep one of them"),
        notes: [.init(at: first, Phrase(zh: "第一次写在这里", en: "first stated here"))]
      )
    )
  }
}
