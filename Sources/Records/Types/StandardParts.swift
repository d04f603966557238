import Diagnostics

/// The maps of a standard.
extension Standard {
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
