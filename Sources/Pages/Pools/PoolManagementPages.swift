import Diagnostics
import Linking
import Records
import Templates

/// The management page of a pool, for those who may see what is internal (P32).
enum PoolManagementPages: PageKind {
  /// Whether this build is for anybody who runs pools.
  static func isShown(_ facts: SiteFacts) -> Bool { facts.build.classes.contains(.internal) }

  /// The path of a pool's management page.
  static func path(_ pool: RecordIndex, _ facts: SiteFacts) -> String {
    "\(Pool.type.folder)/\(facts.graph[pool].id)/management.html"
  }

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard isShown(facts) else { return [] }
    return facts.listed(Pool.type).compactMap { pool in
      guard let own = facts.addresses.path(pool) else { return nil }
      let record = facts.graph[pool]
      let path = path(pool, facts)
      let crumb = Page.Crumb(Phrase(zh: record.title(.chinese), en: record.title(.english)), own)
      return Page(
        path,
        kind: "pool-management",
        title: Phrase(
          zh: "\(record.title(.chinese))：管理",
          en: "\(record.title(.english)): management"
        ),
        parents: [.home, .list(Pool.type), crumb],
        captures: .nothing
      ) { language in
        PoolManagement(facts: facts, pool: pool, path: path, language: language).model
      }
    }
  }
}
