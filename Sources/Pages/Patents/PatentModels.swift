import Diagnostics
import Linking
import Records
import Templates

/// The models of patents in tables: what `partials/patents` asks for.
///
/// Declarations and charts are counted apart.
struct PatentModels {
  let facts: SiteFacts
  let language: Language

  /// The rows of a table of patents.
  func rows(_ patents: [RecordIndex]) -> [Model] { patents.map { row($0) } }

  /// A row of a table of patents.
  func row(_ patent: RecordIndex) -> Model {
    let record = facts.graph[patent]
    let tags = TagModels(language: language)
    let charts = facts.graph.charts(ofPatent: patent)
    let path = facts.addresses.path(patent)
    return [
      "patent": .map(
        ReferenceModels(facts: facts, language: language).ref(
          patent,
          sub: ChartModels(facts: facts, language: language).number(ofPatent: patent)
        )
      ),
      "type": .text(record[Patent.patentType]?.label[language] ?? "—"),
      "filed": ModelValue(record[Patent.filingDate]?.description),
      "status": record[Patent.legalStatus].map { .map(tags.status($0)) } ?? .none,
      "declared-items": .number(facts.graph.declared(ofPatent: patent).count),
      "declared-href": ModelValue(path.map { "\($0)#h-declared" }),
      "own-charts": .number(charts.count),
      "corresponding": .number(charts.count { $0.result == .corresponds }),
      "charts-href": ModelValue(path.map { "\($0)#h-charts" }),
    ]
  }
}
