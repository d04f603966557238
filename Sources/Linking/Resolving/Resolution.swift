/// What a reference turned out to be; a failure keeps the evidence, `reference-dangling` words it.
package enum Resolution: Hashable, Sendable {
  /// It points here.
  case place(Place)
  /// It points at a record that this build's audience may not see.
  case withheld
  /// It is a name, not a reference (`str | ref`).
  case name(String)
  /// No record has this id or number.
  case unknownRecord
  /// The record exists, but the field does not take its type.
  case wrongType(RecordIndex)
  /// More than one record carries this number.
  case ambiguous([RecordIndex])
  /// The standard has no such version.
  case unknownVersion(RecordIndex)
  /// The version of the standard has no such clause.
  case unknownClause(RecordIndex)
  /// The patent has no such claim.
  case unknownClaim(RecordIndex)
  /// The claim has no such feature.
  case unknownFeature(RecordIndex, claim: Int)
  /// The record has no parts that could be pointed at.
  case noParts(RecordIndex)

  /// The place, where it was found.
  package var place: Place? {
    guard case .place(let place) = self else { return nil }
    return place
  }
}
