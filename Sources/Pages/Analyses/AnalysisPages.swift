import Diagnostics
import Linking
import Records
import Templates

/// An analysis of the patents of an industry, a section a module (P47).
enum AnalysisPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(PatentAnalysis.type).compactMap { analysis in
      guard let path = facts.addresses.path(analysis) else { return nil }
      let record = facts.graph[analysis]
      return Page(
        path,
        kind: "analysis",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(PatentAnalysis.type)]
      ) { language in
        AnalysisPage(facts: facts, analysis: analysis, path: path, language: language).model
      }
    }
  }
}
