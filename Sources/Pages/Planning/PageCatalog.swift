/// Every kind of page.
///
/// A new kind is one folder and one line in a list of kinds.
package enum PageCatalog {
  /// The kinds, in the order of the site.
  package static let kinds: [any PageKind.Type] = siteKinds + recordKinds

  /// The pages of a site, by kind.
  package static func pages(_ facts: SiteFacts) -> [Page] {
    kinds.flatMap { $0.pages(facts) }
  }
}
