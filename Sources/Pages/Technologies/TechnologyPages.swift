import Diagnostics
import Linking
import Records
import Templates

/// A technology: how it is protected and what came out of it (P9).
enum TechnologyPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(Technology.type).compactMap { technology in
      guard let path = facts.addresses.path(technology) else { return nil }
      let record = facts.graph[technology]
      return Page(
        path,
        kind: "technology",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Technology.type)],
        captures: .nothing
      ) { language in
        model(technology, facts, path, language)
      }
    }
  }

  private static func model(
    _ technology: RecordIndex,
    _ facts: SiteFacts,
    _ path: String,
    _ language: Language
  ) -> Model {
    let record = facts.graph[technology]
    let fields = FieldModels(facts: facts, language: language, page: path)
    let patents = facts.graph.patents(ofTechnology: technology)
    let chain = ChainModels(facts: facts, language: language)
    let sheet: Model = [
      "one": false,
      "fields": .list(
        fields.sheet(technology, skipping: [Technology.feedback.key, Technology.patents.key])
      ),
    ]
    let head: Model = [
      "kick": .text("\(Technology.type.label[language]) · \(record.id)"),
      "route": record[Technology.protectionRoute].map {
        .map(TagModels(language: language).fact($0.label[language]))
      } ?? .none,
      "chain": .list(
        facts.graph.chain.technology(technology).map {
          chain.technology($0, proposals: proposals(technology, patents, facts))
        } ?? []
      ),
      "sheet": .map(sheet),
      "patents": .list(PatentModels(facts: facts, language: language).rows(patents)),
      "feedback": .list(feedback(technology, fields)),
      "body": fields.markdown.body(of: technology),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(technology))
  }

  /// The proposals that name the technology or one of its patents.
  private static func proposals(
    _ technology: RecordIndex,
    _ patents: [RecordIndex],
    _ facts: SiteFacts
  ) -> [RecordIndex] {
    let named = facts.graph.sources(
      of: StandardProposal.technologies,
      in: StandardProposal.type,
      to: technology
    )
    return Set(named + patents.flatMap { facts.graph.proposals(ofPatent: $0) }).sorted()
  }

  /// What came back from work on standards (000 §7.4).
  private static func feedback(_ technology: RecordIndex, _ fields: FieldModels) -> [Model] {
    fields.facts.graph[technology][all: Technology.feedback].map { entry in
      let from = entry[Technology.Feedback.from]
      return [
        "date": ModelValue(entry[Technology.Feedback.date]?.description),
        "from": from.map {
          .map(fields.ref($0, kind: Technology.Feedback.from.declaration.kind, of: technology))
        } ?? .none,
        "text": fields.markdown.prose(entry[Technology.Feedback.text], of: technology),
      ]
    }
  }
}
