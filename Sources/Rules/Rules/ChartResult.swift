package import Diagnostics
package import Linking
import Records

/// R41: the stated result is that of the all-elements rule (全面覆盖).
///
/// Every row met: corresponds; one unmet: does not; one open: undetermined. Where a feature has no
/// row there is no result to compare with, and R40 speaks.
package enum ChartResult: Rule {
  package static let id: RuleID = "chart-result"
  package static let number: Int? = 41
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "对照结论与逐行结果一致：全部对应才是对应",
    en: "The stated result follows from the rows: all features or none"
  )
  package static let why = Phrase(
    zh: "按全面覆盖原则，一项权利要求的技术特征有一个在标准中找不到，就不对应。",
    en:
      "Under the all-elements rule a claim corresponds only if the standard has every one of its features."
  )
  package static let mend = Phrase(
    zh: "改正 result，或改正行的 match。",
    en: "Correct result, or the match of the rows."
  )
  package static let source = "R41; 000 §7.4, A.2"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "result: not-corresponds\n",
    good: "result: corresponds\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      guard let stated = record[Correspondence.result], stated != chart.result,
        chart.claim != nil
      else { return nil }
      let reason: Phrase
      switch chart.result {
      case .corresponds:
        reason = Phrase(
          zh: "\(chart.rows.count) 行全部对应",
          en: "all \(chart.rows.count) rows are met"
        )
      case .notCorresponds:
        let rows = numbers(of: .unmet, in: chart)
        reason = Phrase(zh: "第 \(rows.zh) 行不对应", en: "row \(rows.en) is not met")
      case .undetermined:
        let rows = numbers(of: .open, in: chart)
        guard !rows.zh.isEmpty else { return nil }
        reason = Phrase(zh: "第 \(rows.zh) 行待定", en: "row \(rows.en) is open")
      }
      return finding(
        in: record,
        at: record.span(of: Correspondence.result),
        field: Correspondence.result.name,
        Phrase(
          zh: "结论写作“\(stated.label.zh)”，但\(reason.zh)，应为“\(chart.result.label.zh)”",
          en: "the result is stated as \"\(stated.rawValue)\", but \(reason.en)"
        ),
        help: Phrase(
          zh: "改为 result: \(chart.result.rawValue)，或改正各行的 match",
          en: "state result: \(chart.result.rawValue), or correct the rows"
        )
      )
    }
  }

  private static func numbers(of match: ChartRowFields.Match, in chart: Chart) -> Phrase {
    let numbers = chart.rows.enumerated().filter { $1.match == match }.map { "\($0.offset + 1)" }
    return Phrase(zh: numbers.joined(separator: "、"), en: numbers.joined(separator: ", "))
  }
}
