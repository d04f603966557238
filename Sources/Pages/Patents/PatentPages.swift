import Diagnostics
import Linking
import Records
import Templates

/// A patent: bibliography, life, claims with their features, and the standards it reaches (P12, P13).
enum PatentPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(Patent.type).compactMap { patent in
      guard let path = facts.addresses.path(patent) else { return nil }
      let record = facts.graph[patent]
      return Page(
        path,
        kind: "patent",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Patent.type)],
        captures: .nothing
      ) { language in
        PatentPage(facts: facts, patent: patent, path: path, language: language).model
      }
    }
  }
}
