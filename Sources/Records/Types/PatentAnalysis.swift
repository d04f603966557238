import Diagnostics

/// `patent-analysis` 产业专利分析, what the patents of an industry show (B38).
package enum PatentAnalysis {
  package static let segment = Field<String>(
    "segment",
    "产业细分领域",
    "Segment of the industry",
    .mandatory,
    source: "002 P1-Z"
  )
  package static let parties = Field<Entry>(
    "parties",
    "工作主体",
    "Parties",
    .mandatory,
    kind: .map(Parties.shape, shorthand: nil),
    source: "002 L457–464"
  )
  package static let step = Field<Step>(
    "step",
    "步骤",
    "Step",
    .mandatory,
    source: "002 L467–480"
  )
  package static let purposeKind = Field<PurposeKind>(
    "purpose_kind",
    "分析类型",
    "Kind of analysis",
    source: "002 L1036–1040"
  )
  package static let dimension = Field<[AnalysisDimension]>(
    "dimension",
    "维度",
    "Dimensions",
    .mandatory,
    kind: .list(AnalysisDimension.kind),
    source: "002 L519"
  )
  package static let searchedOn = Field<CalendarDate>(
    "searched_on",
    "检索日",
    "Searched on",
    kind: .date(accomplished: true),
    source: "D32",
    remark: Phrase(
      zh: "检索日前 18 个月的数据因公开滞后而不完整",
      en: "the 18 months before it are incomplete, as publication lags"
    )
  )
  package static let intelligence = Field<Entry>(
    "intelligence",
    "产业情报分析",
    "Industry intelligence",
    kind: .map(Intelligence.shape, shorthand: nil),
    source: "002 L497–515"
  )
  package static let modules = Field<[Entry]>(
    "modules",
    "分析模块",
    "Modules",
    .mandatory,
    kind: .list(.map(Module.shape, shorthand: "kind")),
    source: "002 L521–557"
  )
  package static let trendData = Field<[Entry]>(
    "trend_data",
    "趋势数据",
    "Trend",
    kind: .list(.map(TrendRow.shape, shorthand: nil)),
    source: "002 L521–531"
  )
  package static let regionData = Field<[Entry]>(
    "region_data",
    "区域数据",
    "Regions",
    kind: .list(.map(RegionRow.shape, shorthand: nil)),
    source: "002 L521–531"
  )
  package static let applicantData = Field<[Entry]>(
    "applicant_data",
    "申请人数据",
    "Applicants",
    kind: .list(.map(ApplicantRow.shape, shorthand: nil)),
    source: "002 L521–531"
  )
  package static let topicData = Field<[Entry]>(
    "topic_data",
    "主题数据",
    "Topics",
    kind: .list(.map(TopicRow.shape, shorthand: nil)),
    source: "002 L521–531"
  )
  package static let route = Field<[Entry]>(
    "route",
    "技术路线",
    "Technology route",
    kind: .list(.map(RouteRow.shape, shorthand: nil)),
    source: "002 L535"
  )
  package static let matrix = Field<[Entry]>(
    "matrix",
    "功效矩阵",
    "Efficacy matrix",
    kind: .list(.map(EfficacyRow.shape, shorthand: nil)),
    source: "002 L539"
  )
  package static let matrixScope = Field<MatrixScope>(
    "matrix_scope",
    "功效矩阵范围",
    "Scope of the matrix",
    source: "002 L539"
  )
  package static let assigneeTopics = Field<[Entry]>(
    "assignee_topics",
    "权利人主题",
    "Topics of assignees",
    kind: .list(.map(AssigneeRow.shape, shorthand: nil)),
    source: "002 L547"
  )
  package static let recommendations = Field<[Entry]>(
    "recommendations",
    "规划建议",
    "Recommendations",
    .conditional(.choice("step", oneOf: ["acceptance", "use"])),
    kind: .list(.map(Recommendation.shape, shorthand: nil)),
    source: "002 L560"
  )
  package static let database = Field<Reference>(
    "database",
    "专利专题数据库",
    "Thematic database",
    kind: .nameOrReference(["document"]),
    source: "002 L473"
  )
  package static let midReview = Field<Entry>(
    "mid_review",
    "中期评审",
    "Mid-term review",
    kind: .map(Milestone.shape, shorthand: "date"),
    source: "002 P1-Z"
  )
  package static let acceptance = Field<Entry>(
    "acceptance",
    "验收",
    "Acceptance",
    .conditional(.choice("step", oneOf: ["acceptance", "use"])),
    kind: .map(Milestone.shape, shorthand: "date"),
    source: "002 P1-Z"
  )
  package static let filing = Field<Reference>(
    "filing",
    "备案",
    "Filing",
    kind: .nameOrReference(["document"]),
    source: "002 P1-Z"
  )

  /// The type.
  package static let type = RecordType(
    "patent-analysis",
    folder: "patent-analyses",
    label: Phrase(zh: "产业专利分析", en: "Patent analysis"),
    plural: Phrase(zh: "产业专利分析", en: "Patent analyses"),
    confidentiality: .internal,
    source: "B38",
    fields: [
      segment.declaration, parties.declaration, step.declaration, purposeKind.declaration,
      dimension.declaration, searchedOn.declaration, intelligence.declaration,
      modules.declaration, trendData.declaration, regionData.declaration,
      applicantData.declaration, topicData.declaration, route.declaration, matrix.declaration,
      matrixScope.declaration, assigneeTopics.declaration, recommendations.declaration,
      database.declaration, midReview.declaration, acceptance.declaration, filing.declaration,
    ]
  )
}
