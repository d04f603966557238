import Diagnostics
import Linking
import Records
import Templates

/// Every listing, over all pools, that no longer agrees with the record of its patent (R69).
enum ListingPages: PageKind {
  /// Its path; the name is none that a pool's page has, and looks like a list of pools.
  static let path = "\(Pool.type.folder)/index-listings.html"

  /// How many listings, and how many pools, a page shows.
  private static let size = 100

  /// The listings that disagree; none for those outside.
  static func behind(_ facts: SiteFacts) -> [PoolListing] {
    guard PoolManagementPages.isShown(facts) else { return [] }
    return facts.listed(Pool.type).flatMap { facts.graph.listings(ofPool: $0) }
      .filter { $0.drift != nil }
  }

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard PoolManagementPages.isShown(facts), !facts.listed(Pool.type).isEmpty else { return [] }
    let behind = behind(facts)
    let pools = facts.listed(Pool.type)
    let list = PagedList(first: path, count: max(behind.count, pools.count), size: size)
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "pool-listings",
        title: Phrase(zh: "与专利不一致的入池登记", en: "Listings that disagree with their patents"),
        parents: [.home, .list(Pool.type)]
      ) { language in
        let models = DriftModels(facts: facts, language: language)
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "total": .number(behind.count),
          "limit": .number(DriftModels.limit(facts)),
          "tools": behind.count > size ? .none : .map(models.tools(behind)),
          "drifts": .list(
            behind.dropFirst((number - 1) * size).prefix(size).map { models.row($0) }
          ),
          "pools": .list(
            pools.dropFirst((number - 1) * size).prefix(size).map { pool in
              references.ref(
                Place(pool),
                title: facts.graph[pool].title(language)
              ).adding(["href": .text(PoolManagementPages.path(pool, facts))])
            }
          ),
        ]
        return model.adding(list.model(number)).adding(["range": .none])
      }
    }
  }
}
