import Linking
import Pages
import Reads
import Records
import Workers

/// The stamps of every fact of a site, a row a record and one for the site as a whole.
///
/// It lies in memory as in the ledger: columns of numbers, the names behind each other.
struct FactTable: @unchecked Sendable {
  /// The stamps of a record, or those of what belongs to none.
  struct Row {
    /// The id of the record; empty for the site.
    let name: String
    /// The key of the record's type; empty for the site.
    let type: String
    /// Two numbers a stamp: subject and part in the first, the value in the second.
    let stamps: [UInt64]
  }

  /// What the columns lie in.
  let memory: CacheMemory
  private let types: [String]
  private let typeOfRow: UnsafeBufferPointer<UInt32>
  private let nameEnds: UnsafeBufferPointer<UInt32>
  private let ends: UnsafeBufferPointer<UInt32>
  private let allStamps: UnsafeBufferPointer<UInt64>
  private let names: UnsafeBufferPointer<UInt8>
  /// The rows that changed since the columns were written.
  private var edited: [Int: UnsafeBufferPointer<UInt64>] = [:]
  private var editedMemory: CacheMemory?

  /// How many rows there are.
  var count: Int { ends.count }

  /// The stamps in a row, to be looked at as long as the table is held.
  func stamps(_ row: Int) -> UnsafeBufferPointer<UInt64> { edited[row] ?? written(row) }

  /// The stamps in a row as the columns were written.
  private func written(_ row: Int) -> UnsafeBufferPointer<UInt64> {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return UnsafeBufferPointer(rebasing: allStamps[start..<Int(ends[row])])
  }

  /// The id of the record of a row; empty for the site.
  func name(_ row: Int) -> String {
    let start = row == 0 ? 0 : Int(nameEnds[row - 1])
    return String(decoding: names[start..<Int(nameEnds[row])], as: UTF8.self)
  }

  /// The key of the type of a row; empty for the site.
  func type(_ row: Int) -> String { types[Int(typeOfRow[row])] }

  /// A row with its names.
  func row(_ number: Int) -> Row {
    Row(name: name(number), type: type(number), stamps: Array(stamps(number)))
  }

  /// Whether both tables are about the same records in the same order.
  func isAbout(sameAs other: FactTable) -> Bool {
    types == other.types && CacheMemory.same(typeOfRow, other.typeOfRow)
      && CacheMemory.same(nameEnds, other.nameEnds) && CacheMemory.same(names, other.names)
  }
}

extension FactTable {
  /// The rows of some records, one behind the other.
  private struct Part: Sendable {
    var stamps: [UInt64] = []
    var counts: [UInt32] = []

    mutating func add(_ lists: [[Stamp]]) {
      var count = 0
      for list in lists {
        for stamp in list {
          stamps.append(UInt64(stamp.subject.number) << 32 | UInt64(stamp.part.number))
          stamps.append(stamp.value)
        }
        count += list.count * 2
      }
      counts.append(UInt32(count))
    }
  }

  /// The stamps of all that pages can be made from.
  init(_ facts: SiteFacts, _ workers: Workers) {
    let records = facts.graph.records
    // The records are gone over twice, since a chart takes in what stands in other files.
    let own = workers.map(records.count) { records[$0].stamps }
    let graph = GraphStamps(facts.graph, own: own)
    let further = FactsStamps(facts)
    let site = Later { Self.inOrder([graph.ofSite, further.ofSite]) }
    var parts = workers.chunks(records.count) { range in
      var part = Part()
      for number in range {
        let index = RecordIndex(number)
        part.add([own[number], graph.stamps(of: index), further.stamps(of: index)])
      }
      return part
    }
    var last = Part()
    last.add([site.value])
    parts.append(last)
    self.init(parts, records)
  }

  /// The stamps in one order in every run, so that those of two builds can be compared one by one.
  private static func inOrder(_ lists: [[Stamp]]) -> [Stamp] {
    lists.flatMap { $0 }.sorted {
      ($0.subject.number, $0.part.number, $0.value) < ($1.subject.number, $1.part.number, $1.value)
    }
  }

