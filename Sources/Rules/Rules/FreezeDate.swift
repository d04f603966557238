package import Diagnostics
package import Linking
import Records

/// R29: a frozen standard has a freeze date that has come, one that is not frozen has none.
package enum FreezeDate: Rule {
  package static let id: RuleID = "freeze-date"
  package static let number: Int? = 29
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "已封版的标准有封版日且不在将来，未封版的没有",
    en: "A frozen standard has a freeze date that is not to come; one not frozen has none"
  )
  package static let why = Phrase(
    zh: "对照表要对着不再变动的文本；封版日说明从哪天起不再变动。",
    en: "A chart is made against a text that no longer changes; the freeze date says since when."
  )
  package static let mend = Phrase(
    zh: "补上或改正封版日，或改正标准状态。",
    en: "Add or correct freeze_date, or correct status."
  )
  package static let source = "R29; A.1 rows 19–20"
  package static let example = ExampleSite.example(
    ExampleSite.standardPath,
    bad: "",
    good: "freeze_date: 2022-09-01\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Standard.type).compactMap { index in
      let record = graph[index]
      guard let status = record[Standard.status] else { return nil }
      let (message, help): (Phrase, Phrase)
      switch status {
      case .frozen:
        if !record.has(Standard.freezeDate) {
          message = Phrase(
            zh: "标准已封版，却没有封版日",
            en: "the standard is frozen but has no freeze date"
          )
          help = Phrase(zh: "补上 freeze_date: 日期", en: "add freeze_date: DATE")
        } else if let date = record[Standard.freezeDate], date > graph.asOf {
          message = Phrase(
            zh: "标准写作已封版，封版日 \(date) 却晚于今天（\(graph.asOf)）",
            en: "the standard is frozen, but its freeze date \(date) is after today, \(graph.asOf)"
          )
          help = Phrase(
            zh: "改正日期，或改为 status: not-frozen 并去掉封版日",
            en: "correct the date, or state status: not-frozen without a freeze date"
          )
        } else {
          return nil
        }
      case .notFrozen:
        guard record[Standard.freezeDate] != nil else { return nil }
        message = Phrase(
          zh: "标准写作未封版，却有封版日",
          en: "the standard is not frozen but has a freeze date"
        )
        help = Phrase(
          zh: "改为 status: frozen，或去掉 freeze_date",
          en: "state status: frozen, or drop freeze_date"
        )
      }
      return finding(
        in: record,
        at: record.place(of: Standard.freezeDate) ?? record.span(of: Standard.status),
        field: Standard.freezeDate.name,
        message,
        help: help
      )
    }
  }
}
