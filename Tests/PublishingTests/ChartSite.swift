import Foundation
import Linking
import Publishing
import Records

/// A patent, a standard with four clauses, and a chart with a row for each of them.
enum ChartSite {
  /// The day on which tests review.
  static let day = CalendarDate(year: 2026, month: 6, day: 1) ?? .epoch

  /// The files with the chart's text at `path`.
  static func files(chart: String = chart(), at path: String = "correspondences/c.yaml")
    -> [String: String]
  {
    [
      "site.yaml": "title: 示例\norganization: works\n",
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "patents/p.yaml": patent,
      "standards/s.md": standard(version: "2024", frozen: "2024-03-01", clauses: texts),
      path: chart,
    ]
  }

  /// The number and text of the clauses of the first version.
  static let texts = [
    ("4.1", "桶体应为圆柱形。"), ("4.2", "桶盖应带密封圈。"), ("4.3", "提手应能承受二十千克。"), ("4.4", "桶底应有排水孔。"),
  ]

  /// A version of the standard.
  static func standard(
    version: String,
    frozen: String,
    clauses: [(number: String, text: String)]
  ) -> String {
    let head = """
      ---
      title: 桶
      number: T/XXX 1
      version: "\(version)"
      standard_type: group
      organization: {code: other, other_name: XXX}
      status: frozen
      freeze_date: \(frozen)
      use: target
      text_licence: full
      default_requirement_kind: mandatory
      ---

      """
    return head + clauses.map { "\n## \($0.number) 条款\n\n\($0.text)\n" }.joined()
  }

  /// The chart as people write it, with comments, in English keys.
  ///
  /// `checked` is the line of the check's date, `reviewed` the block that a review stores.
  static func chart(
    id: String = "",
    checked: String = "checked_on: 2026-01-15",
    reviewed: String = "",
    rows: [Int] = [1, 2, 3, 4]
  ) -> String {
    """
    # 第一次核对 checked by hand
    \(id)title: 桶，权利要求 1
    patent: p   # the patent
    basis: {standard: s, version: "2024"}
    claim_no: 1
    rows:
    \(rows.map(row).joined())
    # the outcome
    result: corresponds
    \(checked)
    prepared_ip: '王某某'
    history:
      - {date: 2026-01-08, by: 王某某, change: "编制：# 不是注释"}
    \(reviewed)
    # 结尾的注释 the last words

    """
  }

  private static func row(_ number: Int) -> String {
    "  - {feature: \(number), standard_ref: [4.\(number)], match: met, strength: direct}\n"
  }

  /// What a review of `rows` stores.
  static func block(_ receipt: ChartReview.Receipt, key: String = "reviewed") -> String {
    let clauses = receipt.clauses.map { "    \"\($0.reference)\": \($0.fingerprint)" }
    return """
      \(key):
        by: 王某某
        on: 2026-06-01
        claim: \(receipt.claim ?? "")
        clauses:
      \(clauses.joined(separator: "\n"))
      """
  }

  private static let patent = """
    title: 一种桶
    application_no: 202120000001.1
    filing_date: 2021-06-01
    grant_date: 2021-12-07
    inventors: [王某某]
    right_holders: [works]
    sep_status: potential
    patent_type: utility-model
    legal_status: granted
    claims:
      - claim_no: 1
        independent: true
        version: {kind: as-granted}
        text: 一种桶，桶体为圆柱形，桶盖带密封圈，提手承重，桶底有排水孔。
        features:
          - {no: 1, text: 一种桶，桶体为圆柱形}
          - {no: 2, text: 桶盖带密封圈}
          - {no: 3, text: 提手承重}
          - {no: 4, text: 桶底有排水孔}

    """
}

extension SiteFolder {
  /// Reviews a chart as `linkage review` does.
  func review(_ chart: String = "c", by: String = "王某某") throws -> ChartReview.Receipt {
    try ChartReview(chart: chart, by: by, on: ChartSite.day).apply(to: try check(), folder: path)
  }

  /// The state of each row of a chart; empty where there is no such chart.
  func rowStates(_ chart: String = "c") throws -> [RowState] {
    let graph = try check().graph
    guard let index = graph.record(id: chart) else { return [] }
    return graph.chart(of: index)?.rows.map(\.state) ?? []
  }
}
