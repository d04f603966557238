package import Diagnostics

/// `patent-scheme` 专利技术方案, an invention on its way to a patent (B6).
package enum PatentScheme {
  package static let technology = Field<Reference>(
    "technology",
    "来源技术",
    "Source technology",
    .mandatory,
    kind: .reference(["technology"]),
    source: "000 §7.2.1"
  )
  package static let subject = Field<String>(
    "subject",
    "保护主题",
    "Subject matter",
    .mandatory,
    source: "000 §7.2.1"
  )
  package static let patentType = Field<Patent.Kind>(
    "patent_type",
    "申请类型",
    "Patent type",
    .mandatory,
    source: "000 §3.1, §7.2.1"
  )
  package static let territories = Field<[Entry]>(
    "territories",
    "申请地域",
    "Territories",
    .mandatory,
    kind: .list(.map(Territory.shape, shorthand: "code")),
    source: "000 §7.2.1, §7.2.2"
  )
  package static let plannedFiling = Field<CalendarDate>(
    "planned_filing",
    "申请时间",
    "Planned filing",
    .mandatory,
    source: "000 §7.2, §7.2.1",
    remark: Phrase(zh: "早于关联提案的提交日", en: "before the linked proposals are submitted")
  )
  package static let strategy = Field<FilingStrategy>(
    "strategy",
    "申请策略",
    "Filing strategy",
    .mandatory,
    source: "000 §7.2.2"
  )
  package static let addressedProblem = Field<Entry>(
    "addressed_problem",
    "标准或提案中的技术问题",
    "Problem addressed",
    .conditional(.choice("strategy", oneOf: ["standard-improving"])),
    kind: .map(Problem.shape, shorthand: "text"),
    source: "000 §7.2.2 b"
  )
  package static let linkedProposals = Field<[Reference]>(
    "linked_proposals",
    "关联提案",
    "Linked proposals",
    .judged(Phrase(zh: "标准需求阶段", en: "in the demand stage")),
    kind: .list(.reference(["standard-proposal"])),
    source: "000 §7.4 a"
  )
  package static let schemeStatus = Field<Status>(
    "scheme_status",
    "方案状态",
    "Status of the scheme",
    .mandatory,
    source: "000 §7.4 a–b"
  )
  package static let noveltySearch = Field<Entry>(
    "novelty_search",
    "新颖性检索",
    "Novelty search",
    .judged(Phrase(zh: "培育的专利，申请前", en: "for cultivated patents, before filing")),
    kind: .map(NoveltySearch.shape, shorthand: "result"),
    source: "002 L867"
  )
  package static let resultPatent = Field<Reference>(
    "result_patent",
    "形成专利",
    "Resulting patent",
    .conditional(.choice("scheme_status", oneOf: ["filed"])),
    kind: .reference(["patent"]),
    source: "B6"
  )

  /// The type.
  package static let type = RecordType(
    "patent-scheme",
    folder: "patent-schemes",
    label: Phrase(zh: "专利技术方案", en: "Patent scheme"),
    plural: Phrase(zh: "专利技术方案", en: "Patent schemes"),
    confidentiality: .restricted,
    source: "B6",
    fields: [
      technology.declaration, subject.declaration, patentType.declaration, territories.declaration,
      plannedFiling.declaration, strategy.declaration, addressedProblem.declaration,
      linkedProposals.declaration, schemeStatus.declaration, noveltySearch.declaration,
      resultPatent.declaration,
    ]
  )

  /// How far a scheme has come (000 §7.4 a–b).
  package enum Status: String, Choice {
    case candidate
    case initial
    case refined
    case potentialSep = "potential-sep"
    case peripheral
    case filed
    case dropped

    package var label: Phrase {
      switch self {
      case .candidate: Phrase(zh: "备选专利技术方案", en: "candidate")
      case .initial: Phrase(zh: "初始专利技术方案", en: "initial")
      case .refined: Phrase(zh: "细化", en: "refined")
      case .potentialSep: Phrase(zh: "潜在标准必要专利技术方案", en: "potential SEP")
      case .peripheral: Phrase(zh: "外围专利布局", en: "peripheral layout")
      case .filed: Phrase(zh: "已申请", en: "filed")
      case .dropped: Phrase(zh: "放弃", en: "dropped")
      }
    }

    /// Whether nothing is left to do for the scheme: it was filed or given up.
    package var isClosed: Bool { self == .filed || self == .dropped }
  }

  /// One of `territories`: where to file, and why there.
  package enum Territory {
    package static let code = Field<String>(
      "code",
      "国家或地区",
      "Territory",
      .mandatory,
      remark: Phrase(zh: "ISO 国家代码、PCT 或 EP", en: "an ISO country code, PCT or EP")
    )
    package static let reason = Field<[String]>(
      "reason",
      "理由",
      "Reason",
      kind: .choiceList(
        ("own-market", "自有市场", "own market"),
        ("own-production", "自有生产地", "own production"),
        ("competitor-market", "竞争者市场", "a competitor's market"),
        ("competitor-production", "竞争者生产地", "a competitor's production"),
        ("sdo-member", "标准组织成员国", "member of the standards body"),
        ("standard-implementing", "标准实施地", "implements the standard")
      )
    )
    package static let shape = Shape([
      code.declaration, reason.declaration,
    ])
  }

  /// `addressed_problem`: the technical problem of a standard or proposal that the scheme solves.
  package enum Problem {
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let standard = Field<Reference>(
      "standard",
      "标准",
      "Standard",
      kind: .reference(["standard"])
    )
    package static let proposal = Field<Reference>(
      "proposal",
      "标准提案",
      "Standard proposal",
      kind: .reference(["standard-proposal"])
    )
    package static let clause = Field<Reference>(
      "clause",
      "章节",
      "Clause",
      kind: .clause
    )
    package static let shape = Shape([
      text.declaration, standard.declaration, proposal.declaration, clause.declaration,
    ])
  }

  /// `novelty_search`.
  package enum NoveltySearch {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      kind: .date(accomplished: true)
    )
    package static let result = Field<Prose>(
      "result",
      "结果",
      "Result",
      .mandatory
    )
    package static let evidence = Field<[Reference]>(
      "evidence",
      "证明材料",
      "Evidence",
      kind: .list(.reference(["document"]))
    )
    package static let shape = Shape([
      date.declaration, result.declaration, evidence.declaration,
    ])
  }
}
