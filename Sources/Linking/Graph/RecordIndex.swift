/// A record by its place in `Graph.records`.
package struct RecordIndex: Hashable, Comparable, Sendable {
  /// The index.
  package let number: Int32

  package init(_ number: Int) {
    self.number = Int32(truncatingIfNeeded: number)
  }

  package static func < (lhs: RecordIndex, rhs: RecordIndex) -> Bool { lhs.number < rhs.number }
}
