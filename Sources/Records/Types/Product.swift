package import Diagnostics

/// `product` 产品, what a standard or patent became (B34).
package enum Product {
  package static let standards = Field<[Reference]>(
    "standards",
    "标准",
    "Standards",
    .conditional(.absent("patents")),
    kind: .list(.reference(["standard"])),
    source: "000 §3.6"
  )
  package static let patents = Field<[Reference]>(
    "patents",
    "专利",
    "Patents",
    .conditional(.absent("standards")),
    kind: .list(.reference(["patent"])),
    source: "000 §3.6"
  )
  package static let technologies = Field<[Reference]>(
    "technologies",
    "技术",
    "Technologies",
    kind: .list(.reference(["technology"])),
    source: "000 §3.6"
  )
  package static let kind = Field<String>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    kind: .choices(
      ("technology", "技术", "technology"),
      ("product", "产品", "product"),
      ("service", "服务", "service")
    ),
    source: "000 §3.6"
  )
  package static let industrializationState = Field<State>(
    "industrialization_state",
    "产业化状态",
    "Industrialization state",
    .mandatory,
    source: "000 §3.6; 004 (5)"
  )
  package static let industrializationCase = Field<String>(
    "industrialization_case",
    "产业化情形",
    "Industrialization case",
    kind: .choices(
      ("simple", "简单", "simple"),
      ("immature-basic", "基础但不成熟", "immature, basic"),
      ("mature-costly", "成熟但成本高", "mature, costly")
    ),
    source: "002 L1071"
  )
  package static let funding = Field<[String]>(
    "funding",
    "融资来源",
    "Funding",
    kind: .choiceList(
      ("policy", "政策支持", "policy"),
      ("private", "民间资本", "private capital"),
      ("venture", "风险投资", "venture capital")
    ),
    source: "002 L1071"
  )
  package static let patentedProduct = Field<Bool>(
    "patented_product",
    "专利产品",
    "Patented product",
    .mandatory,
    source: "002"
  )
  package static let patentIntensive = Field<Bool>(
    "patent_intensive",
    "专利密集型产品",
    "Patent-intensive product",
    source: "004 (5)"
  )
  package static let sales = Field<[Entry]>(
    "sales",
    "销售收入",
    "Sales",
    kind: .list(.map(Sale.shape, shorthand: nil)),
    confidentiality: .restricted,
    source: "002"
  )
  package static let since = Field<CalendarDate>(
    "since",
    "投产日期",
    "In production since",
    .conditional(onTheMarket),
    kind: .date(accomplished: true),
    source: "B34"
  )
  package static let evidence = Field<[Reference]>(
    "evidence",
    "证明",
    "Evidence",
    .conditional(onTheMarket),
    kind: .list(.reference(["document"])),
    source: "B34"
  )

  private static let onTheMarket = Condition.choice(
    "industrialization_state",
    oneOf: ["scale", "market"]
  )

  /// The type.
  package static let type = RecordType(
    "product",
    folder: "products",
    label: Phrase(zh: "产品", en: "Product"),
    plural: Phrase(zh: "产品与产业化", en: "Products"),
    confidentiality: .internal,
    source: "B34",
    fields: [
      standards.declaration, patents.declaration, technologies.declaration, kind.declaration,
      industrializationState.declaration, industrializationCase.declaration,
      funding.declaration, patentedProduct.declaration, patentIntensive.declaration,
      sales.declaration, since.declaration, evidence.declaration,
    ]
  )

  /// `industrialization_state`.
  package enum State: String, Choice {
    case rd, poc, pilot
    case smallBatch = "small-batch"
    case scale, market

    package var label: Phrase {
      switch self {
      case .rd: Phrase(zh: "技术研发", en: "R&D")
      case .poc: Phrase(zh: "概念验证", en: "proof of concept")
      case .pilot: Phrase(zh: "中试熟化", en: "pilot-scale maturation")
      case .smallBatch: Phrase(zh: "小批量", en: "small batch")
      case .scale: Phrase(zh: "规模化生产", en: "production at scale")
      case .market: Phrase(zh: "市场化应用", en: "on the market")
      }
    }

    /// Whether the product has reached production at scale or the market (D3, R123).
    package var isMarketed: Bool { self == .scale || self == .market }
  }

  /// One of `sales`.
  package enum Sale {
    package static let year = Field<Int>(
      "year",
      "年度",
      "Year",
      .mandatory,
      kind: .integer(1900...2999)
    )
    package static let amount = Field<Money>("amount", "金额", "Amount")
    package static let quantity = Field<String>("quantity", "数量", "Quantity")
    package static let shape = Shape([
      year.declaration, amount.declaration, quantity.declaration,
    ])
  }
}
