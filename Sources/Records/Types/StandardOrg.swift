package import Diagnostics

/// `standard-org` 标准组织 (B9).
///
/// The nine of Table A.1 exist without a file.
package enum StandardOrg {
  package static let code = Field<String>(
    "code",
    "代码",
    "Code",
    .mandatory,
    kind: .choice(ChoiceList(tableA1.map { .init($0.code, zh: $0.label.zh, en: $0.label.en) })),
    source: "A.1"
  )
  package static let otherName = Field<String>(
    "other_name",
    "其他名称",
    "Other name",
    source: "A.1"
  )
  package static let members = Field<[String]>(
    "members",
    "成员国",
    "Member states",
    source: "000 §7.2.2"
  )
  package static let iprPolicy = Field<Entry>(
    "ipr_policy",
    "专利政策",
    "IPR policy",
    kind: .map(Policy.shape, shorthand: "text"),
    source: "000 §7.2.2; 004 (3)"
  )
  package static let meetings = Field<[Entry]>(
    "meetings",
    "会议",
    "Meetings",
    kind: .list(.map(Meeting.shape, shorthand: "name")),
    source: "000 §8.3"
  )

  /// The type.
  package static let type = RecordType(
    "standard-org",
    folder: "standard-orgs",
    label: Phrase(zh: "标准组织", en: "Standards organization"),
    plural: Phrase(zh: "标准组织", en: "Standards organizations"),
    confidentiality: .public,
    source: "B9",
    fields: [
      code.declaration, otherName.declaration, members.declaration, iprPolicy.declaration,
      meetings.declaration,
    ]
  )

  /// The nine boxes of Table A.1 row 13, in its order.
  package static let tableA1: [(code: String, label: Phrase)] = [
    ("3GPP", Phrase(zh: "3GPP", en: "3GPP")),
    ("IETF", Phrase(zh: "IETF", en: "IETF")),
    ("ITU", Phrase(zh: "ITU", en: "ITU")),
    ("GSMA", Phrase(zh: "GSMA", en: "GSMA")),
    ("IEC", Phrase(zh: "IEC", en: "IEC")),
    ("ISO", Phrase(zh: "ISO", en: "ISO")),
    ("AVS", Phrase(zh: "AVS", en: "AVS")),
    ("CCSA", Phrase(zh: "CCSA", en: "CCSA")),
    ("other", Phrase(zh: "其他", en: "other")),
  ]

  /// `ipr_policy`.
  package enum Policy {
    package static let text = Field<Prose>("text", "说明", "Text")
    package static let link = Field<String>("link", "链接", "Link")
    package static let disclosure = Field<String>(
      "disclosure",
      "披露义务",
      "Disclosure",
      kind: .choices(
        ("required", "要求", "required"),
        ("encouraged", "鼓励", "encouraged"),
        ("none", "无", "none")
      ),
      source: "readings, Charts"
    )
    package static let licensing = Field<String>("licensing", "许可要求", "Licensing")
    package static let shape = Shape([
      text.declaration, link.declaration, disclosure.declaration, licensing.declaration,
    ])
  }

  /// One of `meetings`.
  package enum Meeting {
    package static let date = Field<CalendarDate>("date", "日期", "Date", .mandatory)
    package static let name = Field<String>("name", "名称", "Name", .mandatory)
    package static let place = Field<String>("place", "地点", "Place")
    package static let shape = Shape([date.declaration, name.declaration, place.declaration])
  }
}
