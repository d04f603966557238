import Diagnostics

/// `page` 页面: free Markdown with a place in the navigation (B50).
package enum Page {
  package static let section = Field<String>(
    "section",
    "栏目",
    "Section",
    source: "B50",
    remark: Phrase(zh: "导航中的分组", en: "the group in the navigation")
  )
  package static let order = Field<Int>(
    "order",
    "次序",
    "Order",
    source: "B50",
    remark: Phrase(zh: "数小的在前", en: "smaller numbers first")
  )
  package static let textEN = Field<Prose>(
    "text_en",
    "英文正文",
    "Text in English",
    source: "B50",
    remark: Phrase(
      zh: "英文页面的正文，省略时两种语言同文",
      en: "the text of the English page, else both show one"
    )
  )
  package static let shows = Field<String>(
    "shows",
    "附示",
    "Shows",
    kind: .choices(("components", "组件", "components")),
    source: "B50",
    remark: Phrase(
      zh: "正文之下由程序写出的内容",
      en: "what the program writes below the text"
    )
  )

  /// The type.
  package static let type = RecordType(
    "page",
    folder: "pages",
    label: Phrase(zh: "页面", en: "Page"),
    plural: Phrase(zh: "页面", en: "Pages"),
    confidentiality: .public,
    source: "B50",
    fields: [
      section.declaration, order.declaration, textEN.declaration, shows.declaration,
    ]
  )
}
