import Diagnostics

/// The parties, modules and recommendations of an analysis.
extension PatentAnalysis {
  /// `parties`: who does the work (002 L457–464).
  package enum Parties {
    package static let committee = Field<Reference>(
      "committee_group",
      "工作组",
      "Working group",
      .mandatory,
      kind: .nameOrReference(["organization"])
    )
    package static let service = Field<Reference>(
      "service",
      "专利分析服务机构",
      "Analysis service",
      kind: .nameOrReference(["organization"])
    )
    package static let enterprises = Field<[Reference]>(
      "enterprises",
      "企事业单位",
      "Enterprises",
      kind: .list(.nameOrReference(["organization"]))
    )
    package static let shape = Shape([
      committee.declaration, service.declaration, enterprises.declaration,
    ])
  }

  /// `intelligence`: the industry around the patents (002 L497–515).
  package enum Intelligence {
    package static let internalEnvironment = Field<Prose>(
      "internal_env",
      "内部环境",
      "Internal environment"
    )
    package static let externalEnvironment = Field<Prose>(
      "external_env",
      "外部环境",
      "External environment"
    )
    package static let industryChain = Field<Prose>(
      "industry_chain",
      "产业链",
      "Industry chain"
    )
    package static let lifeCycle = Field<LifeCycle>(
      "life_cycle",
      "生命周期",
      "Life cycle"
    )
    package static let enterpriseChain = Field<Prose>(
      "enterprise_chain",
      "企业链",
      "Enterprise chain"
    )
    package static let technologyChain = Field<Prose>(
      "technology_chain",
      "技术链",
      "Technology chain"
    )
    package static let competition = Field<Prose>(
      "competition",
      "市场竞争",
      "Competition"
    )
    package static let patentInfluence = Field<Prose>(
      "patent_influence",
      "专利影响力",
      "Influence of patents"
    )
    package static let shape = Shape([
      internalEnvironment.declaration, externalEnvironment.declaration, industryChain.declaration,
      lifeCycle.declaration, enterpriseChain.declaration, technologyChain.declaration,
      competition.declaration, patentInfluence.declaration,
    ])
  }

  /// One of `modules`.
  package enum Module {
    package static let kind = Field<ModuleKind>(
      "kind",
      "模块",
      "Module",
      .mandatory
    )
    package static let data = Field<Reference>(
      "data",
      "数据",
      "Data",
      kind: .nameOrReference(["document"])
    )
    package static let text = Field<Prose>(
      "text",
      "说明",
      "Text"
    )
    package static let shape = Shape([
      kind.declaration, data.declaration, text.declaration,
    ])
  }

  /// One of `recommendations`.
  package enum Recommendation {
    package static let kind = Field<RecommendationKind>(
      "kind",
      "类别",
      "Kind",
      .mandatory
    )
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let adopted = Field<Bool>(
      "adopted",
      "已采纳",
      "Adopted"
    )
    package static let shape = Shape([
      kind.declaration, text.declaration, adopted.declaration,
    ])
  }

  /// `mid_review` and `acceptance`.
  package enum Milestone {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let result = Field<Prose>(
      "result",
      "结论",
      "Result"
    )
    package static let shape = Shape([
      date.declaration, result.declaration,
    ])
  }
}
