import Diagnostics
import Linking
import Records
import Templates

/// What refers to a record: every page of a record ends with it, so that each link can be followed
/// both ways.
package struct BacklinkModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// The records that refer to `record` or a part of it, by type and field, each once.
  ///
  /// A group is `{label, refs}`; the list is empty where nothing refers to the record.
  func groups(to record: RecordIndex) -> [Model] {
    groups(facts.graph.links(to: record).filter { $0.source != record })
  }

  /// The records that refer to exactly this place.
  func groups(to place: Place) -> [Model] { groups(facts.graph.links(to: place)) }

  /// The records that these links come from.
  func groups(_ links: [Link]) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    var order: [String] = []
    var members: [String: [RecordIndex]] = [:]
    for link in links {
      let source = facts.graph[link.source]
      let field = link.field.flatMap { source.type.shape.field($0)?.label[language] }
      let mention = Phrase(zh: "正文提及", en: "mentioned in text")[language]
      let label = "\(source.type.label[language]) · \(field ?? mention)"
      if members[label] == nil { order.append(label) }
      // Links come in the order of their sources, so that a repeated one is the last.
      if members[label]?.last != link.source {
        members[label, default: []].append(link.source)
      }
    }
    return order.map { label in
      let sources = members[label] ?? []
      return [
        "label": .text(label),
        "count": .number(sources.count),
        "refs": .list(sources.map { references.ref($0) }),
      ]
    }
  }
}
