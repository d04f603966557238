package import Diagnostics

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

  /// `status`: whether the text can still change (A.1 row 19).
  package enum Status: String, Choice {
    case frozen
    case notFrozen = "not-frozen"

    package var label: Phrase {
      switch self {
      case .frozen: Phrase(zh: "已封版", en: "frozen")
      case .notFrozen: Phrase(zh: "未封版", en: "not frozen")
      }
    }
  }

  /// `life_status`.
  package enum LifeStatus: String, Choice {
    case draft, consultation, approved, published
    case inForce = "in-force"
    case revised, superseded

    package var label: Phrase {
      switch self {
      case .draft: Phrase(zh: "草案", en: "draft")
      case .consultation: Phrase(zh: "征求意见", en: "consultation")
      case .approved: Phrase(zh: "报批", en: "approved")
      case .published: Phrase(zh: "发布", en: "published")
      case .inForce: Phrase(zh: "实施", en: "in force")
      case .revised: Phrase(zh: "修订", en: "revised")
      case .superseded: Phrase(zh: "废止", en: "superseded")
      }
    }

    /// Whether the text has been published in this state.
    package var isPublished: Bool {
      switch self {
      case .published, .inForce, .revised, .superseded: true
      default: false
      }
    }
  }

  /// `use`: a standard that the work aims at, or one that is only cited.
  package enum Use: String, Choice {
    case target, reference

    package var label: Phrase {
      switch self {
      case .target: Phrase(zh: "目标标准", en: "target")
      case .reference: Phrase(zh: "引用", en: "reference")
      }
    }
  }

  /// `text_licence`: how much of the text may be shown (R109–R111).
  package enum TextLicence: String, Choice {
    case none, excerpt, full

    package var label: Phrase {
      switch self {
      case .none: Phrase(zh: "未许可", en: "none")
      case .excerpt: Phrase(zh: "可摘录", en: "excerpts")
      case .full: Phrase(zh: "已获许可", en: "full text")
      }
    }
  }

  /// The kind of a clause: what the standard demands by it (A.2 foot).
  package enum RequirementKind: String, Choice {
    case mandatory, optional, informative

    package var label: Phrase {
      switch self {
      case .mandatory: Phrase(zh: "必选项", en: "mandatory")
      case .optional: Phrase(zh: "可选项", en: "optional")
      case .informative: Phrase(zh: "资料性", en: "informative")
      }
    }

    package var aliases: [String] {
      switch self {
      case .mandatory: ["必选"]
      case .optional: ["可选"]
      case .informative: ["说明性"]
      }
    }
  }

  /// One of `gaps`.
  package enum Gap {
    package static let text = Field<Prose>("text", "内容", "Text", .mandatory)
    package static let technology = Field<Reference>(
      "technology",
      "技术",
      "Technology",
      kind: .reference(["technology"])
    )
    package static let shape = Shape([text.declaration, technology.declaration])
  }

  /// One of `clauses` as listed in the front matter; headings of the body give the rest.
  package enum ClauseFields {
    package static let no = Field<String>("no", "章节号", "Clause", .mandatory, aliases: ["number"])
    package static let title = Field<String>("title", "标题", "Title", aliases: ["title_zh"])
    package static let titleEN = Field<String>("title_en", "英文标题", "Title in English")
    package static let chapter = Field<String>("chapter", "章", "Chapter")
    package static let page = Field<String>("page", "页", "Page")
    package static let requirementKind = Field<RequirementKind>(
      "requirement_kind",
      "条款性质",
      "Requirement kind",
      aliases: ["性质"]
    )
    package static let text = Field<Prose>("text", "文本", "Text")
    package static let excerpt = Field<Prose>("excerpt", "摘录", "Excerpt")
    package static let excerptSource = Field<String>("excerpt_source", "摘录出处", "Source of excerpt")
    package static let summary = Field<Prose>("summary", "概述", "Summary in own words")
    package static let parent = Field<String>("parent", "上级", "Parent")
    package static let shape = Shape([
      no.declaration, title.declaration, titleEN.declaration, chapter.declaration,
      page.declaration, requirementKind.declaration, text.declaration, excerpt.declaration,
      excerptSource.declaration, summary.declaration, parent.declaration,
    ])
  }
}
