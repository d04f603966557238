import Diagnostics
import Linking
import Records
import Templates

/// A licence: parties, what is licensed, term, fees, obligations and clocks (P34).
enum LicencePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(Licence.type).compactMap { licence in
      guard let path = facts.addresses.path(licence) else { return nil }
      let record = facts.graph[licence]
      return Page(
        path,
        kind: "licence",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Licence.type)]
      ) { language in
        LicencePage(facts: facts, licence: licence, path: path, language: language).model
      }
    }
  }
}
