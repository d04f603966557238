package import Linking
package import Records

extension SiteFacts {
  /// The records of a type that have a page and a row in its list.
  ///
  /// Further versions of a standard belong to its page; the second record with a taken id is
  /// reported and has none; nor has a built-in organization that nothing refers to.
  package func listed(_ type: RecordType) -> [RecordIndex] {
    let doubled = Set(graph.duplicates.map(\.second))
    return graph.indices(of: type).filter { index in
      addresses.path(index) != nil && !doubled.contains(index)
        && graph.line(of: index).map { $0.base == index } ?? true
    }
  }

  /// The types that have such records, in the order of the navigation.
  package var listedTypes: [RecordType] { graph.types.filter { !listed($0).isEmpty } }
}
