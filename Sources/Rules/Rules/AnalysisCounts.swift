package import Diagnostics
package import Linking
import Records

/// R117: counts of an analysis say over what they were taken, a part is not more than the whole, and
/// a cell counts the patents it lists.
package enum AnalysisCounts: Rule {
  package static let id: RuleID = "analysis-counts"
  package static let number: Int? = 117
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "分析数据写明维度；实验区 ≤ 中国 ≤ 全球；功效矩阵的件数等于所列专利数",
    en: "Counts of an analysis have a dimension, zone ≤ China ≤ global, and a cell of the efficacy "
      + "matrix counts the patents that it lists"
  )
  package static let why = Phrase(
    zh: "不知道在什么范围内统计的数无从比较；部分大于整体，说明有一个数错了。",
    en: "A count over nobody knows what compares with nothing, and a part that is more than the "
      + "whole means that one of the two is wrong."
  )
  package static let mend = Phrase(
    zh: "给每行补上 dimension；核对件数；列出的专利有记录或写公开号。",
    en: "Add dimension to each row and check the counts; list patents by record or by number."
  )
  package static let source = "R117; 002 L519–547"
  package static let example = ExampleAnalysis.example(
    bad: "{year: 2021, dimension: china, count: 48}",
    good: "{year: 2021, dimension: china, count: 18}"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: PatentAnalysis.type).flatMap { index -> [Finding] in
      let record = graph[index]
      return undimensioned(record) + larger(record) + miscounted(record)
    }
  }

  /// A row of counts: where it stands, and what it is comparable by.
  private struct Row {
    let entry: Entry
    let path: String
    let dimension: AnalysisDimension?
    let subject: String
    let count: Int?
  }

  /// The rows that are taken over one of several dimensions.
  private static func rows(_ record: Record) -> [Row] {
    typealias Analysis = PatentAnalysis
    func rows(
      _ field: Field<[Entry]>,
      _ dimension: Field<AnalysisDimension>,
      _ count: Field<Int>,
      _ subject: (Entry) -> String
    ) -> [Row] {
      record[all: field].enumerated().map { position, entry in
        Row(
          entry: entry,
          path: "\(field.name)[\(position + 1)]",
          dimension: entry[dimension],
          subject: "\(field.name) \(subject(entry))",
          count: entry[count]
        )
      }
    }
    return rows(Analysis.trendData, Analysis.TrendRow.dimension, Analysis.TrendRow.count) {
      $0[Analysis.TrendRow.year].map(String.init) ?? ""
    }
      + rows(Analysis.topicData, Analysis.TopicRow.dimension, Analysis.TopicRow.count) {
        "\($0[Analysis.TopicRow.topic] ?? "") \($0[Analysis.TopicRow.year] ?? 0)"
      }
      + rows(Analysis.applicantData, Analysis.ApplicantRow.dimension, Analysis.ApplicantRow.count) {
        $0[Analysis.ApplicantRow.applicant]?.written ?? ""
      }
      + rows(Analysis.regionData, Analysis.RegionRow.dimension, Analysis.RegionRow.count) {
        $0[Analysis.RegionRow.region] ?? ""
      }
  }

  /// A row without a dimension, where the analysis has several and it could be any.
  private static func undimensioned(_ record: Record) -> [Finding] {
    guard record[all: PatentAnalysis.dimension].count > 1 else { return [] }
    return rows(record).filter { row in
      row.dimension == nil
        && (row.path.hasPrefix(PatentAnalysis.trendData.name)
          || row.path.hasPrefix(PatentAnalysis.topicData.name))
    }.map { row in
      finding(
        in: record,
        at: row.entry.span,
        field: row.path,
        Phrase(
          zh: "这一行没有写明维度，而分析有几个维度",
          en: "the row states no dimension, and the analysis has several"
        )
      )
    }
  }

  /// A count that is more than that of a wider dimension.
  private static func larger(_ record: Record) -> [Finding] {
    let groups = Dictionary(grouping: rows(record)) { $0.subject }
    var findings: [(line: Int32, finding: Finding)] = []
    for (_, rows) in groups {
      for row in rows {
        guard let dimension = row.dimension, let count = row.count else { continue }
        let wider = rows.first { other in
          guard let over = other.dimension, let whole = other.count else { return false }
          return over.isWider(than: dimension) && whole < count
        }
        guard let wider, let over = wider.dimension, let whole = wider.count else { continue }
        findings.append(
          (
            row.entry.span.line,
            finding(
              in: record,
              at: row.entry.span,
              field: row.path + ".count",
              Phrase(
                zh: "\(dimension.label.zh) \(count) 件，多于\(over.label.zh) \(whole) 件",
                en: "\(count) (\(dimension.label.en)) are more than \(whole) (\(over.label.en))"
              )
            )
          )
        )
      }
    }
    return findings.sorted { $0.line < $1.line }.map(\.finding)
  }

  /// A cell whose count is not the number of patents that it lists.
  private static func miscounted(_ record: Record) -> [Finding] {
    typealias Row = PatentAnalysis.EfficacyRow
    return record[all: PatentAnalysis.matrix].enumerated().compactMap { position, entry in
      let listed = entry[all: Row.patents].count
      guard listed > 0, let count = entry[Row.count], count != listed else { return nil }
      return finding(
        in: record,
        at: entry.span(of: Row.count),
        field: "\(PatentAnalysis.matrix.name)[\(position + 1)].\(Row.count.name)",
        Phrase(
          zh: "件数写作 \(count)，列出的专利是 \(listed) 件",
          en: "the count is stated as \(count), but \(listed) patents are listed"
        )
      )
    }
  }
}
