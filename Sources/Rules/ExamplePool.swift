/// A pool of two patents with a licence, whole and silent, that goes with `ExampleSite`: what the
/// examples of the rules over pools and licences stand in.
enum ExamplePool {
  static let poolPath = "pools/latch-pool.yaml"
  static let licencePath = "licences/latch-licence.yaml"
  static let hingePath = "patents/hinge.yaml"

  /// An example that changes one place of a file, or appends to it: as it should be, and with the
  /// fault.
  ///
  /// It may need more files or others, or do without one.
  static func example(
    _ path: String,
    bad: String,
    good: String,
    with more: [String: String] = [:],
    without left: String? = nil,
    appending: Bool = false
  ) -> RuleExample {
    let text = files[path] ?? ""
    var others = files.merging(more) { $1 }
    others[path] = nil
    if let left { others[left] = nil }
    return RuleExample(
      path,
      bad: appending ? text + bad : text.replacing(good, with: bad),
      good: appending ? text + good : text,
      with: others
    )
  }

  /// The files, by their path from `Content/`.
  static let files: [String: String] = [
    ExampleSite.patentPath: latch,
    hingePath: hinge,
    poolPath: pool,
    licencePath: licence,
    "organizations/partners.csv": """
    id,title,confidentiality,kind
    hinge-works,铰链厂,internal,enterprise
    pool-agency,专利池管理公司,internal,pool-agency
    cooler-factory,冷藏箱厂,internal,enterprise

    """,
    "documents/pool-agreement.yaml": """
    title: 入池协议
    kind: contract

    """,
  ]

  /// The patent of the example site, granted and graded.
  static let latch =
    ExampleSite.patent.replacing(
      "legal_status: published",
      with: "legal_status: granted\ngrant_date: 2022-12-09"
    ) + "classification: core\ngrade: grade-r1\n"

  /// The other patent, given up since.
  static let abandonedHinge = hinge.replacing(
    "legal_status: granted",
    with: "legal_status: abandoned\nevents: [{date: 2023-06-20, kind: abandonment}]"
  )

  /// The counts of the pool, with a total that may be wrong.
  static func counts(total: Int) -> String {
    "counts: {total: \(total), invention: 1, utility_model: 1, design: 0}\n"
  }

  /// A sub-licence of the licence.
  static func sublicence(_ fields: String) -> String {
    "sublicences:\n  - {org: hinge-works, \(fields)}\n"
  }

  /// The licence as one between members.
  static let inwardLicence = licence.replacing("mode: outward-package", with: "mode: inward-cross")

  /// An assessment that found the first patent essential.
  static let assessment = """
    title: 锁扣专利必要性评估
    patent: lid-latch
    kind: essentiality
    performed_by: self
    experts: [{person: 张某某, kind: standards}]
    stage: implementation
    date: 2023-04-10
    result: essential

    """

  private static let hinge = """
    title: 一种铰链
    confidentiality: internal
    application_no: 202220000002.0
    filing_date: 2022-03-01
    grant_date: 2022-09-06
    inventors: [李某某]
    patent_type: utility-model
    right_holders: [hinge-works]
    legal_status: granted
    grade: grade-r2
    sep_status: none
    claims:
      - {claim_no: 1, independent: true, version: as-granted, text: 一种铰链，包括销轴。}

    """

  /// The first of the pool's listings.
  static let latchListing =
    "  - {patent: lid-latch, contributor: example-works, listed_on: 2022-12-10, "
    + "listed_status: granted, status_synced_on: 2023-06-01}"

  static let pool = """
    title: 锁扣专利池
    technology_field: 盖体锁紧
    sep_scope: mixed
    strategy: defensive
    agency: pool-agency
    members: [example-works, hinge-works]
    agreement: pool-agreement
    patents:
    \(latchListing)
      - {patent: hinge, contributor: hinge-works, listed_on: 2022-12-10, listed_status: granted, status_synced_on: 2023-06-01}
    grading_file: pool-agreement
    annuity_mode: agency-pays
    database: {name: 锁扣专利库, last_sync: 2023-06-01}
    warning_mechanism: 每季度检索一次新公开的专利。
    restricts_member_licensing: false
    dispute_mechanism: {text: 先协商，再仲裁。, channels: [arbitration]}
    published_terms: 普通实施许可，中国境内。
    published_fees: 许可产品销售额的 1%。
    published_rules: 向管理机构书面申请。
    modes: [outward-package]
    pricing_basis: [patent-count]
    payout_days: 30
    service_fee_rate: 10 %
    cost_sharing: 由成员按件数分担。
    distribution_rule: weights

    """

  private static let licence = """
    title: 锁扣专利池许可合同
    signed_on: 2023-01-10
    signed_at: 杭州
    licensor: pool-agency
    licensee: cooler-factory
    pool: latch-pool
    patent_counts: {total: 2, invention: 1, utility_model: 1, design: 0}
    licensed_patents: all-of-pool
    licence_type: non-exclusive
    mode: outward-package
    term_from: 2023-01-10
    term_to: 2028-01-09
    territory: [CN]
    acts: [product-make-use-offer-sell-import]
    sublicence: none-without-written-consent
    licensed_products: 冷藏箱
    pricing: running-royalty
    royalty_rate: 1 %
    royalty_base: invoiced-sales
    first_sale_date: 2023-03-01
    due_day: --03-31
    confidentiality_clause: {survives: true, return_or_destroy_certificate: true}
    grant_back: {improvements_owned_by: licensee, obligation: true}
    warranties_licensor: [full-right, no-encumbrance, pay-annuities]
    warranties_licensee: [active-exploitation]
    notice_days_accused: 10
    notice_days_infringer: 10
    enforcement: {lead: licensor, proceeds: licensor, costs: licensor}
    invalidity:
      defence: licensor
      costs: licensor
      claim_amendment_needs_licensee_consent: true
      refund: none-unless-unfair-or-malicious
      performance: suspended
      payment: suspended
    force_majeure_days: 60
    contact_change_days: 10
    breach: {late_payment: {base: LPR-1Y, multiple: 4, day_basis: 365}}
    governing_law: 中国法律
    court: 杭州市中级人民法院
    effective_on: 2023-01-10
    cure_days: 15
    state: in-force

    """
}