  private init(_ parts: [Part], _ records: [Record]) {
    var types: [String: UInt32] = ["": 0]
    var keys = [""]
    var typeOfRow: [UInt32] = []
    var nameEnds: [UInt32] = []
    var names: [UInt8] = []
    for record in records {
      let key = record.type.key
      let number = types[key] ?? UInt32(keys.count)
      if Int(number) == keys.count {
        types[key] = number
        keys.append(key)
      }
      typeOfRow.append(number)
      names += record.id.utf8
      nameEnds.append(UInt32(names.count))
    }
    typeOfRow.append(0)
    nameEnds.append(UInt32(names.count))
    var ends: [UInt32] = []
    ends.reserveCapacity(records.count + 1)
    var end: UInt32 = 0
    for part in parts {
      for count in part.counts {
        end += count
        ends.append(end)
      }
    }
    var words = ByteWriter()
    for key in keys { words.put(key) }
    let counts = [keys.count, words.bytes.count, ends.count, Int(end), names.count].map {
      UInt64($0)
    }
    var stamps: [UInt64] = []
    stamps.reserveCapacity(Int(end))
    for part in parts { stamps += part.stamps }
    let memory = counts.withUnsafeBytes { counts in
      words.bytes.withUnsafeBytes { words in
        typeOfRow.withUnsafeBytes { typeOfRow in
          nameEnds.withUnsafeBytes { nameEnds in
            ends.withUnsafeBytes { ends in
              stamps.withUnsafeBytes { stamps in
                names.withUnsafeBytes {
                  CacheMemory([counts, words, typeOfRow, nameEnds, ends, stamps, $0])
                }
              }
            }
          }
        }
      }
    }
    var columns = CacheColumns(memory)
    guard let table = FactTable(from: &columns) else {
      preconditionFailure("a table that was just put together can be taken apart")
    }
    self = table
  }

  /// Takes a table out of `columns`; nil where it is damaged.
  init?(from columns: inout CacheColumns) {
    memory = columns.memory
    guard let counts = columns.counts(5), let words = columns.take(counts[1], of: UInt8.self),
      let typeOfRow = columns.take(counts[2], of: UInt32.self),
      let nameEnds = columns.take(counts[2], of: UInt32.self),
      let ends = columns.take(counts[2], of: UInt32.self),
      let stamps = columns.take(counts[3], of: UInt64.self),
      let names = columns.take(counts[4], of: UInt8.self)
    else { return nil }
    var reader = ByteReader(UnsafeRawBufferPointer(words))
    var types: [String] = []
    for _ in 0..<counts[0] {
      guard let key = reader.text() else { return nil }
      types.append(key)
    }
    guard reader.isAtEnd, typeOfRow.allSatisfy({ Int($0) < types.count }),
      CacheColumns.divide(nameEnds, names.count), CacheColumns.divide(ends, stamps.count),
      ends.allSatisfy({ $0.isMultiple(of: 2) })
    else { return nil }
    self.types = types
    self.typeOfRow = typeOfRow
    self.nameEnds = nameEnds
    self.ends = ends
    allStamps = stamps
    self.names = names
  }

  // MARK: Edits

  /// The rows that differ from those of `base`, which is about the same records.
  func edits(of base: FactTable) -> CacheMemory {
    var rows: [UInt32] = []
    var ends: [UInt32] = []
    var changed: [UInt64] = []
    for row in 0..<count where !CacheMemory.same(stamps(row), base.written(row)) {
      rows.append(UInt32(row))
      changed += stamps(row)
      ends.append(UInt32(changed.count))
    }
    let counts = [rows.count, changed.count].map { UInt64($0) }
    return counts.withUnsafeBytes { counts in
      rows.withUnsafeBytes { rows in
        ends.withUnsafeBytes { ends in
          changed.withUnsafeBytes { CacheMemory([counts, rows, ends, $0]) }
        }
      }
    }
  }

  /// Takes in rows that differ; returns whether they were whole.
  mutating func take(edits columns: inout CacheColumns) -> Bool {
    guard let counts = columns.counts(2), let rows = columns.take(counts[0], of: UInt32.self),
      let ends = columns.take(counts[0], of: UInt32.self),
      let stamps = columns.take(counts[1], of: UInt64.self), columns.isAtEnd,
      CacheColumns.divide(ends, stamps.count), ends.allSatisfy({ $0.isMultiple(of: 2) })
    else { return false }
    editedMemory = columns.memory
    var start = 0
    for (row, end) in zip(rows, ends) {
      guard Int(row) < count else { return false }
      edited[Int(row)] = UnsafeBufferPointer(rebasing: stamps[start..<Int(end)])
      start = Int(end)
    }
    return true
  }
}
