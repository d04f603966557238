/// What a reference can point at: a record, or a clause, claim, feature or entry of one.
package struct Place: Hashable, Comparable, Sendable {
  /// The record; for a clause, the record of that version of the standard.
  package var record: RecordIndex
  /// The part of the record; nil for the record itself.
  package var part: Part?

  /// A part that has an address of its own.
  package enum Part: Hashable, Comparable, Sendable {
    /// A clause, by its place in the version's list of clauses.
    case clause(Int)
    /// A claim, by its number.
    case claim(Int)
    /// A feature, by the numbers of its claim and itself.
    case feature(claim: Int, Int)
    /// An entry of a field that a page shows with an anchor of its own, by its name: the workflow
    /// item `W3` of a project, a node of a portfolio.
    case entry(String)
  }

  package init(_ record: RecordIndex, _ part: Part? = nil) {
    self.record = record
    self.part = part
  }

  package static func < (lhs: Place, rhs: Place) -> Bool {
    if lhs.record != rhs.record { return lhs.record < rhs.record }
    switch (lhs.part, rhs.part) {
    case (nil, nil), (_?, nil): return false
    case (nil, _?): return true
    case (let left?, let right?): return left < right
    }
  }
}
