import Linking
import Records

/// A version of a standard that has no record of its own (`ID@VERSION` without `ID`).
///
/// What the version does not state would stand in the standard's record, so that this one fault
/// explains every field that seems to be missing.
enum LoneVersion {
  /// The id of the standard that is not there; nil where the record is no such version.
  static func standard(of index: RecordIndex, in graph: Graph) -> String? {
    let record = graph[index]
    guard record.is(Standard.type), graph.line(of: index)?.base == index,
      let at = record.id.firstIndex(of: "@"), at != record.id.startIndex
    else { return nil }
    return String(record.id[..<at])
  }
}
