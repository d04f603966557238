package import Diagnostics

/// `linkage-proposal` 联动工作建议书, what the decision layer approves (B2).
package enum LinkageProposal {
  package static let objectives = Field<Prose>(
    "objectives",
    "工作目标",
    "Objectives",
    .mandatory,
    source: "000 §8.2"
  )
  package static let technicalScope = Field<Entry>(
    "technical_scope",
    "技术范围",
    "Technical scope",
    .mandatory,
    kind: .map(Scope.shape, shorthand: "text"),
    source: "000 §8.2"
  )
  package static let staffing = Field<[Entry]>(
    "staffing",
    "人员安排",
    "Staffing",
    .mandatory,
    kind: .list(.map(Staff.shape, shorthand: "text")),
    source: "000 §8.2"
  )
  package static let schedule = Field<[Entry]>(
    "schedule",
    "进度安排",
    "Schedule",
    .mandatory,
    kind: .list(.map(Milestone.shape, shorthand: nil)),
    source: "000 §8.2"
  )
  package static let resources = Field<Prose>(
    "resources",
    "资源协调",
    "Resources",
    .mandatory,
    source: "000 §8.2"
  )
  package static let rolloutPlan = Field<Prose>(
    "rollout_plan",
    "推进计划",
    "Roll-out plan",
    .mandatory,
    source: "000 §8.2"
  )
  package static let submitted = Field<CalendarDate>(
    "submitted",
    "提交日期",
    "Submitted on",
    .conditional(.choice("decision", oneOf: ["submitted", "approved", "returned", "rejected"])),
    kind: .date(accomplished: true),
    source: "000 §8.2"
  )
  package static let comments = Field<[Entry]>(
    "comments",
    "决策层意见和建议",
    "Comments of the decision layer",
    kind: .list(.map(Comment.shape, shorthand: "text")),
    source: "000 §8.2"
  )
  package static let decision = Field<Decision>(
    "decision",
    "审批",
    "Decision",
    .mandatory,
    source: "000 §8.2"
  )
  package static let decisionDate = Field<CalendarDate>(
    "decision_date",
    "审批日期",
    "Decided on",
    .conditional(.choice("decision", oneOf: ["approved", "returned", "rejected"])),
    kind: .date(accomplished: true),
    source: "000 §8.2"
  )

  /// The type.
  package static let type = RecordType(
    "linkage-proposal",
    folder: "linkage-proposals",
    label: Phrase(zh: "联动工作建议书", en: "Linkage proposal"),
    plural: Phrase(zh: "联动工作建议书", en: "Linkage proposals"),
    confidentiality: .internal,
    source: "B2",
    fields: [
      objectives.declaration, technicalScope.declaration, staffing.declaration,
      schedule.declaration, resources.declaration, rolloutPlan.declaration, submitted.declaration,
      comments.declaration, decision.declaration, decisionDate.declaration,
    ]
  )

  /// How far the decision layer has come.
  package enum Decision: String, Choice {
    case draft
    case submitted
    case approved
    case returned
    case rejected

    package var label: Phrase {
      switch self {
      case .draft: Phrase(zh: "起草", en: "draft")
      case .submitted: Phrase(zh: "已提交", en: "submitted")
      case .approved: Phrase(zh: "审批通过", en: "approved")
      case .returned: Phrase(zh: "退回修改", en: "returned")
      case .rejected: Phrase(zh: "未通过", en: "rejected")
      }
    }
  }

  /// `technical_scope`.
  package enum Scope {
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let technologies = Field<[Reference]>(
      "technologies",
      "技术",
      "Technologies",
      kind: .list(.reference(["technology"]))
    )
    package static let shape = Shape([
      text.declaration, technologies.declaration,
    ])
  }

  /// One of `staffing`.
  package enum Staff {
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text"
    )
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      kind: .nameOrReference(["person"])
    )
    package static let role = Field<TeamRole>(
      "role",
      "角色",
      "Role"
    )
    package static let shape = Shape([
      text.declaration, person.declaration, role.declaration,
    ])
  }

  /// One of `schedule`.
  package enum Milestone {
    package static let milestone = Field<String>(
      "milestone",
      "节点",
      "Milestone",
      .mandatory
    )
    package static let due = Field<CalendarDate>(
      "due",
      "计划日期",
      "Due",
      .mandatory
    )
    package static let done = Field<CalendarDate>(
      "done",
      "完成日期",
      "Done on",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([
      milestone.declaration, due.declaration, done.declaration,
    ])
  }

  /// One of `comments`.
  package enum Comment {
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      kind: .nameOrReference(["person"])
    )
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      kind: .date(accomplished: true)
    )
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let shape = Shape([
      person.declaration, date.declaration, text.declaration,
    ])
  }
}
