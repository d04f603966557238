import Diagnostics
import Indicators
import Linking
import Records
import TestSupport
import Testing

/// The worked examples of D31 to D33.
@Suite struct AnalysisTests {
  private func graph(_ fields: String) throws -> Graph {
    try SampleSite([
      "site.yaml": "title: 示例\n",
      "patent-analyses/a.yaml": "title: 甲\nsegment: 乙\n" + fields,
    ]).graph
  }

  @Test func sevenOfTwentyCellsAreBlank() throws {
    // 13 cells with 60 patents; one blank is stated as 0, the others are not there.
    var rows = "matrix:\n  - {technique: t4, effect: e5, count: 0}\n"
    for cell in 0..<13 {
      rows += "  - {technique: t\(cell / 5 + 1), effect: e\(cell % 5 + 1), "
      rows += "count: \(cell < 8 ? 5 : 4)}\n"
    }
    let figure = try #require(EfficacyBlanks.figures(graph(rows)).first)
    #expect("\(figure.rate.countText) \(figure.rate.percentText ?? "")" == "7/20 35.0%")
    #expect(figure.note?.zh == "60 件次，每格 3.0")
  }

  @Test func topicsGrowFromAFifthOnAndAreNewWhereThereWereNone() throws {
    let counts = [
      "甲": [30, 45], "乙": [20, 12], "丙": [0, 3], "丁": [10, 11], "戊": [10, 12], "己": [0, 0],
    ]
    var rows = "topic_data:\n"
    for topic in ["甲", "乙", "丙", "丁", "戊", "己"] {
      for (year, count) in zip([2024, 2025], counts[topic] ?? []) {
        rows += "  - {topic: \(topic), year: \(year), count: \(count)}\n"
      }
    }
    let readings = TopicGrowth.readings(try graph(rows)).map {
      "\($0.value?.words.zh ?? "-") \($0.note?.zh.split(separator: "：").last ?? "")"
    }
    #expect(readings == ["50% 增长", "-40% 衰退", "新增 新增", "10% 平稳", "20% 增长"])
  }

  @Test func theFiveLargestApplicantsAreSharesOfAllPatents() throws {
    var rows = "trend_data:\n  - {year: 2025, dimension: global, count: 1000}\n"
    rows += "  - {year: 2025, dimension: china, count: 420}\napplicant_data:\n"
    for (number, count) in [20, 90, 70, 60, 50, 40].enumerated() {
      rows += "  - {applicant: 申请人\(number), count: \(count)}\n"
    }
    let reading = try #require(ApplicantConcentration.readings(graph(rows)).first)
    #expect(reading.value?.words.zh == "31%")
    #expect(reading.note?.zh == "前五位 310/1000")
  }
}
