package import Records

extension Graph {
  /// How much of the text of a version of a standard may be shown, as it states or the standard that it
  /// is a version of; nil where neither says (R109).
  package func textLicence(of standard: RecordIndex) -> Standard.TextLicence? {
    self[standard][Standard.textLicence]
      ?? line(of: standard).flatMap { self[$0.base][Standard.textLicence] }
  }
}
