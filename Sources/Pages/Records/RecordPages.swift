import Diagnostics
import Linking
import Records
import Templates

/// The page of a record whose type has no page kind of its own: everything its type declares.
enum RecordPages: PageKind {
  /// The types that other kinds of page show.
  static let special: Set<String> = [
    Technology.type.key, Patent.type.key, Standard.type.key, Correspondence.type.key,
    StandardProposal.type.key, Declaration.type.key, Pool.type.key, Licence.type.key,
    Records.Page.type.key, Project.type.key, Person.type.key, PatentScheme.type.key,
    Portfolio.type.key, Valuation.type.key, PatentAnalysis.type.key,
  ]

  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.graph.types.filter { !special.contains($0.key) }.flatMap { type -> [Page] in
      let records = facts.listed(type)
      return records.indices.compactMap { page(records, $0, type, facts) }
    }
  }

  private static func page(
    _ records: [RecordIndex],
    _ position: Int,
    _ type: RecordType,
    _ facts: SiteFacts
  ) -> Page? {
    let index = records[position]
    guard let path = facts.addresses.path(index) else { return nil }
    let record = facts.graph[index]
    let previous = position > 0 ? records[position - 1] : nil
    let next = position + 1 < records.count ? records[position + 1] : nil
    return Page(
      path,
      kind: "record",
      title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
      parents: [.home, .list(type)],
      captures: CapturedHash.captures(facts) { hash in
        hash.add(previous)
        hash.add(next)
      }
    ) { language in
      let neighbours = Neighbours(
        facts: facts,
        language: language,
        previous: previous,
        next: next
      )
      return RecordView(facts: facts, language: language, record: index, path: path).model
        .adding(["neighbours": neighbours.model])
    }
  }
}
