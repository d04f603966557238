package import Diagnostics
package import Linking
import Records

/// Values are read as they are written (R126): `5.10` is not `5.1`, `no` is not false.
///
/// Reading sees to that. What is left to report is a number that was damaged before it got into
/// the file: a spreadsheet that took it for a quantity wrote it as a power of ten.
package enum ScalarVerbatim: Rule {
  package static let id: RuleID = "scalar-verbatim"
  package static let number: Int? = 126
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "号码按原样填写，没有被表格软件改成数值",
    en: "numbers stand as issued, not rounded by a spreadsheet"
  )
  package static let why = Phrase(
    zh: "表格软件把长号码显示为 2.02311E+12，后面的数字随之丢失；本程序读到什么就是什么，"
      + "5.10 不是 5.1，前面的零也保留",
    en: "a spreadsheet shows a long number as 2.02311E+12 and its last digits are lost; what is "
      + "written is read as it stands: 5.10 is not 5.1, and leading zeros stay"
  )
  package static let mend = Phrase(
    zh: "从公开文本重新抄录号码；在表格软件中先把该列设为文本",
    en: "copy the number anew from the published document; set the column to text first"
  )
  package static let source = "A.1, A.2"
  package static let example = ExampleSite.example(
    "patents/lid-latch.yaml",
    bad: "application_no: 2.02110E+12",
    good: "application_no: 202110000001.6"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.records.flatMap { record in
      numbers(of: record).filter(\.isRounded).map { number in
        Finding(
          id,
          severity,
          at: number.span,
          record: record.id,
          field: number.field,
          Phrase(
            zh: "“\(number.text)”是表格软件改写过的数值，号码的后几位已经丢失",
            en: "\"\(number.text)\" was rounded by a spreadsheet, the last digits are lost"
          ),
          help: mend
        )
      }
    }
  }

  private static func numbers(of record: Record) -> [WrittenNumber] {
    switch record.type.key {
    case Patent.type.key:
      WrittenNumber.all(Patent.applicationNo, of: record.entry)
        + WrittenNumber.all(Patent.patentNo, of: record.entry)
        + WrittenNumber.all(Patent.publicationNo, of: record.entry)
        + WrittenNumber.all(Patent.priorityNo, of: record.entry)
        + WrittenNumber.ofFamily(Patent.FamilyMember.applicationNo, of: record)
        + WrittenNumber.ofFamily(Patent.FamilyMember.publicationNo, of: record)
    case Standard.type.key: WrittenNumber.all(Standard.number, of: record.entry)
    default: []
    }
  }
}
