import Diagnostics

/// `effectiveness-review` 评价改进, how a round of a project went (B20).
package enum EffectivenessReview {
  package static let project = Field<Reference>(
    "project",
    "联动项目",
    "Project",
    .mandatory,
    kind: .reference(["project"]),
    source: "000 §8.4"
  )
  package static let round = Field<Int>(
    "round",
    "轮次",
    "Round",
    .mandatory,
    kind: .integer(1...999),
    source: "000 §8.4"
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: true),
    source: "000 §8.4"
  )
  package static let technologyPatenting = Field<Prose>(
    "technology_patenting",
    "技术专利化",
    "Technology into patents",
    .mandatory,
    source: "000 §8.4"
  )
  package static let patentStandardization = Field<Prose>(
    "patent_standardization",
    "专利标准化",
    "Patents into standards",
    .mandatory,
    source: "000 §8.4"
  )
  package static let standardIndustrialization = Field<Prose>(
    "standard_industrialization",
    "标准产业化",
    "Standards into industry",
    .mandatory,
    source: "000 §8.4"
  )
  package static let assessments = Field<[Reference]>(
    "assessments",
    "评估",
    "Assessments",
    .mandatory,
    kind: .list(.reference(["assessment"])),
    source: "000 §8.4",
    remark: Phrase(zh: "技术、专利、标准三类", en: "of all three kinds")
  )
  package static let findings = Field<Prose>(
    "findings",
    "评价结果",
    "Findings",
    .mandatory,
    source: "000 §8.4"
  )
  package static let adjustments = Field<Prose>(
    "adjustments",
    "策略方法调整",
    "Adjustments",
    .mandatory,
    source: "000 §8.4"
  )
  package static let newWorkflow = Field<Prose>(
    "new_workflow",
    "新的工作流程",
    "New workflow",
    .mandatory,
    source: "000 §8.4"
  )
  package static let actions = Field<[Entry]>(
    "actions",
    "措施",
    "Actions",
    kind: .list(.map(ActionItem.shape, shorthand: "text")),
    source: "000 §8.4"
  )

  /// The type.
  package static let type = RecordType(
    "effectiveness-review",
    folder: "effectiveness-reviews",
    label: Phrase(zh: "评价改进", en: "Effectiveness review"),
    plural: Phrase(zh: "评价改进", en: "Effectiveness reviews"),
    confidentiality: .internal,
    source: "B20",
    fields: [
      project.declaration, round.declaration, date.declaration, technologyPatenting.declaration,
      patentStandardization.declaration, standardIndustrialization.declaration,
      assessments.declaration, findings.declaration, adjustments.declaration,
      newWorkflow.declaration, actions.declaration,
    ]
  )
}
