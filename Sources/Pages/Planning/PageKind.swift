/// A kind of page: a folder in this target, a template in the theme, and a line in `PageCatalog`.
package protocol PageKind: Sendable {
  /// The pages of this kind that the facts call for, in a settled order.
  static func pages(_ facts: SiteFacts) -> [Page]
}
