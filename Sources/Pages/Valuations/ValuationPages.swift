import Diagnostics
import Linking
import Records
import Templates

/// A valuation: the value of a patent, and what each indicator had part in it (P39, D16).
enum ValuationPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(Valuation.type).compactMap { valuation in
      guard let path = facts.addresses.path(valuation) else { return nil }
      let record = facts.graph[valuation]
      return Page(
        path,
        kind: "valuation",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Valuation.type)]
      ) { language in
        ValuationPage(facts: facts, valuation: valuation, path: path, language: language).model
      }
    }
  }
}
