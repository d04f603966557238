import Diagnostics

/// An entry of `navigation` in the site's configuration.
extension Site {
  /// One of `navigation`: where it leads, and what it is called if not as the page is.
  package enum NavigationItem {
    package static let to = Field<String>(
      "to",
      "指向",
      "To",
      .mandatory,
      remark: Phrase(
        zh: "类型、记录编号、固定页面或 https:// 网址",
        en: "a type, the id of a record, a standing page, or an address with https://"
      )
    )
    package static let title = Field<String>("title", "名称", "Title")
    package static let titleEN = Field<String>("title_en", "英文名称", "Title in English")
    package static let shape = Shape([
      to.declaration, title.declaration, titleEN.declaration,
    ])
  }
}
