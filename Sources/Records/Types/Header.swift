import Diagnostics

/// The header that every record shares (B0).
package enum Header {
  package static let id = Field<String>(
    "id",
    "编号",
    "ID",
    .computed,
    source: "B0",
    remark: Phrase(
      zh: "默认是文件名；全站唯一，不分大小写",
      en: "the file name unless stated; unique over the site"
    )
  )
  package static let type = Field<String>(
    "type",
    "类型",
    "Type",
    .computed,
    source: "B0",
    remark: Phrase(zh: "由所在文件夹得出", en: "given by the folder")
  )
  package static let title = Field<String>(
    "title",
    "名称",
    "Title",
    .conditional(.absent("title_en")),
    aliases: ["title_zh", "name", "标题"],
    source: "B0"
  )
  package static let titleEN = Field<String>(
    "title_en",
    "英文名称",
    "Title in English",
    aliases: ["英文标题"],
    source: "B0"
  )
  package static let owner = Field<Reference>(
    "owner",
    "负责人",
    "Owner",
    kind: .reference(["person", "organization"]),
    aliases: ["负责单位"],
    source: "B0"
  )
  package static let confidentiality = Field<Confidentiality>(
    "confidentiality",
    "密级",
    "Confidentiality",
    .computed,
    source: "B0",
    remark: Phrase(zh: "默认按类型", en: "the type's default unless stated")
  )
  package static let created = Field<CalendarDate>(
    "created",
    "制作日期",
    "Created",
    .computed,
    source: "B0",
    remark: Phrase(zh: "默认是文件的首次提交日", en: "the file's first commit unless stated")
  )
  package static let updated = Field<CalendarDate>(
    "updated",
    "更新日期",
    "Updated",
    .computed,
    source: "B0",
    remark: Phrase(zh: "默认是文件的最近提交日", en: "the file's last commit unless stated")
  )
  package static let period = Field<String>(
    "period",
    "期间",
    "Period",
    aliases: ["年度"],
    source: "B0",
    remark: Phrase(zh: "如 2025、2025-H1、2025-Q3", en: "such as 2025, 2025-H1, 2025-Q3")
  )
  package static let tags = Field<[String]>("tags", "标签", "Tags", source: "B0")
  package static let field = Field<[String]>(
    "field",
    "技术领域",
    "Technology field",
    source: "B0, 002 L901"
  )
  package static let measures = Field<[String]>(
    "measures",
    "对应措施",
    "Measures",
    source: "B0, 004",
    remark: Phrase(zh: "m01 至 m15", en: "m01 to m15")
  )
  package static let sources = Field<[String]>("sources", "依据", "Sources", source: "B0")
  package static let body = Field<Prose>(
    "body",
    "正文",
    "Text",
    source: "B0",
    remark: Phrase(zh: "Markdown 文件的正文", en: "the body of a Markdown file")
  )
  package static let lint = Field<Entry>(
    "lint",
    "检查",
    "Checks",
    kind: .map(Lint.shape, shorthand: nil),
    source: "contract §3",
    remark: Phrase(
      zh: "allow: {规则: 理由}，在此记录中不报告该规则",
      en: "allow: {RULE: why}; the rule stays silent for this record"
    )
  )

  /// The fields in the order of B0.
  package static let fields: [FieldDeclaration] = [
    id.declaration, type.declaration, title.declaration, titleEN.declaration, owner.declaration,
    confidentiality.declaration, created.declaration, updated.declaration, period.declaration,
    tags.declaration, field.declaration, measures.declaration, sources.declaration,
    body.declaration, lint.declaration,
  ]

  /// `lint` of the header.
  package enum Lint {
    package static let allow = Field<FreeMap>(
      "allow",
      "允许",
      "Allow",
      kind: .dictionary(.text),
      source: "contract §3"
    )
    package static let shape = Shape([allow.declaration])
  }
}
