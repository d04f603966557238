import Diagnostics
import Linking
import Pages
import Records

/// `search/facets.js`: what results are divided by, for all documents, and where their texts are.
struct SearchFacets {
  private let plan: SearchPlan
  private var graph: Graph { plan.facts.graph }
  private var languages: [Language] { graph.site.languages }

  init(_ plan: SearchPlan) {
    self.plan = plan
  }

  /// The file: states, standards and pools, each as its names and the documents it is true of; then
  /// how many documents each file of texts has, and the names of these files.
  func file(_ texts: SearchTextFiles) -> ExportedFile {
    var counts: [UInt8] = []
    for part in texts.parts { SearchDigits.append(part.count, to: &counts) }
    return SearchScript.file(
      "facets",
      .list([
        states, standards, pools, .text(String(decoding: counts, as: UTF8.self)),
        .text(texts.names.joined()),
      ])
    )
  }

  // MARK: Values

  private var states: JSONValue {
    var labels: [SearchState: Int] = [:]
    var values: [Value] = []
    for (number, document) in plan.documents.enumerated() where document.place.part == nil {
      guard let state = SearchState.of(document.place.record, in: graph) else { continue }
      let place = labels[state] ?? values.count
      if place == values.count {
        labels[state] = place
        values.append(Value(key: state.key, names: languages.map { state.label[$0] }))
      }
      values[place].documents.append(number)
    }
    // Types may call different states the same; to a reader they are one.
    var merged: [Value] = []
    for value in values {
      if let place = merged.firstIndex(where: { $0.names == value.names }) {
        merged[place].documents = (merged[place].documents + value.documents).sorted()
      } else {
        merged.append(value)
      }
    }
    return .list(merged.map(\.json))
  }

  /// What belongs to a standard: its versions and their clauses, what is charted against it, what is
  /// declared to it, and the patents of either.
  private var standards: JSONValue {
    var values: [RecordIndex: Value] = [:]
    for (number, document) in plan.documents.enumerated() {
      for standard in standards(of: document.place.record) {
        if values[standard] == nil {
          values[standard] = Value(
            key: graph[standard].id,
            names: languages.map {
              ReferenceModels(facts: plan.facts, language: $0).title(standard)
            }
          )
        }
        values[standard]?.documents.append(number)
      }
    }
    return .list(values.sorted { $0.key < $1.key }.map(\.value.json))
  }

  private func standards(of record: RecordIndex) -> [RecordIndex] {
    let source = graph[record]
    var found: Set<RecordIndex> = []
    func add(_ version: RecordIndex?) {
      guard let version else { return }
      found.insert(graph.line(of: version)?.base ?? version)
    }
    switch source.type.key {
    case Standard.type.key: add(record)
    case Correspondence.type.key: add(graph.chart(of: record)?.basis)
    case Patent.type.key:
      for chart in graph.charts(ofPatent: record) { add(chart.basis) }
      for item in graph.declared(ofPatent: record) { add(item.standard) }
    default:
      // Whoever names a standard belongs to it, but for what names very many.
      let links = graph.links(from: record)
      guard links.count <= Self.mostLinks else { break }
      for link in links where graph[link.target.record].is(Standard.type) {
        add(link.target.record)
      }
    }
    return found.sorted()
  }

  private static let mostLinks = 200

  /// Pools, their patents and their licences.
  private var pools: JSONValue {
    var values: [RecordIndex: Value] = [:]
    for (number, document) in plan.documents.enumerated() where document.place.part == nil {
      let record = document.place.record
      var found: Set<RecordIndex> = []
      switch graph[record].type.key {
      case Pool.type.key: found.insert(record)
      case Patent.type.key: found.formUnion(graph.listings(ofPatent: record).map(\.pool))
      case Licence.type.key:
        if let pool = graph.pool(ofLicence: record) { found.insert(pool) }
      default: continue
      }
      for pool in found {
        if values[pool] == nil {
          values[pool] = Value(
            key: graph[pool].id,
            names: languages.map { ReferenceModels(facts: plan.facts, language: $0).title(pool) }
          )
        }
        values[pool]?.documents.append(number)
      }
    }
    return .list(values.sorted { $0.key < $1.key }.map(\.value.json))
  }

  /// A value with what stands for it in addresses, its name in each language and the documents it is true of.
  private struct Value {
    let key: String
    let names: [String]
    var documents: [Int] = []

    /// Runs of documents: twice how many are passed over, and one more where several follow, of whom
    /// number less two comes next.
    var json: JSONValue {
      var digits: [UInt8] = []
      var place = 0
      var next = 0
      while place < documents.count {
        var end = place + 1
        while end < documents.count, documents[end] == documents[end - 1] + 1 { end += 1 }
        let run = end - place
        SearchDigits.append((documents[place] - next) * 2 + (run > 1 ? 1 : 0), to: &digits)
        if run > 1 { SearchDigits.append(run - 2, to: &digits) }
        next = documents[end - 1] + 1
        place = end
      }
      return .list(
        [.text(key)] + names.map { .text($0) } + [.text(String(decoding: digits, as: UTF8.self))]
      )
    }
  }
}
