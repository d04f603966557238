/// What ties a patent or technology to a standard, each kind of evidence with its own records,
/// because they prove different things: they are never added up.
package struct StandardTie: Sendable {
  /// The standard, whatever the version.
  package let standard: RecordIndex
  /// The proposals to it that were handed in, adopted or not.
  package internal(set) var submitted: [RecordIndex] = []
  /// Those of them that the standard took up, in full or in part.
  package internal(set) var adopted: [RecordIndex] = []
  /// The charts in which a claim corresponds (R41).
  package internal(set) var charted: [RecordIndex] = []
  /// Those of them that make the patent a potential SEP (R45); a confirmed one has such a
  /// chart as well.
  package internal(set) var essential: [RecordIndex] = []
  /// The charts without that result.
  package internal(set) var uncorresponding: [RecordIndex] = []
  /// The declarations: what a holder says, no finding.
  package internal(set) var declared: [RecordIndex] = []

  init(_ standard: RecordIndex) { self.standard = standard }

  /// Whether the standard contains the technique: by an adopted proposal or an essential claim
  /// (D2, D3).
  package var isContained: Bool { !adopted.isEmpty || !essential.isEmpty }

  /// The ties of several patents to the same standards as one each, in the standards' order.
  package static func merged(_ ties: [StandardTie]) -> [StandardTie] {
    guard ties.count > 1 else { return ties }
    var merged: [RecordIndex: StandardTie] = [:]
    for tie in ties {
      var known = merged[tie.standard] ?? StandardTie(tie.standard)
      known.submitted = union(known.submitted, tie.submitted)
      known.adopted = union(known.adopted, tie.adopted)
      known.charted = union(known.charted, tie.charted)
      known.essential = union(known.essential, tie.essential)
      known.uncorresponding = union(known.uncorresponding, tie.uncorresponding)
      known.declared = union(known.declared, tie.declared)
      merged[tie.standard] = known
    }
    return merged.values.sorted { $0.standard < $1.standard }
  }

  private static func union(_ one: [RecordIndex], _ other: [RecordIndex]) -> [RecordIndex] {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    return Set(one).union(other).sorted()
  }
}
