import Diagnostics
import Records

/// A date of a record type, or of the entries of one of its lists, by which something has to be
/// done: said once here, read by `DatedFieldDeadlines`.
struct DatedField: Sendable {
  /// The key of the record type.
  let type: String
  /// The list, or the map of maps, whose entries hold the date; nil where the record does.
  let list: String?
  /// The field of the date.
  let date: String
  /// The kind of the deadlines.
  let kind: DeadlineKind
  /// What is due, in words; before the words of `text` where there are any.
  let item: Phrase
  /// The field that says in words what is due.
  let text: String?
  /// The fields that name who has to act, of the entry or else of the record; the first that names
  /// anybody counts.
  let who: [String]
  /// The field that leads to the record whose owner, team or holders act where nobody is named.
  let via: String?
  /// The fields any of which, once filled, says that it is done.
  let done: [String]
  /// The fields and choices that say that nothing is to be done any more.
  let closed: [String: Set<String>]
  /// The fields and choices without which nothing is concluded: an audience that may not see the
  /// state of a licence cannot tell whether its term still counts.
  let open: [String: Set<String>]
  /// Whether it stays to be done once the day has passed; a meeting does not.
  let lasts: Bool

  init(
    _ type: String,
    list: String? = nil,
    _ date: String,
    _ kind: DeadlineKind,
    _ item: Phrase,
    text: String? = nil,
    who: [String] = [],
    via: String? = nil,
    done: [String] = [],
    closed: [String: Set<String>] = [:],
    open: [String: Set<String>] = [:],
    lasts: Bool = true
  ) {
    self.type = type
    self.list = list
    self.date = date
    self.kind = kind
    self.item = item
    self.text = text
    self.who = who
    self.via = via
    self.done = done
    self.closed = closed
    self.open = open
    self.lasts = lasts
  }

  /// Every such date.
  static let all: [DatedField] = [
    DatedField(
      "patent-scheme",
      "planned_filing",
      .filing,
      Phrase(zh: "提出专利申请", en: "file the application"),
      who: ["owner"],
      via: "technology",
      done: ["result_patent"],
      closed: ["scheme_status": ["filed", "dropped"]]
    ),
    DatedField(
      "amendment",
      "deadline",
      .amendment,
      Phrase(zh: "提交修改或分案", en: "file the amendment or divisional"),
      who: ["owner"],
      via: "patent",
      done: ["filed_on"],
      closed: ["state": ["filed", "accepted", "refused"]]
    ),
    DatedField(
      "project",
      "target_end",
      .project,
      Phrase(zh: "项目计划完成", en: "the project is to end"),
      who: ["owner", "team", "lead"],
      done: ["actual_end"]
    ),
    DatedField(
      "project",
      list: "workflow_items",
      "date",
      .milestone,
      Phrase(zh: "流程", en: "workflow"),
      who: ["owner", "team", "lead"],
      closed: ["state": ["done", "na"]],
      // The day of what is under way is the day on which it began.
      lasts: false
    ),
    DatedField(
      "linkage-proposal",
      list: "schedule",
      "due",
      .milestone,
      Phrase(zh: "进度", en: "milestone"),
      text: "milestone",
      who: ["owner", "staffing"],
      done: ["done"],
      closed: ["decision": ["rejected"]]
    ),
    DatedField(
      "standard-project",
      list: "milestones",
      "date",
      .standard,
      Phrase(zh: "制修订", en: "drafting"),
      text: "kind",
      who: ["owner", "drafters"],
      lasts: false
    ),
    DatedField(
      "meeting",
      "date",
      .meeting,
      Phrase(zh: "开会", en: "meeting"),
      who: ["owner", "participants"],
      lasts: false
    ),
    DatedField(
      "meeting",
      "next_date",
      .meeting,
      Phrase(zh: "下次会议", en: "next meeting"),
      who: ["owner", "participants"],
      lasts: false
    ),
    action("meeting", who: []),
    action("tracking-entry", who: ["by"]),
    action("effectiveness-review", who: []),
    DatedField(
      "licence",
      "term_to",
      .licence,
      Phrase(zh: "许可期限届满", en: "the licence ends"),
      who: ["owner", "licensor"],
      open: ["state": ["signed", "in-force", "suspended"]]
    ),
    DatedField(
      "licence",
      list: "recordal",
      "due",
      .licence,
      Phrase(zh: "办理许可合同备案", en: "record the licence at the office"),
      who: ["owner", "licensor"],
      done: ["filed_on"],
      open: ["state": ["signed", "in-force", "suspended"]]
    ),
  ]

  /// The actions that a record lists.
  private static func action(_ type: String, who: [String]) -> DatedField {
    DatedField(
      type,
      list: "actions",
      "due",
      .action,
      Phrase(zh: "行动", en: "action"),
      text: "text",
      who: ["owner"] + who,
      done: ["done"]
    )
  }
}
