import Diagnostics
import Linking
import Records
import Templates

/// The valuations of a patent as rows: what `partials/valuations` asks for.
struct ValuationRows {
  let facts: SiteFacts
  let language: Language

  /// A row with the valuation that it shows.
  struct Row {
    let valuation: RecordIndex
    let model: Model
  }

  /// The valuations of `patent`, the newest first.
  func rows(of patent: RecordIndex) -> [Row] {
    let graph = facts.graph
    let found = graph.sources(of: Valuation.patent, in: Valuation.type, to: patent)
    let dated = found.map { (date: graph[$0][Valuation.date], valuation: $0) }
    let earliest = CalendarDate.epoch
    return dated.sorted {
      ($1.date ?? earliest, $0.valuation) < ($0.date ?? earliest, $1.valuation)
    }.map { Row(valuation: $0.valuation, model: row($0.valuation)) }
  }

  private func row(_ valuation: RecordIndex) -> Model {
    let record = facts.graph[valuation]
    let value = PatentValue(record)
    return [
      "ref": .map(ReferenceModels(facts: facts, language: language).ref(valuation)),
      "purpose": ModelValue(record[Valuation.purpose]?.label[language]),
      "date": ModelValue(record[Valuation.date]?.description),
      "value": ModelValue(value.value?.text(places: 2)),
      "parts": .list(
        value.parts.map { part -> Model in
          [
            "symbol": .text(part.group.symbol),
            "value": ModelValue(part.value?.text(places: 2)),
          ]
        }
      ),
    ]
  }
}
