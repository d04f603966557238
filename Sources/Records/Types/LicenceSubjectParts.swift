import Diagnostics

/// The maps of who licenses what (preamble, art. 2).
extension Licence {
  /// `licensor` and `licensee`; all but the name is restricted.
  package enum Party {
    package static let org = Field<Reference>(
      "org",
      "单位",
      "Organization",
      .mandatory,
      kind: .reference(["organization"])
    )
    package static let address = Field<String>(
      "address",
      "通讯地址",
      "Address",
      confidentiality: .restricted
    )
    package static let legalRepresentative = Field<String>(
      "legal_representative",
      "法定代表人",
      "Legal representative",
      confidentiality: .restricted
    )
    package static let contact = Field<String>(
      "contact",
      "联系人",
      "Contact",
      confidentiality: .restricted
    )
    package static let phone = Field<String>(
      "phone",
      "电话",
      "Phone",
      confidentiality: .restricted
    )
    package static let email = Field<String>(
      "email",
      "邮箱",
      "E-mail",
      confidentiality: .restricted
    )
    package static let shape = Shape([
      org.declaration, address.declaration, legalRepresentative.declaration, contact.declaration,
      phone.declaration, email.declaration,
    ])
  }

  /// `patent_counts`: the total is the sum of the three kinds (R82).
  package enum Counts {
    package static let total = Field<Int>(
      "total",
      "合计",
      "Total",
      .mandatory,
      kind: .integer(0...1_000_000)
    )
    package static let invention = Field<Int>(
      "invention",
      "发明专利",
      "Inventions",
      kind: .integer(0...1_000_000),
      aliases: ["发明"]
    )
    package static let utilityModel = Field<Int>(
      "utility_model",
      "实用新型",
      "Utility models",
      kind: .integer(0...1_000_000)
    )
    package static let design = Field<Int>(
      "design",
      "外观设计",
      "Designs",
      kind: .integer(0...1_000_000)
    )
    package static let addedLater = Field<Int>(
      "added_later",
      "后续纳入",
      "Added later",
      kind: .integer(0...1_000_000),
      remark: Phrase(zh: "签署后纳入的件数", en: "patents that came in after signing")
    )
    package static let shape = Shape([
      total.declaration, invention.declaration, utilityModel.declaration, design.declaration,
      addedLater.declaration,
    ])
  }

  /// One of `sublicences`; each needs the licensor's written consent before it (R83).
  package enum Sublicence {
    package static let org = Field<Reference>(
      "org",
      "被许可单位",
      "Sub-licensee",
      .mandatory,
      kind: .reference(["organization"])
    )
    package static let grantedOn = Field<CalendarDate>(
      "granted_on",
      "授予日",
      "Granted on",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let consentedOn = Field<CalendarDate>(
      "consented_on",
      "同意日",
      "Consented on",
      kind: .date(accomplished: true)
    )
    package static let consent = Field<Reference>(
      "consent",
      "书面同意",
      "Written consent",
      kind: .reference(["document"])
    )
    package static let shape = Shape([
      org.declaration, grantedOn.declaration, consentedOn.declaration, consent.declaration,
    ])
  }

  /// `recordal`: voluntary, some days after signing (R88).
  package enum Recordal {
    package static let wanted = Field<Bool>(
      "wanted",
      "是否备案",
      "Wanted",
      .mandatory
    )
    package static let days = Field<Int>(
      "days",
      "备案期限天数",
      "Days",
      kind: .integer(0...3650)
    )
    package static let due = Field<CalendarDate>(
      "due",
      "应备案日",
      "Due"
    )
    package static let filedOn = Field<CalendarDate>(
      "filed_on",
      "备案日",
      "Filed on",
      kind: .date(accomplished: true)
    )
    package static let no = Field<String>(
      "no",
      "备案号",
      "Number"
    )
    package static let shape = Shape([
      wanted.declaration, days.declaration, due.declaration, filedOn.declaration, no.declaration,
    ])
  }
}
