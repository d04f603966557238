package import Diagnostics

/// A table beside a record belongs to one of its list fields.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum SideTable: Rule {
  package static let id: RuleID = "side-table"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "记录旁的表格（ID.字段.csv）属于某条记录的某个列表字段",
    en: "a table beside a record, ID.FIELD.csv, belongs to a list field of a record"
  )
  package static let why = Phrase(
    zh: "不属于任何记录的表格不会被读取",
    en: "a table that belongs to no record is not read"
  )
  package static let mend = Phrase(
    zh: "改正文件名中的编号或字段名",
    en: "mend the id or the field in the file's name"
  )
  package static let source = "readings, Values"
  package static let example = RuleExample(
    "pools/pool-1.patnets.csv",
    bad: """
      patent
      p1

      """,
    good: """
      patent
      p1

      """
  )
}
