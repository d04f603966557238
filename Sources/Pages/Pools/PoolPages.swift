import Diagnostics
import Linking
import Records
import Templates

/// A patent pool: what is in it, its terms, fees and rules, and the standards it reaches (P31, R73).
enum PoolPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(Pool.type).compactMap { pool in
      guard let path = facts.addresses.path(pool) else { return nil }
      let record = facts.graph[pool]
      return Page(
        path,
        kind: "pool",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Pool.type)],
        captures: .nothing
      ) { language in
        PoolPage(facts: facts, pool: pool, path: path, language: language).model
      }
    }
  }
}
