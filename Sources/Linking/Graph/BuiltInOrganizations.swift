import Diagnostics
import Records

/// The nine organizations of Table A.1, which exist without a file (readings).
enum BuiltInOrganizations {
  /// Those that no record describes.
  static func missing(from records: [Record]) -> [Record] {
    var ids: Set<String> = []
    for record in records where record.is(StandardOrg.type) {
      ids.insert(RecordID.key(for: record.id))
      // A record under another id may describe one of the nine; `other` is no one of them.
      if let code = record[StandardOrg.code], code != "other" {
        ids.insert(RecordID.key(for: code))
      }
    }
    return StandardOrg.tableA1.filter { !ids.contains(RecordID.key(for: $0.code)) }.map {
      let span = SourceSpan(file: FileID(0), line: 1, column: 1)
      let entry = Entry(
        [
          .init(Header.title.key, Item(.text($0.label.zh), at: span)),
          .init(Header.titleEN.key, Item(.text($0.label.en), at: span)),
          .init(StandardOrg.code.key, Item(.choice($0.code), at: span)),
        ],
        at: span
      )
      return Record(id: $0.code, type: StandardOrg.type, entry: entry, span: span, path: "")
    }
  }
}
