import Diagnostics

/// `standard` 标准 (B8).
package enum Standard {
  /// The title, under the name that Table A.1 prints; the other names stay good.
  package static let title = Field<String>(
    "title",
    "标准名称",
    "Title",
    .conditional(.absent("title_en")),
    aliases: ["title_zh", "name", "名称", "标题"],
    source: "A.1"
  )
  package static let number = Field<String>(
    "number",
    "标准编号",
    "Number",
    .conditional(.any([.absent("life_status"), .choice("life_status", oneOf: numbered)])),
    source: "A.1",
    remark: Phrase(zh: "草案可暂缺", en: "a draft may have none yet")
  )
  package static let version = Field<String>(
    "version",
    "版本号",
    "Version",
    .mandatory,
    aliases: ["版本"],
    source: "A.1"
  )
  package static let standardType = Field<String>(
    "standard_type",
    "标准类型",
    "Type of standard",
    .mandatory,
    kind: .choices(
      ("international", "国际标准", "international"),
      ("regional", "区域标准", "regional"),
      ("national", "国家标准", "national"),
      ("industry", "行业标准", "industry"),
      ("local", "地方标准", "local"),
      ("group", "团体标准", "group"),
      ("enterprise", "企业标准", "enterprise")
    ),
    source: "000 §8.1.2 b, §3.2"
  )
  package static let mandatory = Field<Bool>(
    "mandatory",
    "强制性",
    "Mandatory",
    source: "002 L905"
  )
  package static let organization = Field<Reference>(
    "organization",
    "标准组织",
    "Standards organization",
    .mandatory,
    kind: .reference(["standard-org"]),
    source: "A.1"
  )
  package static let otherName = Field<String>(
    "other_name",
    "其他标准组织名称",
    "Other organization",
    source: "A.1; readings, Identity and titles",
    remark: Phrase(zh: "标准组织为 other 时写明", en: "beside the organization other")
  )
  package static let status = Field<Status>(
    "status",
    "标准状态",
    "Status",
    .mandatory,
    source: "A.1"
  )
  package static let freezeDate = Field<CalendarDate>(
    "freeze_date",
    "封版日",
    "Freeze date",
    .conditional(.choice("status", oneOf: ["frozen"])),
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let lifeStatus = Field<LifeStatus>(
    "life_status",
    "实施状态",
    "Life status",
    source: "001; 000 preface"
  )
  package static let publicationDate = Field<CalendarDate>(
    "publication_date",
    "发布日",
    "Published on",
    aliases: ["发布日期", "发布"],
    source: "000 cover"
  )
  package static let effectiveDate = Field<CalendarDate>(
    "effective_date",
    "实施日",
    "In force on",
    aliases: ["实施日期", "实施"],
    source: "000 cover"
  )
  package static let ics = Field<String>("ics", "ICS", "ICS", source: "000 last page")
  package static let ccs = Field<String>("ccs", "CCS", "CCS", source: "000 last page")
  package static let use = Field<Use>("use", "用途", "Use", .mandatory, source: "B8")
  package static let participation = Field<Prose>(
    "participation",
    "参与度",
    "Participation",
    source: "000 §8.1.2 b"
  )
  package static let applicability = Field<Prose>(
    "applicability",
    "适用范围",
    "Applicability",
    source: "000 §8.1.2 b"
  )
  package static let implementation = Field<Prose>(
    "implementation",
    "实施情况",
    "Implementation",
    source: "000 §8.1.2 b"
  )
  package static let activity = Field<Prose>(
    "activity",
    "活跃度",
    "Activity",
    source: "000 §8.1.2 b"
  )
  package static let gaps = Field<[Entry]>(
    "gaps",
    "技术空白",
    "Technology gaps",
    kind: .list(.map(Gap.shape, shorthand: "text")),
    source: "000 §8.1.2 b"
  )
  package static let textLicence = Field<TextLicence>(
    "text_licence",
    "文本使用许可",
    "Text licence",
    .mandatory,
    source: "000, 003 preface"
  )
  package static let patentDisclosure = Field<String>(
    "patent_disclosure",
    "涉及专利",
    "Patents involved",
    kind: .choices(
      ("none", "无", "none"),
      ("disclosed", "已披露", "disclosed"),
      ("unknown", "不详", "unknown")
    ),
    source: "001 §四"
  )
  package static let supersedes = Field<[Reference]>(
    "supersedes",
    "替代",
    "Supersedes",
    kind: .list(.reference(["standard"])),
    source: "001 §十一"
  )
  package static let supersededBy = Field<[Reference]>(
    "superseded_by",
    "被替代",
    "Superseded by",
    kind: .list(.reference(["standard"])),
    source: "001 §十一"
  )
  package static let defaultRequirementKind = Field<RequirementKind>(
    "default_requirement_kind",
    "默认条款性质",
    "Default requirement kind",
    source: "readings, Standards and clauses"
  )
  package static let clauses = Field<[Entry]>(
    "clauses",
    "章节",
    "Clauses",
    .judged(Phrase(zh: "目标标准须有条款", en: "a target standard has clauses")),
    kind: .list(.map(ClauseFields.shape, shorthand: nil)),
    source: "A.2"
  )

  private static let numbered = ["approved", "published", "in-force", "revised", "superseded"]

  /// The type.
  package static let type = RecordType(
    "standard",
    folder: "standards",
    label: Phrase(zh: "标准", en: "Standard"),
    plural: Phrase(zh: "标准", en: "Standards"),
    confidentiality: .public,
    source: "B8",
    fields: [
      title.declaration,
      number.declaration, version.declaration, standardType.declaration, mandatory.declaration,
      organization.declaration, otherName.declaration, status.declaration, freezeDate.declaration,
      lifeStatus.declaration, publicationDate.declaration, effectiveDate.declaration,
      ics.declaration, ccs.declaration, use.declaration, participation.declaration,
      applicability.declaration, implementation.declaration, activity.declaration,
      gaps.declaration, textLicence.declaration, patentDisclosure.declaration,
      supersedes.declaration, supersededBy.declaration, defaultRequirementKind.declaration,
      clauses.declaration,
    ]
  )
}
