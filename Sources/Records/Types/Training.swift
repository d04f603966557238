import Diagnostics

/// `training` 培训 (B19).
package enum Training {
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: false),
    source: "000 §6.2"
  )
  package static let topic = Field<String>(
    "topic",
    "主题",
    "Topic",
    .mandatory,
    source: "000 §6.2"
  )
  package static let level = Field<String>(
    "level",
    "层级",
    "Level",
    .mandatory,
    kind: .choices(
      ("management", "管理层级", "management"),
      ("internal", "对内开展常态化培训", "regular internal training"),
      ("external", "外部培训", "external")
    ),
    source: "000 §6.2 a–b"
  )
  package static let provider = Field<Reference>(
    "provider",
    "培训机构",
    "Provider",
    kind: .reference(["organization"]),
    source: "000 §6.2 b"
  )
  package static let participants = Field<[Reference]>(
    "participants",
    "参加人员",
    "Participants",
    kind: .list(.nameOrReference(["person"])),
    source: "002 L472"
  )
  package static let hours = Field<ExactDecimal>("hours", "学时", "Hours", source: "002 L492")

  /// The type.
  package static let type = RecordType(
    "training",
    folder: "trainings",
    label: Phrase(zh: "培训", en: "Training"),
    plural: Phrase(zh: "培训", en: "Trainings"),
    confidentiality: .internal,
    source: "B19",
    fields: [
      date.declaration, topic.declaration, level.declaration, provider.declaration,
      participants.declaration, hours.declaration,
    ]
  )
}
