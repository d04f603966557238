package import Linking
import Reads
package import Records

extension SiteFacts {
  /// The records of a type that have a page and a row in its list.
  ///
  /// Further versions of a standard belong to its page; the second record with a taken id is
  /// reported and has none; nor has a built-in organization that nothing refers to.
  package func listed(_ type: RecordType) -> [RecordIndex] {
    ReadLog.note(type.subject, .address)
    return listedByType[type.key] ?? []
  }

  /// The types that have such records, in the order of the navigation.
  package var listedTypes: [RecordType] { graph.types.filter { !listed($0).isEmpty } }

  /// Those records of every type, by its key.
  static func listed(_ graph: Graph, _ addresses: Addresses) -> [String: [RecordIndex]] {
    let doubled = Set(graph.duplicates.map(\.second))
    var listed: [String: [RecordIndex]] = [:]
    for type in graph.types {
      let shown = graph.indices(of: type).filter { index in
        addresses.path(index) != nil && !doubled.contains(index)
          && graph.line(of: index).map { $0.base == index } ?? true
      }
      // Organizations that the program brings stand behind those of the site.
      listed[type.key] = shown.sorted { left, right in
        NaturalOrder.precedes(graph[left].id, graph[right].id)
      }
    }
    return listed
  }
}
