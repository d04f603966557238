package import Diagnostics
package import Linking
import Records

/// R40: the claim is split into features 1…n, and the chart has exactly one row for each.
package enum ChartRows: Rule {
  package static let id: RuleID = "chart-rows"
  package static let number: Int? = 40
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "权利要求的技术特征从 1 起连续编号，对照表每个特征恰有一行",
    en: "Features are numbered 1…n, and a chart has exactly one row for each"
  )
  package static let why = Phrase(
    zh: "全面覆盖原则看的是每一个技术特征；漏一行就无法得出结论。",
    en: "The all-elements rule looks at every feature; with one row missing there is no verdict."
  )
  package static let mend = Phrase(
    zh: "补上缺少的行，合并重复的行，改正编号。",
    en: "Add the missing row, merge doubled ones, correct the numbers."
  )
  package static let source = "R40; A.2 col. 1"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "    conclusion: 特征 2 与标准对应。\n" + thirdRow,
    good: "    conclusion: 特征 2 与标准对应。\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    var toldClaims: Set<Entry> = []
    for chart in graph.charts {
      guard let patent = chart.patent, let claim = chart.claim else { continue }
      if toldClaims.insert(claim).inserted {
        findings += claimFindings(chart, patent: patent, in: graph)
      }
      findings += rowFindings(chart, in: graph)
    }
    return findings
  }

  private static func claimFindings(
    _ chart: Chart,
    patent: RecordIndex,
    in graph: Graph
  ) -> [Finding] {
    guard !chart.features.isEmpty else {
      let record = graph[chart.record]
      let number = chart.claimNumber ?? 0
      return [
        finding(
          in: record,
          at: record.span(of: Correspondence.claimNo),
          field: Correspondence.claimNo.name,
          Phrase(
            zh: "专利 \(graph[patent].id) 的权利要求 \(number) 还没有拆分为技术特征",
            en: "claim \(number) of \(graph[patent].id) is not split into features"
          ),
          help: Phrase(
            zh: "在该权利要求下列出 features: [{no: 1, text: …}, …]",
            en: "list features: [{no: 1, text: …}, …] under that claim"
          )
        )
      ]
    }
    for (position, feature) in chart.features.enumerated() {
      guard let number = feature[Claim.Feature.no], number != position + 1 else { continue }
      return [
        finding(
          in: graph[patent],
          at: feature.span(of: Claim.Feature.no),
          field: FeaturePath.path(of: feature, in: graph[patent]) + "no",
          Phrase(
            zh: "技术特征编号应为 \(position + 1)，写作 \(number)",
            en: "feature \(position + 1) is numbered \(number)"
          ),
          help: Phrase(
            zh: "从 1 起连续编号，对照表的 feature 一并改正",
            en: "number features from 1 without a gap, and correct the chart's rows with them"
          )
        )
      ]
    }
    return []
  }

  private static func rowFindings(_ chart: Chart, in graph: Graph) -> [Finding] {
    let record = graph[chart.record]
    let numbers = chart.features.compactMap { $0[Claim.Feature.no] }
    guard !numbers.isEmpty, !chart.rows.isEmpty else { return [] }
    var findings: [Finding] = []
    var charted: Set<Int> = []
    for (position, row) in chart.rows.enumerated() {
      guard let number = row.featureNumber else { continue }
      let message: Phrase
      if !numbers.contains(number) {
        message = Phrase(
          zh: "权利要求没有技术特征 \(number)（共 \(numbers.count) 个）",
          en: "the claim has no feature \(number); it has \(numbers.count)"
        )
      } else if !charted.insert(number).inserted {
        message = Phrase(
          zh: "技术特征 \(number) 已有一行",
          en: "feature \(number) has a row already"
        )
      } else {
        continue
      }
      findings.append(
        finding(
          in: record,
          at: row.entry.span(of: ChartRowFields.feature),
          field: "rows[\(position + 1)].\(ChartRowFields.feature.name)",
          message,
          help: Phrase(
            zh: "每个技术特征恰写一行",
            en: "write exactly one row for each feature"
          )
        )
      )
    }
    for number in numbers where !charted.contains(number) {
      findings.append(
        finding(
          in: record,
          at: record.span(of: Correspondence.rows),
          field: Correspondence.rows.name,
          Phrase(
            zh: "技术特征 \(number) 没有对应的行",
            en: "feature \(number) has no row"
          ),
          help: Phrase(
            zh: "补上 feature: \(number) 的一行；尚未判断的写 match: open",
            en: "add a row with feature: \(number); match: open where it is not judged yet"
          )
        )
      )
    }
    return findings
  }

  /// A row about a feature that the claim does not have.
  private static let thirdRow = """
      - feature: 3
        standard_ref: [5.2]
        excerpt: 扣钩应与扣座扣合。
        match: met
        strength: direct
        analysis: 用词相同。
        conclusion: 特征 3 与标准对应。

    """
}
