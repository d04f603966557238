package import Diagnostics

/// `technology` 技术, a result of research and development (B5).
package enum Technology {
  package static let rdForm = Field<String>(
    "rd_form",
    "研发形式",
    "R&D form",
    .mandatory,
    kind: .choices(
      ("own", "自主研发", "own"),
      ("joint", "联合研发", "joint"),
      ("commissioned", "委托研发", "commissioned")
    ),
    source: "000 §7.1"
  )
  package static let rdMode = Field<String>(
    "rd_mode",
    "研发组织方式",
    "R&D mode",
    kind: .choices(
      ("ordered", "订单式研发", "research to order"),
      ("industry-university-research", "产学研融通创新", "industry–university–research")
    ),
    source: "004 (1)"
  )
  package static let resultKind = Field<String>(
    "result_kind",
    "成果类别",
    "Kind of result",
    kind: .choices(
      ("invention", "技术发明", "invention"),
      ("innovation", "技术创新", "innovation"),
      ("improvement", "技术改进", "improvement")
    ),
    source: "000 §3.4"
  )
  package static let nature = Field<String>(
    "nature",
    "性质",
    "Nature",
    kind: .choices(
      ("basic-original", "基础性、原创性", "basic, original"),
      ("frontier", "前沿", "frontier"),
      ("key-core", "关键核心", "key core"),
      ("key-generic", "关键共性", "key generic"),
      ("supporting", "配套", "supporting"),
      ("peripheral", "外围", "peripheral")
    ),
    source: "000 §7.1"
  )
  package static let techChainKind = Field<String>(
    "tech_chain_kind",
    "技术链类别",
    "Place in the technology chain",
    kind: .choices(
      ("hot", "热点技术", "hot"),
      ("key", "关键技术", "key"),
      ("barrier", "技术壁垒", "barrier"),
      ("blank", "空白技术", "blank"),
      ("forward", "前瞻或先导技术", "forward")
    ),
    source: "002 L511"
  )
  package static let maturity = Field<String>(
    "maturity",
    "成熟度",
    "Maturity",
    source: "002 L1165"
  )
  package static let industrializationStage = Field<String>(
    "industrialization_stage",
    "产业化环节",
    "Industrialization stage",
    kind: .choices(
      ("rd", "技术研发", "R&D"),
      ("poc", "概念验证", "proof of concept"),
      ("pilot", "中试熟化", "pilot-scale maturation"),
      ("investment", "产业投资", "investment"),
      ("product", "新产品应用", "new product")
    ),
    source: "004 (5)"
  )
  package static let protectionRoute = Field<ProtectionRoute>(
    "protection_route",
    "保护方式",
    "Protection route",
    .mandatory,
    source: "000 §4.2, §3.4"
  )
  package static let routeDecidedBy = Field<Reference>(
    "route_decided_by",
    "保护方式决定人",
    "Route decided by",
    .conditional(routeDecided),
    kind: .reference(["person", "organization"]),
    source: "000 §4.2"
  )
  package static let routeDate = Field<CalendarDate>(
    "route_date",
    "保护方式决定日期",
    "Route decided on",
    .conditional(routeDecided),
    kind: .date(accomplished: true),
    source: "000 §4.2"
  )
  package static let routeReason = Field<Prose>(
    "route_reason",
    "保护方式理由",
    "Reason for the route",
    .conditional(routeDecided),
    source: "000 §4.2"
  )
  package static let standardsDirection = Field<[Reference]>(
    "standards_direction",
    "结合的标准方向",
    "Standards direction",
    kind: .list(.reference(["standard", "standard-project"])),
    source: "000 §7.1 b"
  )
  package static let team = Field<[Reference]>(
    "team",
    "团队",
    "Team",
    kind: .list(.nameOrReference(["person"])),
    source: "000 §7.1"
  )
  package static let partners = Field<[Reference]>(
    "partners",
    "合作单位",
    "Partners",
    kind: .list(.reference(["organization"])),
    source: "000 §7.1"
  )
  package static let schemes = Field<[Reference]>(
    "schemes",
    "方案",
    "Schemes",
    kind: .list(.reference(["patent-scheme"])),
    source: "000 §7.2.1"
  )
  package static let patents = Field<[Reference]>(
    "patents",
    "专利",
    "Patents",
    kind: .list(.reference(["patent"])),
    source: "000 §7.2.1"
  )
  package static let coreSystem = Field<Bool>(
    "core_system",
    "核心技术体系",
    "Own core technology",
    source: "000 §4.3"
  )
  package static let feedback = Field<[Entry]>(
    "feedback",
    "反馈",
    "Feedback",
    kind: .list(.map(Feedback.shape, shorthand: "text")),
    source: "000 §7.4"
  )

  private static let routeDecided = Condition.choice(
    "protection_route",
    oneOf: ["patent", "trade-secret", "both-split", "publication"]
  )

  /// The type.
  package static let type = RecordType(
    "technology",
    folder: "technologies",
    label: Phrase(zh: "技术", en: "Technology"),
    plural: Phrase(zh: "技术", en: "Technologies"),
    confidentiality: .internal,
    source: "B5",
    fields: [
      rdForm.declaration, rdMode.declaration, resultKind.declaration, nature.declaration,
      techChainKind.declaration, maturity.declaration, industrializationStage.declaration,
      protectionRoute.declaration, routeDecidedBy.declaration, routeDate.declaration,
      routeReason.declaration, standardsDirection.declaration, team.declaration,
      partners.declaration, schemes.declaration, patents.declaration, coreSystem.declaration,
      feedback.declaration,
    ]
  )

  /// How a result is protected (000 §4.2, §3.4).
  package enum ProtectionRoute: String, Choice {
    case patent
    case tradeSecret = "trade-secret"
    case bothSplit = "both-split"
    case publication
    case undecided

    package var label: Phrase {
      switch self {
      case .patent: Phrase(zh: "专利", en: "patent")
      case .tradeSecret: Phrase(zh: "商业秘密", en: "trade secret")
      case .bothSplit: Phrase(zh: "分拆保护", en: "split protection")
      case .publication: Phrase(zh: "公开", en: "publication")
      case .undecided: Phrase(zh: "未决定", en: "undecided")
      }
    }
  }

  /// One of `feedback`.
  package enum Feedback {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let from = Field<Reference>(
      "from",
      "来自",
      "From",
      kind: .reference(["meeting", "tracking-entry"])
    )
    package static let text = Field<Prose>("text", "内容", "Text", .mandatory)
    package static let shape = Shape([date.declaration, from.declaration, text.declaration])
  }
}
