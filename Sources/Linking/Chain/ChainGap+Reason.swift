package import Diagnostics

extension ChainGap {
  /// Why a step of the chain is missing, the code of which stays the same.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    // No patent.
    case routeUndecided = "route-undecided"
    case notFiled = "not-filed"
    case schemeNotFiled = "scheme-not-filed"
    case pending
    case refused
    case othersOnly = "others-only"
    // Not in a standard.
    case notCharted = "not-charted"
    case declaredOnly = "declared-only"
    case chartOpen = "chart-open"
    case chartNegative = "chart-negative"
    case notTarget = "not-target"
    case proposalPending = "proposal-pending"
    case proposalRejected = "proposal-rejected"
    // No product, no technology, nothing stated.
    case notOnMarket = "not-on-market"
    case noProduct = "no-product"
    case notStated = "not-stated"

    /// The reason in words.
    package var label: Phrase {
      switch self {
      case .routeUndecided: Phrase(zh: "保护方式未定", en: "protection route not decided")
      case .notFiled: Phrase(zh: "尚未申请专利", en: "nothing filed yet")
      case .schemeNotFiled: Phrase(zh: "方案尚未申请", en: "scheme not filed yet")
      case .pending: Phrase(zh: "已申请，尚未授权", en: "filed, not granted yet")
      case .refused: Phrase(zh: "申请未获授权", en: "the application failed")
      case .othersOnly: Phrase(zh: "只有他人专利", en: "only patents of others")
      case .notCharted: Phrase(zh: "没有提案，也未作对照", en: "neither proposed nor charted")
      case .declaredOnly: Phrase(zh: "只有声明，尚无对照", en: "only declared, not charted")
      case .chartOpen: Phrase(zh: "对照表待定", en: "the chart is undetermined")
      case .chartNegative: Phrase(zh: "对照结果为不对应", en: "the chart does not correspond")
      case .notTarget: Phrase(zh: "对应的不是目标标准", en: "corresponds, but not to a target standard")
      case .proposalPending: Phrase(zh: "提案尚未采纳", en: "the proposal is not adopted yet")
      case .proposalRejected: Phrase(zh: "提案未获采纳", en: "the proposal was not adopted")
      case .notOnMarket: Phrase(zh: "产品尚未规模化生产", en: "the product is not in production at scale")
      case .noProduct: Phrase(zh: "没有产品", en: "no product")
      case .notStated: Phrase(zh: "记录中未注明", en: "not stated in the record")
      }
    }

    /// What to do about it.
    package var help: Phrase {
      switch self {
      case .routeUndecided:
        Phrase(zh: "在任何公开之前决定保护方式", en: "decide on the route before anything is published")
      case .notFiled:
        Phrase(
          zh: "形成专利技术方案并申请；不宜公开的改为商业秘密",
          en: "work out a scheme and file it, or keep it as a trade secret"
        )
      case .schemeNotFiled: Phrase(zh: "按计划申请日提交申请", en: "file the application by its planned day")
      case .pending:
        Phrase(zh: "跟踪审查，授权后更新法律状态", en: "follow the examination; state the grant once it is there")
      case .refused:
        Phrase(zh: "评估复审、重新申请或改变保护方式", en: "consider re-examination, a new filing or another route")
      case .othersOnly: Phrase(zh: "核对权利人，或布局本单位专利", en: "check the holders, or file an own patent")
      case .notCharted:
        Phrase(
          zh: "与目标标准作对照，或提出提案",
          en: "chart it against a target standard, or hand in a proposal"
        )
      case .declaredOnly: Phrase(zh: "声明不是结论，请作对照", en: "a declaration proves nothing: chart it")
      case .chartOpen: Phrase(zh: "补齐未定的技术特征", en: "settle the open features")
      case .chartNegative:
        Phrase(zh: "评估修改、分案或另提方案", en: "consider amendment, division or another scheme")
      case .notTarget: Phrase(zh: "确认该标准的用途", en: "check the use of that standard")
      case .proposalPending: Phrase(zh: "跟踪提案的讨论", en: "follow the discussion of the proposal")
      case .proposalRejected:
        Phrase(zh: "修改提案，或转向其他标准", en: "revise the proposal, or turn to another standard")
      case .notOnMarket:
        Phrase(zh: "产业化状态变化后更新产品记录", en: "update the product once it is in production")
      case .noProduct: Phrase(zh: "登记采用该标准或技术的产品", en: "record a product that uses it")
      case .notStated: Phrase(zh: "在记录中补上关联", en: "add the link to the record")
      }
    }
  }
}
