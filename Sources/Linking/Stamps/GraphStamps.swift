package import Reads
import Records
package import Workers

/// The stamps of everything that a graph can be asked for, in lists that are each one record's or
/// the site's.
///
/// Every accessor that notes a fact has its stamp made here. What is computed from several records
/// takes in what it was computed from as a whole: a stamp may differ without need, it must not stay
/// the same without right.
package struct GraphStamps {
  /// The stamps of the records, in the order of the graph.
  package let ofRecords: [[Stamp]]
  /// The stamps of what belongs to no one record.
  package let ofSite: [Stamp]

  /// Makes the stamps of `graph`; `own` are the stamps of each record alone.
  package init(_ graph: Graph, own: [[Stamp]], _ workers: Workers) {
    _ = graph.chain
    let derived = DerivedStamps(graph, contents: own.map { Self.content($0) })
    ofRecords = workers.chunks(own.count) { range in
      range.map { derived.stamps(of: RecordIndex($0)) }
    }.flatMap { $0 }
    ofSite = derived.siteStamps
  }

  /// Everything that stands in a record's file.
  private static func content(_ stamps: [Stamp]) -> UInt64 {
    var hash = StableHash()
    for stamp in stamps { hash.combine(stamp.value) }
    return hash.value
  }
}
