import Diagnostics

/// `incentive` 评价考核与激励 (B19).
package enum Incentive {
  package static let kind = Field<String>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    kind: .choices(("appraisal", "评价考核", "appraisal"), ("reward", "激励", "reward")),
    source: "000 §6.2"
  )
  package static let period = Field<String>(
    "period",
    "期间",
    "Period",
    .mandatory,
    aliases: ["年度"],
    source: "000 §6.2",
    remark: Phrase(zh: "如 2025、2025-H1、2025-Q3", en: "such as 2025, 2025-H1, 2025-Q3")
  )
  package static let target = Field<[Reference]>(
    "target",
    "对象",
    "Target",
    .mandatory,
    kind: .list(.nameOrReference(["person", "organization"])),
    source: "000 §6.2",
    remark: Phrase(zh: "人员，或部门的名称", en: "a person, or the name of a department")
  )
  package static let basis = Field<[Reference]>(
    "basis",
    "依据的成果",
    "Basis",
    kind: .list(.reference(["patent", "standard", "standard-proposal"])),
    source: "000 §6.2"
  )
  package static let result = Field<Prose>(
    "result",
    "结果",
    "Result",
    source: "000 §6.2"
  )

  /// The type.
  package static let type = RecordType(
    "incentive",
    folder: "incentives",
    label: Phrase(zh: "评价考核与激励", en: "Incentive"),
    plural: Phrase(zh: "评价考核与激励", en: "Incentives"),
    confidentiality: .internal,
    source: "B19",
    fields: [
      kind.declaration, period.declaration, target.declaration, basis.declaration,
      result.declaration,
    ]
  )
}
