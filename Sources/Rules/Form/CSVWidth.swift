package import Diagnostics

/// Every row of a table has a cell for each column of its header.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum CSVWidth: Rule {
  package static let id: RuleID = "csv-width"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "表格每一行的列数与表头一致",
    en: "every row of a table has as many cells as its header"
  )
  package static let why = Phrase(
    zh: "多一列或少一列，后面的值就会落到别的字段里",
    en: "with a cell too many or too few the values behind it land in other fields"
  )
  package static let mend = Phrase(
    zh: "补上空单元格，或给含逗号的单元格加英文双引号",
    en: "add the empty cell, or put a cell that holds a comma between double quotes"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "people/list.csv",
    bad: """
      id,title,email
      li-min,李敏

      """,
    good: """
      id,title,email
      li-min,李敏,

      """
  )
}
