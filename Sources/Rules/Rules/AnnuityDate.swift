import Deadlines
package import Diagnostics
package import Linking
import Records

/// R137: a stated due date is the anniversary of filing, and fee tables name their years.
///
/// The other parts of R137, grace and surcharge, are `AnnuityDue`'s to report.
package enum AnnuityDate: Rule {
  package static let id: RuleID = "annuity-date"
  package static let number: Int? = 137
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "写明的年费应缴日与按申请日推算的一致；年费表的年度写法正确",
    en: "A stated due date of an annuity is the computed one; fee tables name patent years"
  )
  package static let why = Phrase(
    zh: "第 n 年年费在第 n−1 个申请周年日到期，遇节假日顺延；写错的应缴日会使提醒和滞纳金都算错。",
    en:
      "The fee of year n falls due on the (n−1)th anniversary of filing, moved to the next working day; a wrong date makes reminders and surcharges wrong."
  )
  package static let mend = Phrase(
    zh: "核对申请日和应缴日，或删去 due：不写时由程序推算。",
    en: "Check the filing date and the due date, or leave due out: it is computed."
  )
  package static let source = "R137; readings, Dates"
  package static let example = AnnuityExample.example(
    bad: "{year_no: 3, due: 2023-06-30, paid_on: 2023-05-18}",
    good: "{year_no: 3, due: 2023-06-01, paid_on: 2023-05-18}"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let reading = AnnuityReading(graph)
    return tables(graph)
      + graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
        guard graph[patent].has(Patent.annuities) else { return [] }
        let annuities = reading.annuities(of: patent)
        guard annuities.isComputed else { return [] }
        return annuities.years.compactMap { different($0, in: graph[patent]) }
      }
  }

  private static func different(_ annuity: Annuity, in record: Record) -> Finding? {
    guard let entry = annuity.entry, let stated = entry[Patent.Annuity.due], stated != annuity.due
    else { return nil }
    return finding(
      in: record,
      at: entry.span(of: Patent.Annuity.due),
      field: Patent.annuities.name,
      Phrase(
        zh: "第 \(annuity.year) 年年费的应缴日写作 \(stated)，按申请日推算是 \(annuity.due)",
        en: "the fee of patent year \(annuity.year) is stated as due on \(stated), "
          + "but by the filing date it is due on \(annuity.due)"
      ),
      help: Phrase(
        zh: "改为 due: \(annuity.due)，或删去 due",
        en: "write due: \(annuity.due), or leave due out"
      )
    )
  }

  /// The keys of fee tables that name no patent year: their fees count for nothing.
  private static func tables(_ graph: Graph) -> [Finding] {
    let site = graph.site.record
    return site[all: Site.feeTables].flatMap { table in
      (table[Site.FeeTable.years]?.entries ?? []).compactMap { fee in
        guard FeeTables.years(fee.name) == nil else { return nil }
        return finding(
          in: site,
          at: fee.nameSpan,
          field: Site.feeTables.name,
          Phrase(
            zh: "“\(fee.name)”不是专利年度，这一行费用不起作用",
            en: "\"\(fee.name)\" is no patent year; the fee is not used"
          ),
          help: Phrase(zh: "写一个年度（4）或一段年度（4-6）", en: "write a year (4) or years (4-6)")
        )
      }
    }
  }
}
