package import Records

/// What the records are called that a graph leaves out: by id, and by patent or standard number,
/// so that a reference to one is told from a slip however it is written.
package struct WithheldRecords: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The ids, in lower case.
  package private(set) var ids: Set<String>
  /// The normalised numbers.
  private var numbers: Set<String> = []

  package init(ids: Set<String> = []) {
    self.ids = ids
  }

  package init(arrayLiteral ids: String...) {
    self.init(ids: Set(ids.map { RecordID.key(for: $0) }))
  }

  /// Whether nothing is left out.
  package var isEmpty: Bool { ids.isEmpty }

  /// Leaves `record` out.
  package mutating func insert(_ record: Record) {
    ids.insert(RecordID.key(for: record.id))
    numbers.formUnion(IdentityIndex.numberKeys(of: record))
  }

  /// Whether `text` is the id of a record that is left out.
  func holds(id text: String) -> Bool { !ids.isEmpty && ids.contains(RecordID.key(for: text)) }

  /// Whether `text` is a number of a record that is left out, in any of its forms.
  func holds(number text: String) -> Bool {
    !numbers.isEmpty && IdentityIndex.numberKeys(written: text).contains(where: numbers.contains)
  }
}
