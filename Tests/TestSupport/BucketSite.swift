/// The worked example of the requirements (G.1): a cold-storage bucket against one clause.
///
/// It is written with the fields that G.1 leaves out filled in, so that only what a test changes
/// is found; the texts of the analyses are ours.
package enum BucketSite {
  /// The files by their path from `Content/`.
  package static let files: [String: String] = [
    "site.yaml": "title: 示例\norganization: works\n",
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
    "people/wang.yaml": "title: 王某某\norganization: works\ndepartment: 知识产权部\n",
    "documents/dictionary.yaml": "title: 词典\nkind: other-contribution\n",
    "technologies/body.yaml": """
    title: 桶体结构
    rd_form: own
    protection_route: patent
    route_decided_by: works
    route_date: 2021-05-20
    route_reason: 结构可见。

    """,
    "patents/pat-cold-bucket.yaml": patent,
    "standards/std-gbt-20xxx.yaml": standard,
    "correspondences/cor-cold-bucket-claim1.yaml": chart,
  ]

  /// The patent.
  package static let patentPath = "patents/pat-cold-bucket.yaml"
  /// The standard.
  package static let standardPath = "standards/std-gbt-20xxx.yaml"
  /// The chart.
  package static let chartPath = "correspondences/cor-cold-bucket-claim1.yaml"

  /// The example with some places of a file changed: each `from` has to be there.
  package static func changing(
    _ path: String,
    _ changes: [(from: String, to: String)],
    in files: [String: String] = files
  ) throws -> [String: String] {
    var files = files
    for change in changes {
      let text = files[path] ?? ""
      guard text.contains(change.from) else { throw Absent(text: change.from, path: path) }
      files[path] = text.replacing(change.from, with: change.to)
    }
    return files
  }

  /// A text that was to be changed is not there.
  package struct Absent: Error {
    /// The text.
    package let text: String
    /// The file.
    package let path: String
  }

  private static let patent = """
    title: 一种冷藏桶
    title_en: Cold-storage bucket
    confidentiality: public
    application_no: 202120000001.1
    filing_date: 2021-06-01
    grant_date: 2021-12-07
    inventors: [王某某]
    right_holders: [works]
    technologies: [body]
    sep_status: potential
    patent_type: utility-model
    legal_status: granted
    claims:
      - claim_no: 1
        independent: true
        category: product
        version: {kind: as-granted}
        features:
          - {no: 1, text: 一种冷藏桶，包括桶本体和盖体, key: true, colour: c1}
          - {no: 2, text: 桶本体为圆筒状, key: true, colour: c2}
          - {no: 3, text: 桶本体的顶部开口, key: true, colour: c3}
          - {no: 4, text: 盖体盖合在桶本体的开口上, key: true, colour: c4}

    """

  private static let standard = """
    number: GB/T 20xxx
    title: （示例）
    version: "XXXX"
    standard_type: national
    organization: {code: other, other_name: SAC}
    status: frozen
    freeze_date: 2024-01-01
    use: target
    text_licence: excerpt
    clauses:
      - {no: X.X.X, title: 结构, chapter: XX, requirement_kind: mandatory}

    """

  /// The four rows of the chart, which tests reorder.
  package static let rows = [
    """
      - feature: 1
        colour: c1
        match: met
        strength: direct
        standard_ref: [{standard: std-gbt-20xxx, chapter: XX, clause: X.X.X}]
        excerpt: 一种冷藏桶，包括桶本体和盖体
        marks:
          - {feature_text: 冷藏桶, standard_text: 冷藏桶}
          - {feature_text: 桶本体, standard_text: 桶本体}
        analysis: 名称相同。
        conclusion: 特征 1 对应。

    """,
    """
      - feature: 2
        colour: c2
        match: met
        strength: explained
        standard_ref: [{standard: std-gbt-20xxx, chapter: XX, clause: X.X.X}]
        excerpt: 桶本体为圆柱状
        explanation: 两个词指同一种立体形状。
        evidence: []
        analysis: 用词不同。
        conclusion: 特征 2 对应。

    """,
    """
      - feature: 3
        colour: c3
        match: met
        strength: direct
        standard_ref: [{standard: std-gbt-20xxx, chapter: XX, clause: X.X.X}]
        excerpt: 桶本体的顶部开口
        analysis: 用词相同。
        conclusion: 特征 3 对应。

    """,
    """
      - feature: 4
        colour: c4
        match: met
        strength: direct
        standard_ref: [{standard: std-gbt-20xxx, chapter: XX, clause: X.X.X}]
        excerpt: 盖体盖合在桶本体的开口上
        analysis: 用词相同。
        conclusion: 特征 4 对应。

    """,
  ]

  private static let chart =
    """
    title: 冷藏桶，权利要求 1
    prepared_by: works
    submitted_on: 2024-02-01
    patent: pat-cold-bucket
    basis: {standard: std-gbt-20xxx, version: "XXXX"}
    organization: [other]
    claim_no: 1
    rows:

    """ + rows.joined() + """
      result: corresponds
      nature: mandatory
      strength: explained
      prepared_ip: wang
      checked_on: 2024-06-01

      """
}
