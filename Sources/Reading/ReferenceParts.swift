import Diagnostics
import Records

/// The map form of a reference: `{standard: RFC2002, version: "1996", clause: 5.6.2}`.
///
/// The target stands under `id`, `number`, `code`, or the key or label of a record type.
enum ReferenceParts {
  static let id = Field<String>("id", "编号", "ID")
  static let number = Field<String>("number", "标准编号", "Number", aliases: ["号码"])
  static let code = Field<String>("code", "代码", "Code")
  static let proposal = Field<String>("proposal", "提案", "Proposal")
  static let version = Field<String>("version", "版本号", "Version", aliases: ["版本"])
  static let clause = Field<String>(
    "clause",
    "章节号",
    "Clause",
    aliases: ["no", "条款", "条款号", "章节"]
  )
  static let chapter = Field<String>("chapter", "章", "Chapter")
  static let claim = Field<String>("claim", "权利要求", "Claim", aliases: ["claim_no", "权利要求号"])
  static let feature = Field<String>("feature", "技术特征", "Feature", aliases: ["特征"])
  static let otherName = Field<String>("other_name", "其他名称", "Other name")

  private static let types: [FieldDeclaration] = RecordCatalog.types.map { type in
    Field<String>(type.key, type.label.zh, type.label.en).declaration
  }

  static let shape = Shape(
    [id.declaration, number.declaration, code.declaration, proposal.declaration] + types + [
      version.declaration, clause.declaration, chapter.declaration, claim.declaration,
      feature.declaration, otherName.declaration,
    ]
  )

  /// The keys under which a target may stand.
  static let targets: Set<FieldKey> = Set(
    [id.key, number.key, code.key, proposal.key] + types.map(\.key)
  )
}
