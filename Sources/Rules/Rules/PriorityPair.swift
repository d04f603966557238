package import Diagnostics
package import Linking
import Records

/// R16: a priority is stated with its date and its number, or not at all.
package enum PriorityPair: Rule {
  package static let id: RuleID = "priority-pair"
  package static let number: Int? = 16
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "优先权日与优先权号同时填写",
    en: "A priority date and a priority number stand together"
  )
  package static let why = Phrase(
    zh: "只有日期，查不到所依据的在先申请；只有号码，算不出先后和期限。",
    en:
      "A date alone does not lead to the earlier application; a number alone gives no order and no time limit."
  )
  package static let mend = Phrase(
    zh: "按受理通知书或在先申请文件补上缺的一项；没有要求优先权的，两项都不写。",
    en:
      "Add the missing one from the filing receipt or the earlier application; without a priority, state neither."
  )
  package static let source = "R16; A.1 rows 7–8"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "filing_date: 2021-06-01\npriority_date: 2020-12-01\n",
    good: "filing_date: 2021-06-01\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      let hasDate = record.has(Patent.priorityDate)
      let hasNumber = record.has(Patent.priorityNo)
      guard hasDate != hasNumber else { return nil }
      if hasDate {
        return finding(
          in: record,
          at: record.span(of: Patent.priorityDate),
          field: Patent.priorityNo.name,
          Phrase(zh: "有优先权日，没有优先权号", en: "there is a priority date but no priority number"),
          help: Phrase(
            zh: "补上 priority_no: [在先申请的号码]",
            en: "add priority_no: [NUMBER OF THE EARLIER APPLICATION]"
          )
        )
      }
      return finding(
        in: record,
        at: record.span(of: Patent.priorityNo),
        field: Patent.priorityDate.name,
        Phrase(zh: "有优先权号，没有优先权日", en: "there is a priority number but no priority date"),
        help: Phrase(
          zh: "补上 priority_date: 在先申请的申请日",
          en: "add priority_date: FILING DATE OF THE EARLIER APPLICATION"
        )
      )
    }
  }
}
