import Diagnostics

/// `document` 文件、证明材料 (B46).
package enum Document {
  package static let kind = Field<String>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    kind: .choices(
      ("contract", "合同", "contract"),
      ("evidence", "证明材料", "evidence"),
      ("other-contribution", "其他文稿", "other contribution"),
      ("prior-art", "现有技术", "prior art"),
      ("search-report", "检索报告", "search report"),
      ("minutes", "会议纪要", "minutes"),
      ("licence", "许可", "licence"),
      ("certificate", "证书", "certificate"),
      ("other", "其他", "other")
    ),
    source: "B46"
  )
  package static let date = Field<CalendarDate>("date", "日期", "Date", source: "B46")
  package static let file = Field<String>(
    "file",
    "文件",
    "File",
    source: "B46",
    remark: Phrase(zh: "相对路径", en: "a relative path")
  )
  package static let externalRef = Field<String>(
    "external_ref",
    "外部出处",
    "External reference",
    source: "B46"
  )
  package static let sha256 = Field<String>("sha256", "校验值", "SHA-256", source: "B46")
  package static let copyright = Field<String>(
    "copyright",
    "版权",
    "Copyright",
    source: "B46"
  )
  package static let pages = Field<String>("pages", "页码", "Pages", source: "B46")

  /// The type.
  ///
  /// Its class is that of its parent or stricter; alone it is internal.
  package static let type = RecordType(
    "document",
    folder: "documents",
    label: Phrase(zh: "文件", en: "Document"),
    plural: Phrase(zh: "文件与证明材料", en: "Documents and evidence"),
    confidentiality: .internal,
    source: "B46",
    fields: [
      kind.declaration, date.declaration, file.declaration, externalRef.declaration,
      sha256.declaration, copyright.declaration, pages.declaration,
    ]
  )
}
