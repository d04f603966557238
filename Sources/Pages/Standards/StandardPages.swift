import Diagnostics
import Linking
import Records
import Templates

/// A standard, and each other version of it: clauses, versions, and what touches them (P16).
enum StandardPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let uses = facts.uses
    let listed = Set(facts.listed(Standard.type))
    return facts.graph.standards.filter { listed.contains($0.base) }.flatMap { line in
      line.versions.compactMap { version in page(version.record, line, facts, uses) }
    }
  }

  private static func page(
    _ version: RecordIndex,
    _ line: StandardLine,
    _ facts: SiteFacts,
    _ uses: StandardUses
  ) -> Page? {
    guard let path = facts.addresses.path(version) else { return nil }
    let chinese = ReferenceModels(facts: facts, language: .chinese)
    let english = ReferenceModels(facts: facts, language: .english)
    var parents: [Page.Crumb] = [.home, .list(Standard.type)]
    if version != line.base, let base = facts.addresses.path(line.base) {
      parents.append(
        .init(Phrase(zh: chinese.title(line.base), en: english.title(line.base)), base)
      )
    }
    return Page(
      path,
      kind: "standard",
      title: Phrase(zh: chinese.title(version), en: english.title(version)),
      parents: parents,
      captures: .nothing
    ) { language in
      StandardPage(
        facts: facts,
        uses: uses,
        line: facts.graph.line(of: version) ?? line,
        version: version,
        path: path,
        language: language
      ).model
    }
  }
}
