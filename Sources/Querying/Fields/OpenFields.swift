import Diagnostics
package import Records

/// Which fields answers may hold.
///
/// What the audience may not see is not in its graph; here the columns themselves are left out. The
/// texts of standards are in no answer: what may be quoted of them depends on each standard's
/// licence (R109–R111), and the pages that show it say so beside it.
package struct OpenFields: Sendable {
  private let audience: Audience

  package init(audience: Audience) {
    self.audience = audience
  }

  /// Whether `field` of a record or map of this shape may be asked for.
  package func mayShow(_ field: FieldDeclaration) -> Bool {
    if let stricter = field.confidentiality, !audience.sees(stricter) { return false }
    return !Self.texts.contains(ObjectIdentifier(field))
  }

  /// Whether `field` of `type` may be asked for.
  package func mayShow(_ field: FieldDeclaration, of type: RecordType) -> Bool {
    // `body` is declared once for all types; a standard's holds its clauses.
    if field.key == Header.body.key { return false }
    return mayShow(field)
  }

  private static let texts: Set<ObjectIdentifier> = [
    ObjectIdentifier(Standard.ClauseFields.text.declaration),
    ObjectIdentifier(Standard.ClauseFields.excerpt.declaration),
    ObjectIdentifier(ChartRowFields.excerpt.declaration),
    ObjectIdentifier(ChartRowFields.marks.declaration),
    // It repeats cells of other records, which the audience may not see.
    ObjectIdentifier(Correspondence.stated.declaration),
  ]
}
