import Diagnostics
import Linking
import Records
import Templates

/// A page for every clause of every version of a standard: which claims read on it (P17).
enum ClausePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let uses = facts.uses
    let listed = Set(facts.listed(Standard.type))
    return facts.graph.standards.filter { listed.contains($0.base) }.flatMap { line in
      line.versions.flatMap { version in pages(of: version, line, facts, uses) }
    }
  }

  private static func pages(
    of version: StandardLine.Version,
    _ line: StandardLine,
    _ facts: SiteFacts,
    _ uses: StandardUses
  ) -> [Page] {
    let chinese = ReferenceModels(facts: facts, language: .chinese)
    let english = ReferenceModels(facts: facts, language: .english)
    let standard = Page.Crumb(
      Phrase(zh: chinese.title(version.record), en: english.title(version.record)),
      facts.addresses.path(version.record) ?? "index.html"
    )
    let parents = [Page.Crumb.home, .list(Standard.type), standard]
    let clauses = facts.graph[version.record].clauses
    let edition = version.record == line.base ? "" : " \(version.label)"
    let number = chinese.standardNumber(version.record) + edition
    return clauses.indices.compactMap { position in
      let place = Place(version.record, .clause(position))
      guard let path = facts.addresses.path(place) else { return nil }
      return Page(
        path,
        kind: "clause",
        title: Phrase(
          zh: "\(number) \(clauses[position].name(.chinese))",
          en: "\(number) \(clauses[position].name(.english))"
        ),
        parents: parents,
        captures: .nothing
      ) { language in
        ClausePage(
          facts: facts,
          uses: uses,
          line: facts.graph.line(of: place.record) ?? line,
          place: place,
          path: path,
          language: language
        )
        .model
      }
    }
  }
}
