import Diagnostics

/// The rows of the data of an analysis.
extension PatentAnalysis {
  /// One of `trend_data`.
  package enum TrendRow {
    package static let year = Field<Int>(
      "year",
      "年",
      "Year",
      .mandatory,
      kind: .integer(1800...9999)
    )
    package static let dimension = Field<AnalysisDimension>(
      "dimension",
      "维度",
      "Dimension",
      .mandatory
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let shape = Shape([
      year.declaration, dimension.declaration, count.declaration,
    ])
  }

  /// One of `region_data`.
  package enum RegionRow {
    package static let region = Field<String>(
      "region",
      "区域",
      "Region",
      .mandatory
    )
    package static let dimension = Field<AnalysisDimension>(
      "dimension",
      "维度",
      "Dimension"
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let shape = Shape([
      region.declaration, dimension.declaration, count.declaration,
    ])
  }

  /// One of `applicant_data`.
  package enum ApplicantRow {
    package static let applicant = Field<Reference>(
      "applicant",
      "申请人",
      "Applicant",
      .mandatory,
      kind: .nameOrReference(["organization"])
    )
    package static let dimension = Field<AnalysisDimension>(
      "dimension",
      "维度",
      "Dimension"
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let role = Field<String>(
      "enterprise_role",
      "企业角色",
      "Role"
    )
    package static let shape = Shape([
      applicant.declaration, dimension.declaration, count.declaration, role.declaration,
    ])
  }

  /// One of `topic_data`.
  package enum TopicRow {
    package static let topic = Field<String>(
      "topic",
      "主题",
      "Topic",
      .mandatory
    )
    package static let year = Field<Int>(
      "year",
      "年",
      "Year",
      .mandatory,
      kind: .integer(1800...9999)
    )
    package static let dimension = Field<AnalysisDimension>(
      "dimension",
      "维度",
      "Dimension"
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let shape = Shape([
      topic.declaration, year.declaration, dimension.declaration, count.declaration,
    ])
  }

  /// One of `route`: a key patent on the way of a technique (002 L535).
  package enum RouteRow {
    package static let year = Field<Int>(
      "year",
      "年",
      "Year",
      .mandatory,
      kind: .integer(1800...9999)
    )
    package static let node = Field<String>(
      "node",
      "节点",
      "Node",
      .mandatory
    )
    package static let patent = Field<Reference>(
      "patent",
      "专利",
      "Patent",
      .mandatory,
      kind: .nameOrReference(["patent"])
    )
    package static let holder = Field<Reference>(
      "holder",
      "权利人",
      "Holder",
      kind: .nameOrReference(["organization"])
    )
    package static let risk = Field<String>(
      "risk",
      "风险",
      "Risk"
    )
    package static let shape = Shape([
      year.declaration, node.declaration, patent.declaration, holder.declaration, risk.declaration,
    ])
  }

  /// One of `matrix`: how many patents reach an effect by a technique (002 L539).
  package enum EfficacyRow {
    package static let technique = Field<String>(
      "technique",
      "技术手段",
      "Technique",
      .mandatory
    )
    package static let effect = Field<String>(
      "effect",
      "功效",
      "Effect",
      .mandatory
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let patents = Field<[Reference]>(
      "patents",
      "专利",
      "Patents",
      kind: .list(.nameOrReference(["patent"]))
    )
    package static let shape = Shape([
      technique.declaration, effect.declaration, count.declaration, patents.declaration,
    ])
  }

  /// One of `assignee_topics`.
  package enum AssigneeRow {
    package static let holder = Field<Reference>(
      "holder",
      "权利人",
      "Holder",
      .mandatory,
      kind: .nameOrReference(["organization"])
    )
    package static let topic = Field<String>(
      "topic",
      "主题",
      "Topic",
      .mandatory
    )
    package static let count = Field<Int>(
      "count",
      "件数",
      "Count",
      .mandatory,
      kind: .integer(0...100_000_000)
    )
    package static let shape = Shape([
      holder.declaration, topic.declaration, count.declaration,
    ])
  }
}
