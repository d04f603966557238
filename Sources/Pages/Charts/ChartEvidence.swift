import Diagnostics
import Linking
import Records
import Templates

/// The documents that the rows of a chart rest on, each with the features it proves.
struct ChartEvidence {
  let facts: SiteFacts
  let chart: Chart
  let language: Language

  /// The documents in the order of their first use.
  var documents: [Model] {
    var order: [Resolution] = []
    var written: [Resolution: String] = [:]
    var features: [Resolution: [Int]] = [:]
    for row in chart.rows {
      for reference in row.entry[all: ChartRowFields.evidence] {
        let found = facts.graph.resolver.resolve(reference, allowed: [Document.type.key])
        if written.updateValue(reference.written, forKey: found) == nil { order.append(found) }
        if let number = row.featureNumber, features[found]?.contains(number) != true {
          features[found, default: []].append(number)
        }
      }
    }
    let references = ReferenceModels(facts: facts, language: language)
    return order.enumerated().map { position, found in
      let document = found.place.map { facts.graph[$0.record] }
      let kind = document?[Document.kind].map {
        Document.kind.declaration.kind.choices?.label($0)[language] ?? $0
      }
      return [
        "number": .text("E\(position + 1)"),
        "ref": .map(references.ref(found, written: written[found] ?? "")),
        "kind": ModelValue(kind),
        "badges": .list((features[found] ?? []).map { MarkedText.badge($0, met: true) }),
        "source": ModelValue(document?[Document.externalRef] ?? document?[Document.file]),
      ]
    }
  }
}
