import Publishing

/// The corpus that speed is measured on: N patents with a body of 600 Chinese characters and a
/// claim of five features, N charts of five rows, N clauses in N/40 standards, and technologies,
/// pools and organizations for about 3.1 N pages.
///
/// The same N gives the same bytes.
struct Corpus {
  /// N.
  let size: Int

  private var standards: Int { max(1, size / 40) }
  private var technologies: Int { max(1, size / 20) }
  private var pools: Int { max(1, size / 100) }
  private var organizations: Int { max(2, size / 100) }

  /// Writes the content folder of a site into `site`.
  func write(to site: String) throws(MachineFailure) {
    try put("site.yaml", Self.site, in: site)
    try put("people/people.yaml", Self.people, in: site)
    for number in 0..<organizations {
      try put(
        "organizations/org-\(number).yaml",
        "title: 示例单位\(number)\nkind: enterprise\n",
        in: site
      )
    }
    for number in 0..<technologies {
      try put("technologies/tech-\(number).md", technology(number), in: site)
    }
    for number in 0..<standards {
      try put("standards/std-\(number).md", standard(number), in: site)
    }
    for number in 0..<size {
      try put("patents/pat-\(number).md", patent(number), in: site)
      try put("correspondences/cor-\(number).yaml", chart(number), in: site)
    }
    for number in 0..<pools { try put("pools/pool-\(number).yaml", pool(number), in: site) }
    try put("documents/agreement.yaml", "title: 示例协议\nkind: contract\n", in: site)
  }

  private func put(_ path: String, _ text: String, in site: String) throws(MachineFailure) {
    try FolderFiles.write(Array(text.utf8), to: "\(site)/Content/\(path)")
  }

  // MARK: Records

  private static let site = """
    title: 性能测试
    title_en: Benchmark
    organization: org-0
    own: [org-0, org-1]
    languages: [zh-CN]

    """

  private static let people = """
    id: reviewer
    title: 示例人员
    confidentiality: internal
    organization: org-0
    department: 知识产权部

    """

  private func technology(_ number: Int) -> String {
    """
    ---
    title: 示例技术\(number)
    rd_form: own
    protection_route: patent
    route_decided_by: reviewer
    route_date: 2020-01-01
    route_reason: 适合公开
    ---
    \(Self.text(number, characters: 120))

    """
  }

  private func standard(_ number: Int) -> String {
    var text = """
      ---
      title: 示例标准\(number)
      number: T/EXA \(1000 + number)—2024
      version: "2024"
      standard_type: group
      organization: {code: other, other_name: EXA}
      status: frozen
      freeze_date: 2024-01-01
      life_status: published
      publication_date: 2024-01-01
      use: target
      text_licence: full
      default_requirement_kind: mandatory
      ---

      """
    for clause in 0..<40 {
      text += "## \(clause / 10 + 1).\(clause % 10 + 1) 要求\(clause)\n\n"
      text += Self.text(number * 40 + clause, characters: 60) + "\n\n"
    }
    return text
  }

  private func patent(_ number: Int) -> String {
    var text = """
      ---
      title: 示例专利\(number)的装置与方法
      application_no: "\(Self.applicationNumber(number))"
      filing_date: 2021-03-\(Self.twoDigits(number % 28 + 1))
      grant_date: 2023-05-\(Self.twoDigits(number % 28 + 1))
      inventors: [示例人员]
      patent_type: invention
      right_holders: [org-\(number % organizations)]
      legal_status: granted
      technologies: [tech-\(number % technologies)]
      sep_status: potential
      claims:
        - claim_no: 1
          independent: true
          category: product
          version: as-granted
          features:

      """
    for feature in 1...5 {
      text += "      - {no: \(feature), text: \"\(Self.feature(number, feature))\", "
      text += "key: true, colour: c\(feature)}\n"
    }
    text += """
      ---
      \(Self.text(number, characters: 600))

      | 参数 | 数值 | 说明 |
      | --- | --- | --- |
      | 温度 | \(number % 40) | 见 [[std-\(number % standards)]] |
      | 时间 | \(number % 24) | 见 [[tech-\(number % technologies)]] |

      """
    return text
  }

  private func chart(_ number: Int) -> String {
    let standard = number % standards
    var text = """
      title: 对照表\(number)
      confidentiality: internal
      prepared_by: org-0
      submitted_on: 2024-06-01
      patent: pat-\(number)
      basis: std-\(standard)@2024
      claim_no: 1
      result: corresponds
      nature: mandatory
      strength: direct
      prepared_ip: reviewer
      reviewed_rd: reviewer
      reviewed_std: reviewer
      checked_on: 2024-06-01
      rows:

      """
    for feature in 1...5 {
      let clause = (number / standards + feature * 7) % 40
      text += """
          - feature: \(feature)
            colour: c\(feature)
            match: met
            strength: direct
            standard_ref: "\(clause / 10 + 1).\(clause % 10 + 1)"
            excerpt: \(Self.text(standard * 40 + clause, characters: 20).dropLast())
            analysis: 特征\(feature)与条款文字一致。
            conclusion: 技术特征\(feature)对应。

        """
    }
    return text
  }

  private func pool(_ number: Int) -> String {
    var text = """
      title: 示例专利池\(number)
      technology_field: 示例领域\(number)
      sep_scope: sep
      strategy: defensive
      agency: org-\(number % organizations)
      members: [org-0, org-1]
      agreement: agreement
      grading_file: 有
      annuity_mode: remind
      database: 示例数据库
      warning_mechanism: 每月检查
      restricts_member_licensing: false
      dispute_mechanism: 调解
      published_terms: 公开
      published_fees: 公开
      published_rules: 公开
      modes: [outward-package]
      payout_days: 30
      service_fee_rate: 5 %
      cost_sharing: 平均
      distribution_rule: weights
      patents:

      """
    for listing in 0..<10 { text += "  - pat-\((number * 10 + listing) % size)\n" }
    return text
  }

  // MARK: Text

  private static let words = [
    "容器", "桶体", "盖体", "密封", "保温", "蓄冷", "温度", "测量", "数据", "接口", "结构", "材料",
    "方法", "装置", "控制", "信号", "传输", "编码", "开口", "圆筒", "侧壁", "底部", "连接", "固定",
  ]

  /// Chinese text of about `characters` characters, the same for the same `seed`.
  static func text(_ seed: Int, characters: Int) -> String {
    var state =
      UInt64(truncatingIfNeeded: seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var text = ""
    var count = 0
    while count < characters {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += words[Int(state >> 33) % words.count]
      count += 2
      if count % 24 == 0 {
        text += "，"
        count += 1
      }
    }
    return text + "。"
  }

  private static func feature(_ number: Int, _ feature: Int) -> String {
    text(number * 5 + feature, characters: 16)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// A Chinese application number with its check digit (R127).
  private static func applicationNumber(_ number: Int) -> String {
    let serial = String(1_000_000 + number).dropFirst()
    let digits = "20211\(9)" + serial
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    let sum = zip(digits, weights).reduce(0) { $0 + (Int(String($1.0)) ?? 0) * $1.1 }
    let check = sum % 11 == 10 ? "X" : String(sum % 11)
    return "\(digits).\(check)"
  }
}
