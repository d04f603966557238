package import Reads
import Records

/// The stamps of everything that a graph can be asked for, each one record's or the site's.
///
/// Every accessor that notes a fact has its stamp made here. What is computed from several records
/// takes in what it was computed from as a whole: a stamp may differ without need, it must not stay
/// the same without right.
package struct GraphStamps: Sendable {
  private let derived: DerivedStamps

  /// Gets ready for the stamps of `graph`; `own` are the stamps of each record alone.
  package init(_ graph: Graph, own: [[Stamp]]) {
    derived = DerivedStamps(graph, contents: own.map { Self.content($0) })
  }

  /// The stamps of a record, besides its own.
  package func stamps(of index: RecordIndex) -> [Stamp] { derived.stamps(of: index) }

  /// The stamps of what belongs to no one record, in no settled order.
  package var ofSite: [Stamp] { derived.siteStamps }

  /// Everything that stands in a record's file.
  private static func content(_ stamps: [Stamp]) -> UInt64 {
    var hash = StableHash()
    for stamp in stamps { hash.combine(stamp.value) }
    return hash.value
  }
}
