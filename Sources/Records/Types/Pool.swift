import Diagnostics

/// `pool` 专利池 (B22).
package enum Pool {
  package static let technologyField = Field<String>(
    "technology_field",
    "池技术领域",
    "Technology field",
    .mandatory,
    source: "003 §3.1"
  )
  package static let industryChain = Field<Reference>(
    "industry_chain",
    "产业链",
    "Industry chain",
    kind: .nameOrReference(["industry-chain"]),
    source: "004 (8)"
  )
  package static let sepScope = Field<String>(
    "sep_scope",
    "范围",
    "Scope",
    .mandatory,
    kind: .choices(
      ("non-sep", "非标准必要专利专利池", "non-SEP"),
      ("sep", "标准必要专利", "SEP"),
      ("mixed", "混合", "mixed")
    ),
    source: "003 §1; 000 §7.5 c"
  )
  package static let strategy = Field<String>(
    "strategy",
    "运营策略",
    "Strategy",
    .mandatory,
    kind: .choices(("defensive", "防御型", "defensive"), ("offensive", "进攻型", "offensive")),
    source: "003 §4"
  )
  package static let buildForm = Field<String>(
    "build_form",
    "构建形式",
    "Form",
    kind: .choices(
      ("policy", "政策性专利运营机构", "policy-driven operating body"),
      ("alliance", "产业联盟/行业协会", "alliance or association")
    ),
    source: "002 L967"
  )
  package static let agency = Field<Reference>(
    "agency",
    "专利池管理机构",
    "Administrator",
    .mandatory,
    kind: .reference(["organization"]),
    source: "003 §3.3"
  )
  package static let managementSystem = Field<Prose>(
    "management_system",
    "管理体系",
    "Management system",
    source: "003 §3.2"
  )
  package static let experts = Field<[Entry]>(
    "experts",
    "人才储备",
    "Experts",
    kind: .list(.map(Expert.shape, shorthand: "person")),
    confidentiality: .restricted,
    source: "003 §5.1"
  )
  package static let members = Field<[Entry]>(
    "members",
    "专利池成员",
    "Members",
    .mandatory,
    kind: .list(.map(Member.shape, shorthand: "org")),
    source: "003 §3.1, §7"
  )
  package static let agreement = Field<Reference>(
    "agreement",
    "协议",
    "Agreement",
    .mandatory,
    kind: .reference(["document"]),
    source: "003 §3.1"
  )
  package static let patents = Field<[Entry]>(
    "patents",
    "入池专利",
    "Patents in the pool",
    .mandatory,
    kind: .list(.map(Listing.shape, shorthand: "patent")),
    source: "003 §5.2, §6.5 c"
  )
  package static let counts = Field<Entry>(
    "counts",
    "件数",
    "Counts",
    .computed,
    kind: .map(Counts.shape, shorthand: nil),
    source: "003 A-art.2.1"
  )
  package static let gradingFile = Field<Reference>(
    "grading_file",
    "专利分级分类管理档案",
    "Grading file",
    .mandatory,
    kind: .nameOrReference(["document"]),
    source: "003 §5.2 a",
    remark: Phrase(zh: "档案文件的编号，或写明在何处", en: "a document, or where it is kept")
  )
  package static let annuityMode = Field<String>(
    "annuity_mode",
    "年费方式",
    "Annuities",
    .mandatory,
    kind: .choices(
      ("agency-pays", "统一缴纳", "paid by the administrator"),
      ("remind", "提醒权利人缴纳", "right holders reminded")
    ),
    source: "003 §5.2 b"
  )
  package static let database = Field<Entry>(
    "database",
    "专利数据库",
    "Database",
    .mandatory,
    kind: .map(Database.shape, shorthand: "name"),
    source: "003 §5.2 c"
  )
  package static let warningMechanism = Field<Prose>(
    "warning_mechanism",
    "预警机制",
    "Warning mechanism",
    .mandatory,
    confidentiality: .restricted,
    source: "003 §5.2 d"
  )
  package static let restrictsMemberLicensing = Field<Bool>(
    "restricts_member_licensing",
    "限制成员池外普通许可",
    "Restricts members' own licensing",
    .mandatory,
    source: "003 §5.3.1 b"
  )
  package static let exploitationControl = Field<Prose>(
    "exploitation_control",
    "实施监控",
    "Monitoring of use",
    source: "003 §5.3.1 c"
  )
  package static let disputeMechanism = Field<Entry>(
    "dispute_mechanism",
    "纠纷解决机制和程序",
    "Dispute resolution",
    .mandatory,
    kind: .map(DisputeMechanism.shape, shorthand: "text"),
    source: "003 §5.4"
  )
  package static let publishedTerms = Field<Prose>(
    "published_terms",
    "许可条款",
    "Licence terms",
    .mandatory,
    source: "003 §6.1.3"
  )
  package static let publishedFees = Field<Prose>(
    "published_fees",
    "费用结构",
    "Fee structure",
    .mandatory,
    source: "003 §6.1.3"
  )
  package static let publishedRules = Field<Prose>(
    "published_rules",
    "相关规则",
    "Rules",
    .mandatory,
    source: "003 §6.1.3"
  )
  package static let frand = Field<Prose>(
    "frand",
    "公平合理无歧视承诺",
    "FRAND commitment",
    source: "004 (8)"
  )
  package static let modes = Field<[String]>(
    "modes",
    "许可方式",
    "Licensing modes",
    .mandatory,
    kind: .choiceList(
      ("inward-cross", "对内许可", "inward cross-licence"),
      ("outward-package", "对外许可", "outward package licence")
    ),
    source: "003 §6.2"
  )
  package static let pricingBasis = Field<[String]>(
    "pricing_basis",
    "确定基准",
    "Pricing basis",
    kind: .choiceList(
      ("industry-background", "产业背景", "industry background"),
      ("patent-count", "专利数量", "number of patents"),
      ("patent-content", "专利内容", "content of patents")
    ),
    source: "003 §6.4.1"
  )
  package static let payoutDays = Field<Int>(
    "payout_days",
    "支付工作日",
    "Payout, working days",
    .mandatory,
    kind: .integer(0...3650),
    source: "003 §6.4.3"
  )
  package static let serviceFeeRate = Field<Percent>(
    "service_fee_rate",
    "服务费比例",
    "Service fee",
    .mandatory,
    source: "003 §6.4.3"
  )
  package static let costSharing = Field<Prose>(
    "cost_sharing",
    "成本分担",
    "Cost sharing",
    .mandatory,
    confidentiality: .restricted,
    source: "003 §6.5 a"
  )
  package static let distributionRule = Field<String>(
    "distribution_rule",
    "收益分配",
    "Distribution",
    .mandatory,
    kind: .choices(
      ("weights", "按权重", "by weights"),
      ("prior-agreement", "事先约定的收益分配协议", "prior agreement"),
      ("grades", "按评级", "by grades")
    ),
    source: "003 §6.5 c–d; 002 L916"
  )
  package static let shares = Field<[Entry]>(
    "shares",
    "分配份额",
    "Shares",
    .conditional(.choice("distribution_rule", oneOf: ["prior-agreement"])),
    kind: .list(.map(Share.shape, shorthand: nil)),
    confidentiality: .restricted,
    source: "003 §6.5"
  )

  /// The type.
  ///
  /// Its restricted part is withheld field by field.
  package static let type = RecordType(
    "pool",
    folder: "pools",
    label: Phrase(zh: "专利池", en: "Patent pool"),
    plural: Phrase(zh: "专利池", en: "Patent pools"),
    confidentiality: .public,
    source: "B22",
    fields: [
      technologyField.declaration, industryChain.declaration, sepScope.declaration,
      strategy.declaration, buildForm.declaration, agency.declaration,
      managementSystem.declaration, experts.declaration, members.declaration,
      agreement.declaration, patents.declaration, counts.declaration, gradingFile.declaration,
      annuityMode.declaration, database.declaration, warningMechanism.declaration,
      restrictsMemberLicensing.declaration, exploitationControl.declaration,
      disputeMechanism.declaration, publishedTerms.declaration, publishedFees.declaration,
      publishedRules.declaration, frand.declaration, modes.declaration,
      pricingBasis.declaration, payoutDays.declaration, serviceFeeRate.declaration,
      costSharing.declaration, distributionRule.declaration, shares.declaration,
    ]
  )
}
