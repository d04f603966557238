package import Diagnostics

/// `declaration` 专利声明: a holder's statement to a standards body (B49).
package enum Declaration {
  package static let declarant = Field<Reference>(
    "declarant",
    "声明人",
    "Declarant",
    .mandatory,
    kind: .reference(["organization"]),
    source: "B49"
  )
  package static let reference = Field<String>(
    "reference",
    "声明编号",
    "Reference",
    .mandatory,
    source: "B49"
  )
  package static let declaredOn = Field<CalendarDate>(
    "declared_on",
    "声明日",
    "Declared on",
    .mandatory,
    kind: .date(accomplished: true),
    source: "B49"
  )
  package static let organization = Field<Reference>(
    "organization",
    "标准组织",
    "Organization",
    .mandatory,
    kind: .reference(["standard-org"]),
    source: "B49"
  )
  package static let otherName = Field<String>(
    "other_name",
    "其他标准组织名称",
    "Other organization",
    source: "A.1; readings, Identity and titles",
    remark: Phrase(zh: "标准组织为 other 时写明", en: "beside the organization other")
  )
  package static let licensing = Field<Licensing>(
    "licensing",
    "许可意愿",
    "Licensing",
    source: "B49; readings, Declarations"
  )
  package static let items = Field<[Entry]>(
    "items",
    "声明内容",
    "Items",
    .mandatory,
    kind: .list(.map(Item.shape, shorthand: nil)),
    source: "B49"
  )
  package static let source = Field<Prose>("source", "出处", "Source", source: "B49")

  /// The type.
  package static let type = RecordType(
    "declaration",
    folder: "declarations",
    label: Phrase(zh: "专利声明", en: "Declaration"),
    plural: Phrase(zh: "专利声明", en: "Declarations"),
    confidentiality: .public,
    source: "B49",
    fields: [
      declarant.declaration, reference.declaration, declaredOn.declaration,
      organization.declaration, otherName.declaration, licensing.declaration, items.declaration,
      source.declaration,
    ]
  )

  /// What the declarant is willing to do; `unstated` where nothing is written.
  package enum Licensing: String, Choice {
    case frand
    case frandReciprocal = "frand-reciprocal"
    case royaltyFree = "royalty-free"
    case unwilling, unstated

    package var label: Phrase {
      switch self {
      case .frand: Phrase(zh: "公平合理无歧视", en: "FRAND")
      case .frandReciprocal: Phrase(zh: "互惠", en: "FRAND, reciprocal")
      case .royaltyFree: Phrase(zh: "免费", en: "royalty-free")
      case .unwilling: Phrase(zh: "不许可", en: "not willing to license")
      case .unstated: Phrase(zh: "未说明", en: "unstated")
      }
    }
  }

  /// One of `items`: a patent or a family, and what of a standard it may be essential to.
  package enum Item {
    package static let patent = Field<Reference>(
      "patent",
      "专利",
      "Patent",
      .conditional(.absent("family")),
      kind: .reference(["patent"])
    )
    package static let family = Field<String>("family", "专利族", "Family")
    package static let standard = Field<Reference>(
      "standard",
      "标准",
      "Standard",
      kind: .reference(["standard"])
    )
    package static let version = Field<String>("version", "版本号", "Version")
    package static let clauses = Field<[String]>("clauses", "章节", "Clauses")
    package static let kind = Field<String>(
      "kind",
      "种类",
      "Kind",
      kind: .choices(
        ("basis", "基础专利", "basis patent"),
        ("family-member", "同族", "family member")
      )
    )
    package static let shape = Shape([
      patent.declaration, family.declaration, standard.declaration, version.declaration,
      clauses.declaration, kind.declaration,
    ])
  }
}
