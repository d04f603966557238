/// An analysis that goes with `ExampleSite`, whole and silent: what the examples of the rules over
/// analyses stand in.
enum ExampleAnalysis {
  static let path = "patent-analyses/latches.yaml"

  /// An example that changes one place of the analysis: as it should be, and with the fault.
  static func example(bad: String, good: String) -> RuleExample {
    RuleExample(path, bad: text.replacing(good, with: bad), good: text)
  }

  private static let text = """
    title: 锁扣专利分析
    segment: 盖体锁紧
    parties: {committee_group: 示例工作组}
    step: acceptance
    dimension: [global, china]
    modules: [trend, topic, efficacy-matrix]
    trend_data:
      - {year: 2021, dimension: global, count: 40}
      - {year: 2021, dimension: china, count: 18}
    topic_data:
      - {topic: 扣合, year: 2021, dimension: global, count: 12}
    matrix:
      - {technique: 扣钩, effect: 防松, count: 2, patents: [lid-latch, CN 199909990 A]}
      - {technique: 扣钩, effect: 降本, count: 5}
    recommendations:
      - {kind: route, text: 先做扣钩。}
    acceptance: {date: 2023-05-30, result: 通过。}

    """
}
