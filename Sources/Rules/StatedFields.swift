import Linking
import Records

/// Whether a record answers a field, itself or through the standard that it is a version of.
enum StatedFields {
  /// Whether `field` is answered for the record at `index`; `unknown` is an answer.
  ///
  /// A version of a standard takes what it does not state from the standard's own record, and its
  /// version from its id.
  static func states(_ field: FieldDeclaration, of index: RecordIndex, in graph: Graph) -> Bool {
    if graph[index].answers(field.key) { return true }
    guard let line = graph.line(of: index), line.base != index else { return false }
    return field.key == Standard.version.key || graph[line.base].answers(field.key)
  }

  /// Whether `entry` answers `field`: an empty list or text is none.
  static func states(_ field: FieldDeclaration, in entry: Entry) -> Bool {
    entry.answers(field.key)
  }
}
