import Diagnostics
import Records

extension Rule {
  /// The finding that a field which this rule asks for is not there; nil where it is, be it as
  /// `unknown`.
  static func absent(_ field: FieldDeclaration, from record: Record) -> Finding? {
    guard record.item(field.key) == nil else { return nil }
    return finding(
      in: record,
      at: record.entry.span,
      field: field.name,
      Phrase(
        zh: "没有写明“\(field.label.zh)”（\(field.name)）",
        en: "\"\(field.name)\" is not stated"
      ),
      help: Phrase(
        zh: "补上 \(field.name): …；确实无人知道时写 不详",
        en: "add \(field.name): …, or write unknown where nobody knows it"
      )
    )
  }
}
