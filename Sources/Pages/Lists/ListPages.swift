import Diagnostics
import Linking
import Records
import Templates

/// The list of a type, and the same list for each value of its facets (P11, P58).
enum ListPages: PageKind {
  /// How many records a page shows.
  static let size = 200

  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.graph.types.filter { !$0.is(Records.Page.type) }.flatMap { type -> [Page] in
      let groups = facts.groups(type)
      guard !groups.all.isEmpty else { return [] }
      let whole = ListView(facts: facts, groups: groups, records: groups.all, chosen: nil)
      var pages = whole.pages
      for facet in groups.facets {
        for (value, records) in facet.values {
          let chosen = ListView.Choice(facet: facet.facet, value: value)
          pages += ListView(facts: facts, groups: groups, records: records, chosen: chosen).pages
        }
      }
      return pages
    }
  }
}

extension RecordType {
  /// Whether this is the type `other`.
  func `is`(_ other: RecordType) -> Bool { key == other.key }
}
