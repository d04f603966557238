package import Diagnostics

/// `tracking-entry` 跟踪记录, what somebody saw happen to a standard or patent (B15).
package enum TrackingEntry {
  package static let kind = Field<Kind>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    source: "001 §二.2; 000 §8.3"
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: true),
    source: "000 §8.3"
  )
  package static let by = Field<Reference>(
    "by",
    "记录人",
    "By",
    .mandatory,
    kind: .reference(["person"]),
    source: "000 §8.3"
  )
  package static let object = Field<Reference>(
    "object",
    "跟踪对象",
    "Object",
    .mandatory,
    kind: .reference(["standard", "standard-proposal", "patent", "correspondence"]),
    source: "000 §8.3"
  )
  package static let sourceEvent = Field<String>(
    "source_event",
    "来源事件",
    "Source",
    .mandatory,
    kind: .choices(
      ("news", "标准化动态", "news"),
      ("meeting", "标准会议", "meeting"),
      ("draft", "文稿和草案", "draft"),
      ("prosecution", "申请流程", "prosecution step")
    ),
    source: "000 §8.3"
  )
  package static let analysis = Field<Prose>(
    "analysis",
    "分析",
    "Analysis",
    .mandatory,
    source: "000 §8.3"
  )
  package static let feedbackTo = Field<[TeamRole]>(
    "feedback_to",
    "反馈给",
    "Feedback to",
    .conditional(.choice("kind", oneOf: ["standard-tracking"])),
    source: "000 §8.3"
  )
  package static let actions = Field<[Entry]>(
    "actions",
    "措施",
    "Actions",
    kind: .list(.map(ActionItem.shape, shorthand: "text")),
    source: "000 §8.3"
  )

  /// The type.
  package static let type = RecordType(
    "tracking-entry",
    folder: "tracking-entries",
    label: Phrase(zh: "跟踪记录", en: "Tracking entry"),
    plural: Phrase(zh: "跟踪记录", en: "Tracking entries"),
    confidentiality: .internal,
    source: "B15",
    fields: [
      kind.declaration, date.declaration, by.declaration, object.declaration,
      sourceEvent.declaration, analysis.declaration, feedbackTo.declaration, actions.declaration,
    ]
  )

  /// What is tracked.
  package enum Kind: String, Choice {
    case standardTracking = "standard-tracking"
    case patentTracking = "patent-tracking"
    case mappingTracking = "mapping-tracking"

    package var label: Phrase {
      switch self {
      case .standardTracking: Phrase(zh: "标准跟踪", en: "standard tracking")
      case .patentTracking: Phrase(zh: "专利跟踪", en: "patent tracking")
      case .mappingTracking: Phrase(zh: "对标跟踪", en: "mapping tracking")
      }
    }
  }
}
