import Diagnostics
import Linking
import Records
import Templates

/// What refers to a record: every page of a record ends with it, so that each link can be followed
/// both ways.
package struct BacklinkModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// How many records of a group stand on the page itself; a longer group stands whole on pages of
  /// its own (`BacklinkPages`).
  static let most = 100

  /// The records that refer to `record` or a part of it, by type and field, each once.
  ///
  /// A group is `{label, count, refs, rest}`: the first records, and the path of the whole group or
  /// none; the list is empty where nothing refers to the record.
  func groups(to record: RecordIndex) -> [Model] {
    groups(Self.links(to: record, in: facts.graph), to: Place(record))
  }

  /// The records that `links` to a place come from.
  func groups(_ links: [Link], to place: Place) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    return BacklinkGroup.groups(links, in: facts.graph).map { group in
      let path = group.sources.count > Self.most ? BacklinkPages.path(group, to: place, facts) : nil
      let shown = path == nil ? group.sources[...] : group.sources.prefix(Self.most)
      return [
        "label": .text(group.label[language]),
        "count": .number(group.sources.count),
        "refs": .list(shown.map { references.ref($0) }),
        "rest": ModelValue(path),
      ]
    }
  }

  /// The links to a record and its parts from other records.
  static func links(to record: RecordIndex, in graph: Graph) -> [Link] {
    graph.links(to: record).filter { $0.source != record }
  }
}
