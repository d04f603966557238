import Deadlines
package import Diagnostics
package import Linking
import Records

/// R72: annuities are paid in time, and somebody is reminded before they fall due.
///
/// What came before the earliest recorded year is not judged (readings, Small print).
package enum AnnuityDue: Rule {
  package static let id: RuleID = "annuity-due"
  package static let number: Int? = 72
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "年费按期缴纳；临近应缴日的有提醒",
    en: "Annuities are paid in time, with a reminder before they fall due"
  )
  package static let why = Phrase(
    zh: "应缴日后有六个月宽限期，滞纳金逐月增加；过了宽限期，专利权自应缴日起终止。",
    en:
      "Six months of grace follow the due date, with a surcharge that grows; after them the right ends, from the due date."
  )
  package static let mend = Phrase(
    zh: "已缴的写上 paid_on；未缴的尽快补缴；已经终止的改 legal_status 并记入 events。",
    en: "Record paid_on if it is paid; else pay; if the right ended, state so in legal_status."
  )
  package static let source = "R72, R137; 003 §5.2 b, A-art.6.1(5)"
  package static let example = AnnuityExample.example(
    bad: "{year_no: 3, due: 2023-06-01}",
    good: "{year_no: 3, due: 2023-06-01, paid_on: 2023-05-18}"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let reading = AnnuityReading(graph)
    return graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      let record = graph[patent]
      let told = record[all: Patent.annuities].compactMap { $0[Patent.Annuity.yearNo] }.min()
      guard let told, record[Patent.legalStatus]?.isGranted == true else { return [] }
      let annuities = reading.annuities(of: patent)
      return annuities.years.compactMap { annuity in
        guard annuity.year >= told, let message = message(annuity, of: annuities, graph) else {
          return nil
        }
        return finding(
          in: record,
          at: annuity.entry?.span ?? record.span(of: Patent.annuities),
          field: Patent.annuities.name,
          severity: message.severity,
          message.text,
          help: message.help
        )
      }
    }
  }

  private struct Message {
    let severity: Severity
    let text: Phrase
    let help: Phrase
  }

  private static func message(
    _ annuity: Annuity,
    of annuities: PatentAnnuities,
    _ graph: Graph
  ) -> Message? {
    let year = annuity.year
    switch annuity.state {
    case .soon(let days):
      return reminder(annuity, days, isReminded: isReminded(annuity, of: annuities, graph))
    case .overdue(let days, let percent):
      let surcharge = annuities.isComputed ? cost(annuity, percent) : nil
      return Message(
        severity: .error,
        text: Phrase(
          zh: "第 \(year) 年年费应于 \(annuity.due) 前缴纳，已逾期 \(days) 天"
            + (surcharge.map { "，\($0.zh)" } ?? ""),
          en: "the fee of patent year \(year) was due on \(annuity.due), \(days) days ago"
            + (surcharge.map { "; \($0.en)" } ?? "")
        ),
        help: Phrase(
          zh: "最迟 \(annuity.grace.end) 补缴；已缴的写上 paid_on",
          en: "pay by \(annuity.grace.end) at the latest; if it is paid, record paid_on"
        )
      )
    case .lapsed:
      let paid = annuity.entry?[Patent.Annuity.paidOn].flatMap { $0 <= graph.asOf ? $0 : nil }
      let zh = paid.map { "\($0) 才缴纳" } ?? "没有缴纳记录"
      let en = paid.map { "was paid on \($0) only" } ?? "is not recorded as paid"
      return Message(
        severity: .error,
        text: Phrase(
          zh: "第 \(year) 年年费的宽限期到 \(annuity.grace.end) 为止，\(zh)：专利权自 \(annuity.due) 起终止",
          en: "the fee of patent year \(year) \(en), and its grace ended on "
            + "\(annuity.grace.end): the right ended from \(annuity.due)"
        ),
        help: Phrase(
          zh: "已按期缴纳的改正 paid_on；权利已终止的写 legal_status: terminated",
          en: "correct paid_on if it was paid in time; else state legal_status: terminated"
        )
      )
    default: return nil
    }
  }

  private static func reminder(_ annuity: Annuity, _ days: Int, isReminded: Bool) -> Message {
    let year = annuity.year
    return Message(
      severity: .warning,
      text: Phrase(
        zh: "第 \(year) 年年费 \(annuity.due) 到期，还有 \(days) 天"
          + (isReminded ? "" : "；专利池约定提醒权利人缴纳，但没有提醒记录"),
        en: "the fee of patent year \(year) falls due on \(annuity.due), in \(days) days"
          + (isReminded ? "" : "; the pool reminds right holders, but no reminder is recorded")
      ),
      help: isReminded
        ? Phrase(zh: "缴纳后写上 paid_on", en: "record paid_on once it is paid")
        : Phrase(
          zh: "提醒权利人后写上 reminder_sent，缴纳后写上 paid_on",
          en: "remind the holder and record reminder_sent; record paid_on once it is paid"
        )
    )
  }

  /// Whether the reminder that a pool of the mode `remind` owes has been given.
  private static func isReminded(
    _ annuity: Annuity,
    of annuities: PatentAnnuities,
    _ graph: Graph
  ) -> Bool {
    if annuity.entry?[Patent.Annuity.reminderSent] != nil { return true }
    return !TrackedPatents.pools(of: annuities.patent, graph).contains {
      graph[$0][Pool.annuityMode] == "remind"
    }
  }

  private static func cost(_ annuity: Annuity, _ percent: Percent) -> Phrase {
    guard percent.value > .zero else {
      return Phrase(zh: "首月内补缴不加滞纳金", en: "no surcharge is borne in the first month")
    }
    let amount = annuity.surcharge(percent)?.formatted
    return Phrase(
      zh: "现在补缴须加收全额年费的 \(percent)" + (amount.map { "（\($0)）" } ?? ""),
      en: "a surcharge of \(percent) of the full fee is borne now"
        + (amount.map { " (\($0))" } ?? "")
    )
  }
}
