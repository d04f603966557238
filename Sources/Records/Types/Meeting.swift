package import Diagnostics

/// `meeting` 会议, an exchange between technical, IP and standards people (B16).
package enum Meeting {
  package static let kind = Field<Kind>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    source: "000 §7.4, §8.3"
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    source: "000 §7.4"
  )
  package static let participants = Field<[Entry]>(
    "participants",
    "参加人员",
    "Participants",
    .mandatory,
    kind: .list(.map(Participant.shape, shorthand: "person")),
    source: "000 §7.4, §8.3"
  )
  package static let agenda = Field<Prose>(
    "agenda",
    "议程",
    "Agenda",
    .mandatory,
    source: "000 §7.4"
  )
  package static let minutes = Field<Prose>(
    "minutes",
    "记录",
    "Minutes",
    .mandatory,
    source: "000 §7.4, §8.3"
  )
  package static let decisions = Field<[Prose]>(
    "decisions",
    "决定",
    "Decisions",
    source: "000 §8.3"
  )
  package static let actions = Field<[Entry]>(
    "actions",
    "措施",
    "Actions",
    kind: .list(.map(ActionItem.shape, shorthand: "text")),
    source: "000 §8.3"
  )
  package static let relatesTo = Field<[Reference]>(
    "relates_to",
    "相关记录",
    "Relates to",
    source: "000 §7.4"
  )
  package static let nextDate = Field<CalendarDate>(
    "next_date",
    "下次日期",
    "Next meeting",
    source: "000 §7.4"
  )

  /// The type.
  package static let type = RecordType(
    "meeting",
    folder: "meetings",
    label: Phrase(zh: "会议", en: "Meeting"),
    plural: Phrase(zh: "沟通与会议", en: "Meetings"),
    confidentiality: .internal,
    source: "B16",
    fields: [
      kind.declaration, date.declaration, participants.declaration, agenda.declaration,
      minutes.declaration, decisions.declaration, actions.declaration, relatesTo.declaration,
      nextDate.declaration,
    ]
  )

  /// What the meeting is for.
  package enum Kind: String, Choice {
    case linkageExchange = "linkage-exchange"
    case sdoMeeting = "sdo-meeting"
    case schemeDiscussion = "scheme-discussion"
    case decision
    case committee
    case industryForum = "industry-forum"

    package var label: Phrase {
      switch self {
      case .linkageExchange: Phrase(zh: "定期沟通", en: "linkage exchange")
      case .sdoMeeting: Phrase(zh: "标准会议", en: "standards meeting")
      case .schemeDiscussion: Phrase(zh: "方案讨论", en: "scheme discussion")
      case .decision: Phrase(zh: "决策层", en: "decision layer")
      case .committee: Phrase(zh: "评议委员会", en: "review committee")
      case .industryForum: Phrase(zh: "论坛", en: "industry forum")
      }
    }
  }

  /// One of `participants`.
  package enum Participant {
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      .mandatory,
      kind: .nameOrReference(["person"])
    )
    package static let role = Field<TeamRole>(
      "role",
      "角色",
      "Role",
      .mandatory
    )
    package static let shape = Shape([
      person.declaration, role.declaration,
    ])
  }
}
