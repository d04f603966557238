package import Linking
package import Records

/// Which records belong to a type's list, and what refers to what, as the pages tell it.
package enum RecordLinks {
  /// The records of a type that its list on the site shows, in order.
  ///
  /// Further versions of a standard belong to its record; the second record with an id that is
  /// taken is an error of the content; a built-in organization counts once something refers to it.
  package static func listed(_ type: RecordType, in graph: Graph) -> [RecordIndex] {
    let doubled = Set(graph.duplicates.map(\.second))
    return graph.indices(of: type).filter { index in
      if doubled.contains(index) { return false }
      if graph[index].path.isEmpty, !graph.isReferredTo(index) { return false }
      return graph.line(of: index).map { $0.base == index } ?? true
    }
  }

  /// The records of `type` that refer to `record`, each once; to a standard, those that refer to
  /// any of its versions.
  static func sources(
    in type: RecordType,
    to record: RecordIndex,
    of graph: Graph,
    where isMeant: (FieldKey?) -> Bool
  ) -> [RecordIndex] {
    var targets = [record]
    if let line = graph.line(of: record), line.base == record {
      targets = line.versions.map(\.record)
    }
    var found: [RecordIndex] = []
    for target in targets {
      for link in graph.links(to: target)
      where link.source != record && isMeant(link.field) && graph[link.source].is(type) {
        found.append(link.source)
      }
    }
    return unique(found.sorted())
  }

  /// The records of `type` that `record` refers to, each once.
  static func targets(
    in type: RecordType,
    from record: RecordIndex,
    of graph: Graph
  ) -> [RecordIndex] {
    unique(
      graph.links(from: record).map(\.target.record).filter {
        $0 != record && graph[$0].is(type)
      }.sorted()
    )
  }

  private static func unique(_ sorted: [RecordIndex]) -> [RecordIndex] {
    var unique: [RecordIndex] = []
    for index in sorted where unique.last != index { unique.append(index) }
    return unique
  }
}
