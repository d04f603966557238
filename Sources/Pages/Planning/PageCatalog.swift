import Reads

/// Every kind of page.
///
/// A new kind is one folder and one line in a list of kinds.
package enum PageCatalog {
  /// The pages of one kind, and the facts that planning them read.
  package struct PlannedKind: Sendable {
    /// The name of the kind.
    package let name: String
    /// Its pages, in a settled order.
    package let pages: [Page]
    /// The facts, for telling whether the same would be planned again.
    package let reads: [UInt32]
  }

  /// Plans the kind with a place in the list of kinds.
  package static func planned(_ number: Int, _ facts: SiteFacts) -> PlannedKind {
    let kind = kinds[number]
    let log = ReadLog()
    let pages = log.record { kind.pages(facts) }
    return PlannedKind(name: "\(kind)", pages: pages, reads: log.recorded)
  }

  /// The kinds, in the order of the site.
  package static let kinds: [any PageKind.Type] = siteKinds + recordKinds

  /// The pages of a site, by kind.
  package static func pages(_ facts: SiteFacts) -> [Page] {
    kinds.flatMap { $0.pages(facts) }
  }
}
