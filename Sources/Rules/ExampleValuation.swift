/// A valuation of the patent of `ExampleSite`, whole and silent: what the examples of the rules over
/// valuations stand in.
enum ExampleValuation {
  static let path = "valuations/latch-value.yaml"

  /// An example that changes one place of the valuation: as it should be, and with the fault.
  static func example(bad: String, good: String) -> RuleExample {
    RuleExample(path, bad: text.replacing(good, with: bad), good: text)
  }

  static let text = """
    title: 锁扣专利价值分析
    patent: lid-latch
    purpose: license
    date: 2023-05-10
    analyst: zhang-moumou
    requester: example-works
    weights: {alpha: 30 %, beta: 30 %, gamma: 40 %}
    scale_max: 100
    scores:
      - {indicator: stability, score: 80, basis: 未被请求宣告无效。}
      - indicator: avoidability
        score: 75
        basis: 两个特征各自评分后取平均。
        feature_scores:
          - {feature: "lid-latch#1.1", score: 80}
          - {feature: "lid-latch#1.2", score: 70}
      - {indicator: dependence, score: 70, basis: 不依赖在先专利。}
      - indicator: infringement-detectability
        score: 85
        basis: 从产品外观即可看出。
        feature_scores:
          - {feature: "lid-latch#1.1", score: 90}
          - {feature: "lid-latch#1.2", score: 80}
      - {indicator: remaining-term, score: 60, basis: 2041 年届满。}
      - {indicator: multi-country, score: 50, basis: 只在中国申请。}
      - {indicator: licence-status, score: 40, basis: 尚未许可。}
      - {indicator: advancedness, score: 90, basis: 结构比现有锁扣简单。}
      - {indicator: industry-trend, score: 80, basis: 申请量逐年增加。}
      - {indicator: applicability, score: 70, basis: 各类箱体都能用。}
      - {indicator: supporting-dependence, score: 60, basis: 可单独使用。}
      - indicator: technology-life
        score: 65
        basis: 三个年数取最小。
        life: {remaining_term: 18, field_life: 15, problem_life: 12, years: 12}
      - {indicator: substitutability, score: 75, basis: 替代方案较少。}
      - {indicator: maturity, score: 85, basis: 已小批量生产。}
      - {indicator: market-application, score: 70, basis: 已有产品。}
      - {indicator: market-size, score: 60, basis: 规模中等。}
      - {indicator: market-share, score: 50, basis: 约占一成。}
      - {indicator: competition, score: 55, basis: 竞争者两家。}
      - {indicator: realised-income, score: 30, basis: 尚无许可收入。}
      - {indicator: policy-fit, score: 90, basis: 列入鼓励目录。}
      - {indicator: market-access, score: 80, basis: 不需要许可证。}

    """
}
