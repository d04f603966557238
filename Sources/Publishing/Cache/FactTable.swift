import Linking
import Pages
import Reads
import Records
import Workers

/// The stamps of every fact of a site, a row a record and one for the site as a whole.
struct FactTable: Sendable {
  /// The stamps of a record, or those of what belongs to none.
  struct Row: Sendable {
    /// The id of the record; empty for the site.
    let name: String
    /// The key of the record's type; empty for the site.
    let type: String
    /// Two numbers a stamp: subject and part in the first, the value in the second.
    let stamps: [UInt64]
  }

  let rows: [Row]

  init(rows: [Row]) {
    self.rows = rows
  }

  /// The stamps of all that pages can be made from.
  init(_ facts: SiteFacts, _ workers: Workers) {
    let records = facts.graph.records
    let further = Later { FactsStamps(facts) }
    let own = workers.map(records.count) { records[$0].stamps }
    let graph = GraphStamps(facts.graph, own: own, workers)
    let others = further.value
    var rows = workers.map(records.count) { number in
      Row(
        name: records[number].id,
        type: records[number].type.key,
        stamps: Self.packed([own[number], graph.ofRecords[number], others.ofRecords[number]])
      )
    }
    rows.append(Row(name: "", type: "", stamps: Self.packed([graph.ofSite, others.ofSite])))
    self.rows = rows
  }

  private static func packed(_ lists: [[Stamp]]) -> [UInt64] {
    var packed: [UInt64] = []
    packed.reserveCapacity(lists.reduce(0) { $0 + $1.count } * 2)
    for stamps in lists {
      for stamp in stamps {
        packed.append(UInt64(stamp.subject.number) << 32 | UInt64(stamp.part.number))
        packed.append(stamp.value)
      }
    }
    return packed
  }
}

extension FactTable {
  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(rows.reduce(64) { $0 + $1.stamps.count * 8 + 64 })
    writer.put(count: rows.count)
    for row in rows {
      writer.put(row.name)
      writer.put(row.type)
      writer.put(all: row.stamps)
    }
    return writer.bytes
  }

  init?(from reader: inout ByteReader) {
    guard let count = reader.count(ofSize: 12) else { return nil }
    var rows: [Row] = []
    rows.reserveCapacity(count)
    for _ in 0..<count {
      guard let name = reader.text(), let type = reader.text(),
        let stamps = reader.numbers(UInt64.self), stamps.count.isMultiple(of: 2)
      else { return nil }
      rows.append(Row(name: name, type: type, stamps: stamps))
    }
    guard reader.isAtEnd else { return nil }
    self.rows = rows
  }
}
