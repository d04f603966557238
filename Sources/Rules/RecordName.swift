import Diagnostics
import Linking
import Records

/// What a finding calls a record: its title and its id.
///
/// The id has to stand there: by it a finding is withheld from those who may not see the record.
enum RecordName {
  /// `“一种铰链”（hinge）`.
  static func of(_ record: Record) -> Phrase {
    let (zh, en) = (record.title(.chinese), record.title(.english))
    return Phrase(
      zh: zh == record.id ? zh : "“\(zh)”（\(record.id)）",
      en: en == record.id ? en : "\"\(en)\" (\(record.id))"
    )
  }
}
