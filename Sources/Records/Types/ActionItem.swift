import Diagnostics

/// One of `actions`: what somebody undertook in a meeting, after an observation or a review.
package enum ActionItem {
  package static let text = Field<Prose>("text", "内容", "Text", .mandatory)
  package static let owner = Field<Reference>(
    "owner",
    "负责人",
    "Owner",
    kind: .nameOrReference(["person", "organization"])
  )
  package static let due = Field<CalendarDate>("due", "期限", "Due")
  package static let done = Field<CalendarDate>(
    "done",
    "完成日期",
    "Done on",
    kind: .date(accomplished: true)
  )
  package static let shape = Shape([
    text.declaration, owner.declaration, due.declaration, done.declaration,
  ])
}
