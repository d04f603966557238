package import Pages

/// Every kind of file for programs that a site holds beside its pages.
///
/// A new kind is one file and one line here.
package enum ExportCatalog {
  /// The files of a site, made from what the audience may see and nothing else.
  package static func files(_ facts: SiteFacts) -> [ExportedFile] {
    kinds.flatMap { $0(facts) }
  }

  private static let kinds: [@Sendable (SiteFacts) -> [ExportedFile]] = []
}
