/// A small site that is whole and silent: what the examples of the rules stand in.
///
/// One technology became one patent, whose only claim was charted against both clauses of one
/// standard. Names and numbers are made up.
package enum ExampleSite {
  /// The files, by their path from `Content/`.
  package static let files: [String: String] = [
    "site.yaml": site,
    "organizations/example-works.yaml": organization,
    personPath: person,
    technologyPath: technology,
    patentPath: patent,
    standardPath: standard,
    documentPath: document,
    chartPath: chart,
  ]

  /// The day that counts as today in the examples, `2023-06-30`.
  package static let asOf = "2023-06-30"

  /// An example that changes one place of a file of the site: as it should be, and with the fault.
  package static func example(
    _ path: String,
    bad: String,
    good: String,
    with others: [String: String] = [:]
  ) -> RuleExample {
    let text = files[path] ?? ""
    return RuleExample(path, bad: text.replacing(good, with: bad), good: text, with: others)
  }

  static let personPath = "people/zhang-moumou.yaml"
  static let technologyPath = "technologies/lid-closure.yaml"
  static let patentPath = "patents/lid-latch.yaml"
  static let standardPath = "standards/latch-standard.md"
  static let documentPath = "documents/handbook.yaml"
  static let chartPath = "correspondences/latch-chart.yaml"

  private static let site = """
    title: 示例站点
    title_en: Example site
    organization: example-works
    languages: [zh-CN, en]

    """

  private static let organization = """
    title: 示例厂
    confidentiality: internal
    kind: enterprise

    """

  static let person = """
    title: 张某某
    organization: example-works
    department: 知识产权部

    """

  static let technology = """
    title: 盖体锁紧技术
    rd_form: own
    protection_route: patent
    route_decided_by: example-works
    route_date: 2021-05-20
    route_reason: 从产品外观即可看出，不适合保密。
    maturity: 小批量
    patents: [lid-latch]

    """

  static let patent = """
    title: 一种盖体锁扣
    confidentiality: internal
    application_no: 202110000001.6
    filing_date: 2021-06-01
    publication_date: 2022-12-02
    inventors: [张某某]
    patent_type: invention
    right_holders: [example-works]
    legal_status: published
    technologies: [lid-closure]
    sep_status: potential
    claims:
      - claim_no: 1
        independent: true
        version: as-filed
        text: 一种盖体锁扣，包括扣座和扣钩，扣钩与扣座扣合。
        features:
          - {no: 1, text: 一种盖体锁扣，包括扣座和扣钩, key: true, colour: c1}
          - {no: 2, text: 扣钩与扣座扣合, key: true, colour: c2}

    """

  static let standard = """
    ---
    title: 盖体锁扣
    confidentiality: internal
    number: YD/T 9901—2022
    version: "2022"
    standard_type: industry
    organization: CCSA
    status: frozen
    freeze_date: 2022-09-01
    publication_date: 2022-10-01
    life_status: published
    use: target
    text_licence: full
    default_requirement_kind: mandatory
    ---

    ## 5.1 结构

    盖体锁扣应包括扣座和扣钩。

    ## 5.2 扣合

    扣钩应与扣座扣合。

    """

  private static let document = """
    title: 锁扣手册
    kind: evidence

    """

  /// The claim chart.
  static let chart = chartHead + rowOne + rowTwo + chartFoot
  /// The same chart with its rows in the wrong order.
  static let chartSwapped = chartHead + rowTwo + rowOne + chartFoot

  private static let chartHead = """
    title: 一种盖体锁扣，权利要求 1
    confidentiality: internal
    prepared_by: example-works
    submitted_on: 2023-02-20
    patent: lid-latch
    basis: latch-standard@2022
    stated:
      filing_date: 2021-06-01
    claim_no: 1
    rows:

    """

  private static let rowOne = """
      - feature: 1
        colour: c1
        standard_ref: [5.1]
        excerpt: 盖体锁扣应包括扣座和扣钩。
        match: met
        strength: direct
        analysis: 名称相同。
        conclusion: 特征 1 与标准对应。

    """

  private static let rowTwo = """
      - feature: 2
        colour: c2
        standard_ref: [5.2]
        excerpt: 扣钩应与扣座扣合。
        match: met
        strength: explained
        analysis: 用词相近。
        explanation: 手册说明，扣钩扣合即锁紧。
        evidence: [handbook]
        conclusion: 特征 2 与标准对应。

    """

  private static let chartFoot = """
    result: corresponds
    nature: mandatory
    strength: explained
    prepared_ip: zhang-moumou
    checked_on: 2023-03-01
    reviewed:
      by: zhang-moumou
      on: 2023-03-01
      claim: 07afb4428ba32942
      clauses:
        latch-standard@2022#5.1: ee85d808bdba74f7
        latch-standard@2022#5.2: 528b3d0153369c0b

    """
}
