import Diagnostics
import Linking
import Records
import Templates

/// A patent scheme: what it protects, where and when it is to be filed, and which proposals wait
/// for it (P10).
enum SchemePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(PatentScheme.type).compactMap { scheme in
      guard let path = facts.addresses.path(scheme) else { return nil }
      let record = facts.graph[scheme]
      return Page(
        path,
        kind: "scheme",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(PatentScheme.type)]
      ) { language in
        SchemePage(facts: facts, scheme: scheme, path: path, language: language).model
      }
    }
  }
}
