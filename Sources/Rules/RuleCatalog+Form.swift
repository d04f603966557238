/// The rules over identifiers and over the form of files.
extension RuleCatalog {
  /// Numbers, claims, quotations, declarations, Markdown, and what reading reports.
  static let form: [any Rule.Type] = []
}
