package import Diagnostics

/// `standard-proposal` 标准提案 (B10).
package enum StandardProposal {
  /// The title, under the name that Table A.1 prints; the other names stay good.
  package static let title = Field<String>(
    "title",
    "标准提案名称",
    "Title",
    .conditional(.absent("title_en")),
    aliases: ["title_zh", "name", "名称", "标题"],
    source: "A.1"
  )
  package static let proposalNo = Field<String>(
    "proposal_no",
    "标准提案编号",
    "Proposal number",
    .conditional(submitted),
    source: "A.1"
  )
  package static let kind = Field<String>(
    "kind",
    "文件类别",
    "Kind",
    .mandatory,
    kind: .choices(
      ("project-proposal", "标准项目建议书", "new work item proposal"),
      ("draft", "标准草案", "draft standard"),
      ("technical-proposal", "标准技术提案", "technical proposal")
    ),
    source: "000 §7.3"
  )
  package static let organization = Field<Reference>(
    "organization",
    "标准组织",
    "Organization",
    .mandatory,
    kind: .reference(["standard-org"]),
    source: "A.1"
  )
  package static let otherName = Field<String>(
    "other_name",
    "其他标准组织名称",
    "Other organization",
    source: "A.1; readings, Identity and titles",
    remark: Phrase(zh: "标准组织为 other 时写明", en: "beside the organization other")
  )
  package static let standard = Field<Reference>(
    "standard",
    "标准",
    "Standard",
    kind: .reference(["standard"]),
    source: "A.1"
  )
  package static let authors = Field<[Reference]>(
    "authors",
    "标准提案撰写人",
    "Authors",
    .mandatory,
    kind: .list(.nameOrReference(["person"])),
    aliases: ["撰写人"],
    source: "A.1"
  )
  package static let attendees = Field<[Reference]>(
    "attendees",
    "负责该提案的参会人员",
    "Attendees in charge",
    .conditional(discussed),
    kind: .list(.nameOrReference(["person"])),
    aliases: ["参会人员"],
    source: "A.1"
  )
  package static let submissionDate = Field<CalendarDate>(
    "submission_date",
    "提案提交日",
    "Submitted on",
    .conditional(submitted),
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let stage = Field<Stage>(
    "stage",
    "阶段",
    "Stage",
    .mandatory,
    source: "000 §7.4"
  )
  package static let state = Field<State>(
    "state",
    "状态",
    "State",
    .mandatory,
    source: "000 §7.3, §7.4 c"
  )
  package static let adoptionDate = Field<CalendarDate>(
    "adoption_date",
    "采纳日",
    "Adopted on",
    .judged(adoptionRule),
    kind: .date(accomplished: true),
    source: "000 §7.3"
  )
  package static let adoptedIn = Field<[Reference]>(
    "adopted_in",
    "采纳于",
    "Adopted in",
    .judged(adoptionRule),
    kind: .list(.clause),
    source: "000 §7.3"
  )
  package static let revisions = Field<[Entry]>(
    "revisions",
    "修改",
    "Revisions",
    kind: .list(.map(Revision.shape, shorthand: "text")),
    source: "000 §7.4"
  )
  package static let schemes = Field<[Reference]>(
    "schemes",
    "备选方案",
    "Candidate schemes",
    kind: .list(.reference(["patent-scheme"])),
    source: "000 §7.4 a"
  )
  package static let patents = Field<[Reference]>(
    "patents",
    "专利",
    "Patents",
    kind: .list(.reference(["patent"])),
    source: "000 §7.4 a"
  )
  package static let technologies = Field<[Reference]>(
    "technologies",
    "技术",
    "Technologies",
    kind: .list(.reference(["technology"])),
    source: "B10"
  )

  private static let submitted = Condition.choice(
    "state",
    oneOf: [
      "submitted", "under-discussion", "revised", "adopted", "partly-adopted", "rejected",
    ]
  )
  private static let discussed = Condition.choice(
    "state",
    oneOf: ["under-discussion", "revised", "adopted", "partly-adopted", "rejected"]
  )
  private static let adoptionRule = Phrase(zh: "已采纳时（R35）", en: "once adopted (R35)")

  /// The type.
  package static let type = RecordType(
    "standard-proposal",
    folder: "standard-proposals",
    label: Phrase(zh: "标准提案", en: "Standard proposal"),
    plural: Phrase(zh: "标准提案", en: "Standard proposals"),
    confidentiality: .restricted,
    source: "B10",
    fields: [
      title.declaration,
      proposalNo.declaration, kind.declaration, organization.declaration, otherName.declaration,
      standard.declaration,
      authors.declaration, attendees.declaration, submissionDate.declaration, stage.declaration,
      state.declaration, adoptionDate.declaration, adoptedIn.declaration, revisions.declaration,
      schemes.declaration, patents.declaration, technologies.declaration,
    ]
  )

  /// The stage of a standard's development (000 §7.4).
  package enum Stage: String, Choice {
    case demand, discussion, finalisation

    package var label: Phrase {
      switch self {
      case .demand: Phrase(zh: "标准需求阶段", en: "demand stage")
      case .discussion: Phrase(zh: "标准方案讨论阶段", en: "solution discussion stage")
      case .finalisation: Phrase(zh: "标准方案确定阶段", en: "solution finalisation stage")
      }
    }

    package var aliases: [String] {
      switch self {
      case .demand: ["需求"]
      case .discussion: ["讨论", "方案讨论"]
      case .finalisation: ["确定", "方案确定"]
      }
    }
  }

  /// How far a proposal has come.
  package enum State: String, Choice {
    case draft, submitted
    case underDiscussion = "under-discussion"
    case revised, adopted
    case partlyAdopted = "partly-adopted"
    case rejected, withdrawn

    package var label: Phrase {
      switch self {
      case .draft: Phrase(zh: "起草", en: "draft")
      case .submitted: Phrase(zh: "已提交", en: "submitted")
      case .underDiscussion: Phrase(zh: "讨论中", en: "under discussion")
      case .revised: Phrase(zh: "已修改", en: "revised")
      case .adopted: Phrase(zh: "采纳", en: "adopted")
      case .partlyAdopted: Phrase(zh: "部分采纳", en: "partly adopted")
      case .rejected: Phrase(zh: "未采纳", en: "rejected")
      case .withdrawn: Phrase(zh: "撤回", en: "withdrawn")
      }
    }

    /// Whether the proposal has been handed in (D2 level a).
    package var isSubmitted: Bool { self != .draft && self != .withdrawn }

    /// Whether the proposal, or a part of it, became part of the standard (D2 level b).
    package var isAdopted: Bool { self == .adopted || self == .partlyAdopted }
  }

  /// One of `revisions`.
  package enum Revision {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let reason = Field<Prose>("reason", "原因", "Reason")
    package static let meeting = Field<Reference>(
      "meeting",
      "会议",
      "Meeting",
      kind: .reference(["meeting"])
    )
    package static let text = Field<Prose>("text", "内容", "Text")
    package static let shape = Shape([
      date.declaration, reason.declaration, meeting.declaration, text.declaration,
    ])
  }
}
