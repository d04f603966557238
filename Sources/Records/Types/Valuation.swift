package import Diagnostics

/// `valuation` 专利价值分析, what a patent is worth and why (B30).
package enum Valuation {
  package static let patent = Field<Reference>(
    "patent",
    "专利",
    "Patent",
    .mandatory,
    kind: .reference(["patent"]),
    source: "002 L928"
  )
  package static let purpose = Field<Purpose>(
    "purpose",
    "目的",
    "Purpose",
    .mandatory,
    source: "002 L930, L939, L957"
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: true),
    aliases: ["评估日"],
    source: "002 L928"
  )
  package static let analyst = Field<Reference>(
    "analyst",
    "分析人",
    "Analyst",
    .mandatory,
    kind: .nameOrReference(["person", "organization"]),
    aliases: ["评估人"],
    source: "002 L928"
  )
  package static let requester = Field<Reference>(
    "requester",
    "委托人",
    "Requester",
    .mandatory,
    kind: .nameOrReference(["person", "organization"]),
    source: "002 L928"
  )
  package static let weights = Field<Entry>(
    "weights",
    "权重",
    "Weights",
    .mandatory,
    kind: .map(Weights.shape, shorthand: nil),
    source: "002 L1079–1081",
    remark: Phrase(zh: "α、β、γ，合计 100 %", en: "α, β and γ, together 100 %")
  )
  package static let scaleMax = Field<Int>(
    "scale_max",
    "分值上限",
    "Highest score",
    .mandatory,
    kind: .integer(1...1000),
    source: "B30",
    remark: Phrase(zh: "一般为 100", en: "100 as a rule")
  )
  package static let innerWeights = Field<[Entry]>(
    "inner_weights",
    "二级权重",
    "Weights of indicators",
    kind: .list(.map(InnerWeight.shape, shorthand: nil)),
    source: "B30",
    remark: Phrase(zh: "不写的为 1", en: "1 where not stated")
  )
  package static let scores = Field<[Entry]>(
    "scores",
    "评分",
    "Scores",
    .mandatory,
    kind: .list(.map(Score.shape, shorthand: nil)),
    source: "002, tables 1–3"
  )
  package static let selection = Field<Prose>(
    "selection",
    "指标取舍说明",
    "Choice of indicators",
    source: "002 L931–945",
    remark: Phrase(
      zh: "没有用全 21 项指标时写明理由",
      en: "why, where not all 21 indicators are scored"
    )
  )
  package static let legal = computed("LD", "法律价值度", "Legal value")
  package static let technical = computed("TD", "技术价值度", "Technical value")
  package static let economic = computed("MD", "经济价值度", "Economic value")
  package static let value = computed("PVD", "专利价值度", "Patent value degree")

  private static func computed(_ name: String, _ zh: String, _ en: String) -> Field<ExactDecimal> {
    Field<ExactDecimal>(name, zh, en, .computed, source: "002 L1079; D16")
  }

  /// The type.
  package static let type = RecordType(
    "valuation",
    folder: "valuations",
    label: Phrase(zh: "专利价值分析", en: "Valuation"),
    plural: Phrase(zh: "专利价值分析", en: "Valuations"),
    confidentiality: .restricted,
    source: "B30",
    fields: [
      patent.declaration, purpose.declaration, date.declaration, analyst.declaration,
      requester.declaration, weights.declaration, scaleMax.declaration, innerWeights.declaration,
      scores.declaration, selection.declaration, legal.declaration, technical.declaration,
      economic.declaration, value.declaration,
    ]
  )

  /// `purpose`: what the value is asked for.
  package enum Purpose: String, Choice {
    case assignment
    case license
    case investment, acquisition
    case poolEntry = "pool-entry"
    case pledge, screening

    package var label: Phrase {
      switch self {
      case .assignment: Phrase(zh: "转让", en: "assignment")
      case .license: Phrase(zh: "许可", en: "licence")
      case .investment: Phrase(zh: "投资", en: "investment")
      case .acquisition: Phrase(zh: "收储", en: "acquisition")
      case .poolEntry: Phrase(zh: "入池", en: "entry into a pool")
      case .pledge: Phrase(zh: "质押", en: "pledge")
      case .screening: Phrase(zh: "筛选", en: "screening")
      }
    }
  }
}
