package import Diagnostics

/// `feasibility` 联动工作评估, whether technique and standards plan can work (B18).
package enum Feasibility {
  package static let kind = Field<Kind>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    source: "000 §8.1.2"
  )
  package static let background = Field<Prose>(
    "background",
    "行业技术背景",
    "Background",
    .conditional(technical),
    source: "000 §8.1.2 a"
  )
  package static let trend = Field<Prose>(
    "trend",
    "发展趋势",
    "Trend",
    .conditional(technical),
    source: "000 §8.1.2 a"
  )
  package static let marketDemand = Field<Prose>(
    "market_demand",
    "市场需求",
    "Market demand",
    .conditional(technical),
    source: "000 §8.1.2 a"
  )
  package static let policy = Field<Prose>(
    "policy",
    "产业政策环境",
    "Industrial policy",
    .conditional(technical),
    source: "000 §8.1.2 a"
  )
  package static let input = Field<Entry>(
    "input",
    "前期投入",
    "Input",
    .conditional(technical),
    kind: .map(Forecast.shape, shorthand: "text"),
    source: "000 §8.1.2 a"
  )
  package static let output = Field<Entry>(
    "output",
    "成果产出",
    "Output",
    .conditional(technical),
    kind: .map(Forecast.shape, shorthand: "text"),
    source: "000 §8.1.2 a"
  )
  package static let prospect = Field<Entry>(
    "prospect",
    "应用前景",
    "Prospect",
    .conditional(technical),
    kind: .map(Forecast.shape, shorthand: "text"),
    source: "000 §8.1.2 a"
  )
  package static let returns = Field<Entry>(
    "return",
    "工作回报",
    "Return",
    .conditional(technical),
    kind: .map(Forecast.shape, shorthand: "text"),
    source: "000 §8.1.2 a"
  )
  package static let byType = Field<[Entry]>(
    "by_type",
    "各类标准",
    "Standards by type",
    .conditional(standards),
    kind: .list(.map(StandardsOfType.shape, shorthand: nil)),
    source: "000 §8.1.2 b"
  )
  package static let participation = Field<Entry>(
    "participation",
    "参与度",
    "Participation",
    .conditional(standards),
    kind: .map(Level.shape, shorthand: "text"),
    source: "000 §8.1.2 b"
  )
  package static let applicability = Field<Entry>(
    "applicability",
    "适用范围",
    "Applicability",
    .conditional(standards),
    kind: .map(Level.shape, shorthand: "text"),
    source: "000 §8.1.2 b"
  )
  package static let implementation = Field<Entry>(
    "implementation",
    "实施情况",
    "Implementation",
    .conditional(standards),
    kind: .map(Level.shape, shorthand: "text"),
    source: "000 §8.1.2 b"
  )
  package static let activity = Field<Entry>(
    "activity",
    "活跃度",
    "Activity",
    .conditional(standards),
    kind: .map(Level.shape, shorthand: "text"),
    source: "000 §8.1.2 b"
  )
  package static let gaps = Field<[Entry]>(
    "gaps",
    "技术空白",
    "Technology gaps",
    .conditional(standards),
    kind: .list(.map(Standard.Gap.shape, shorthand: "text")),
    source: "000 §8.1.2 b"
  )
  package static let targetScope = Field<Prose>(
    "target_scope",
    "目标范围",
    "Target scope",
    .conditional(standards),
    source: "000 §8.1.2 b"
  )
  package static let targetTypes = Field<[String]>(
    "target_types",
    "目标标准类型",
    "Target types",
    .conditional(standards),
    kind: .list(Standard.standardType.declaration.kind),
    source: "000 §8.1.2 b"
  )

  private static let technical = Condition.choice("kind", oneOf: ["technical"])
  private static let standards = Condition.choice("kind", oneOf: ["standards"])

  /// The type.
  package static let type = RecordType(
    "feasibility",
    folder: "feasibilities",
    label: Phrase(zh: "联动工作评估", en: "Feasibility study"),
    plural: Phrase(zh: "联动工作评估", en: "Feasibility studies"),
    confidentiality: .internal,
    source: "B18",
    fields: [
      kind.declaration, background.declaration, trend.declaration, marketDemand.declaration,
      policy.declaration, input.declaration, output.declaration, prospect.declaration,
      returns.declaration, byType.declaration, participation.declaration, applicability.declaration,
      implementation.declaration, activity.declaration, gaps.declaration, targetScope.declaration,
      targetTypes.declaration,
    ]
  )

  /// Which of the two studies it is.
  package enum Kind: String, Choice {
    case technical
    case standards

    package var label: Phrase {
      switch self {
      case .technical: Phrase(zh: "技术可行性分析", en: "technical feasibility")
      case .standards: Phrase(zh: "标准可行性分析", en: "standards feasibility")
      }
    }
  }

  /// A forecast of `input`, `output`, `prospect` or `return`: in words, with an amount where there is one.
  package enum Forecast {
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let amount = Field<Money>(
      "amount",
      "金额",
      "Amount"
    )
    package static let shape = Shape([
      text.declaration, amount.declaration,
    ])
  }

  /// One of `by_type`.
  package enum StandardsOfType {
    package static let standardType = Field<String>(
      "standard_type",
      "标准类型",
      "Type of standard",
      .mandatory,
      kind: Standard.standardType.declaration.kind
    )
    package static let standards = Field<[Reference]>(
      "standards",
      "标准",
      "Standards",
      kind: .list(.nameOrReference(["standard"]))
    )
    package static let evolution = Field<Prose>(
      "evolution",
      "演进",
      "Evolution"
    )
    package static let shape = Shape([
      standardType.declaration, standards.declaration, evolution.declaration,
    ])
  }

  /// An aspect of the standards at hand, with a level from 1 to 5 where one was given.
  package enum Level {
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let level = Field<Int>(
      "level",
      "等级",
      "Level",
      kind: .integer(1...5)
    )
    package static let shape = Shape([
      text.declaration, level.declaration,
    ])
  }
}
