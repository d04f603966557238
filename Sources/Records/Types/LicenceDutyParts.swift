import Diagnostics

/// The maps of rights and duties (art. 4–14).
extension Licence {
  /// `confidentiality_clause`; the model names four exclusions.
  package enum Secrecy {
    package static let definition = Field<Prose>(
      "definition",
      "保密信息",
      "Confidential information"
    )
    package static let exclusions = Field<[String]>(
      "exclusions",
      "除外情形",
      "Exclusions",
      kind: .choiceList(
        ("public-knowledge", "非因披露而为公众所知", "publicly known without disclosure"),
        ("known-before", "披露前已正当知晓", "properly known before"),
        ("from-third-party", "从第三方合法获取", "lawfully obtained from a third party"),
        ("independently-made", "独立形成", "made independently")
      )
    )
    package static let survives = Field<Bool>(
      "survives",
      "终止后持续有效",
      "Survives termination",
      .mandatory
    )
    package static let returnOrDestroyCertificate = Field<Bool>(
      "return_or_destroy_certificate",
      "返还或销毁证明",
      "Certificate of return or destruction",
      .mandatory
    )
    package static let shape = Shape([
      definition.declaration, exclusions.declaration, survives.declaration,
      returnOrDestroyCertificate.declaration,
    ])
  }

  /// `grant_back`: improvements belong to the licensee, who grants them back to the pool.
  package enum GrantBack {
    package static let improvementsOwnedBy = Field<Side>(
      "improvements_owned_by",
      "改进成果归属",
      "Improvements belong to",
      .mandatory
    )
    package static let obligation = Field<Bool>(
      "obligation",
      "回授义务",
      "Obligation to grant back",
      .mandatory
    )
    package static let shape = Shape([
      improvementsOwnedBy.declaration, obligation.declaration,
    ])
  }

  /// `enforcement` against third parties.
  package enum Enforcement {
    package static let lead = Field<Side>(
      "lead",
      "主导方",
      "Led by",
      .mandatory
    )
    package static let proceeds = Field<Side>(
      "proceeds",
      "收益归属",
      "Proceeds go to",
      .mandatory
    )
    package static let costs = Field<Side>(
      "costs",
      "费用承担",
      "Costs borne by",
      .mandatory
    )
    package static let shape = Shape([
      lead.declaration, proceeds.declaration, costs.declaration,
    ])
  }

  /// `invalidity`: what follows when a licensed patent is declared wholly invalid.
  package enum Invalidity {
    package static let defence = Field<Side>(
      "defence",
      "答辩方",
      "Defence by",
      .mandatory
    )
    package static let costs = Field<Side>(
      "costs",
      "费用承担",
      "Costs borne by",
      .mandatory
    )
    package static let claimAmendmentNeedsLicenseeConsent = Field<Bool>(
      "claim_amendment_needs_licensee_consent",
      "修改权利要求须被许可方同意",
      "Claim amendment needs the licensee's consent",
      .mandatory
    )
    package static let refund = Field<String>(
      "refund",
      "许可费返还",
      "Refund",
      .mandatory,
      kind: .choices(
        ("none-unless-unfair-or-malicious", "不返还，显失公平或恶意的除外", "none unless unfair or malicious"),
        ("none", "不返还", "none"),
        ("full", "返还", "full")
      )
    )
    package static let performance = Field<String>(
      "performance",
      "合同履行",
      "Performance",
      .mandatory,
      kind: .choices(
        ("suspended", "中止", "suspended"),
        ("continued", "继续", "continued")
      )
    )
    package static let payment = Field<String>(
      "payment",
      "费用支付",
      "Payment",
      .mandatory,
      kind: .choices(
        ("suspended", "中止", "suspended"),
        ("continued", "继续", "continued")
      )
    )
    package static let shape = Shape([
      defence.declaration, costs.declaration, claimAmendmentNeedsLicenseeConsent.declaration,
      refund.declaration, performance.declaration, payment.declaration,
    ])
  }

  /// `application_failure`: what follows when a licensed application is withdrawn or rejected.
  package enum ApplicationFailure {
    package static let defence = Field<Side>(
      "defence",
      "答辩方",
      "Defence by",
      .mandatory
    )
    package static let costs = Field<Side>(
      "costs",
      "费用承担",
      "Costs borne by",
      .mandatory
    )
    package static let refund = Field<String>(
      "refund",
      "许可费返还",
      "Refund",
      .mandatory,
      kind: .choices(
        ("none-unless-unfair-or-malicious", "不返还，显失公平或恶意的除外", "none unless unfair or malicious"),
        ("none", "不返还", "none"),
        ("full", "返还", "full")
      )
    )
    package static let shape = Shape([
      defence.declaration, costs.declaration, refund.declaration,
    ])
  }

  /// `breach`.
  package enum Breach {
    package static let licensorLetsAllLapse = Field<String>(
      "licensor_lets_all_lapse",
      "许可方致专利全部失效",
      "Licensor lets all patents lapse",
      kind: .choices(
        ("licensee-may-terminate", "被许可方可解除合同", "the licensee may terminate")
      )
    )
    package static let latePayment = Field<Entry>(
      "late_payment",
      "逾期付款",
      "Late payment",
      .mandatory,
      kind: .map(LatePayment.shape, shorthand: nil)
    )
    package static let confidentiality = Field<String>(
      "confidentiality",
      "泄密",
      "Breach of confidence",
      kind: .choices(
        ("damages", "赔偿损失", "damages"),
        ("agreed-sum", "约定违约金", "agreed sum")
      )
    )
    package static let other = Field<String>(
      "other",
      "其他违约",
      "Other breach",
      kind: .choices(
        ("damages", "赔偿损失", "damages"),
        ("agreed-sum", "约定违约金", "agreed sum")
      )
    )
    package static let shape = Shape([
      licensorLetsAllLapse.declaration, latePayment.declaration, confidentiality.declaration,
      other.declaration,
    ])
  }

  /// `late_payment` of `breach`: the loan prime rate times a multiple, by days (D24).
  package enum LatePayment {
    package static let base = Field<String>(
      "base",
      "利率基准",
      "Base rate",
      .mandatory,
      kind: .choices(
        ("LPR-1Y", "一年期贷款市场报价利率", "one-year loan prime rate")
      )
    )
    package static let multiple = Field<ExactDecimal>(
      "multiple",
      "倍数",
      "Multiple",
      .mandatory
    )
    package static let dayBasis = Field<Int>(
      "day_basis",
      "年计息天数",
      "Days of a year",
      .mandatory,
      kind: .integer(360...366),
      remark: Phrase(zh: "360 或 365", en: "360 or 365")
    )
    package static let shape = Shape([
      base.declaration, multiple.declaration, dayBasis.declaration,
    ])
  }

  /// `copies`: how many originals and what each is for.
  package enum Copies {
    package static let number = Field<Int>(
      "number",
      "份数",
      "Number",
      .mandatory,
      kind: .integer(1...100)
    )
    package static let uses = Field<[String]>(
      "uses",
      "用途",
      "Uses"
    )
    package static let shape = Shape([
      number.declaration, uses.declaration,
    ])
  }
}
