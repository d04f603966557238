package import Diagnostics

/// `standard-project` 标准制修订项目, with the headings of a drafting explanation (B11).
package enum StandardProject {
  package static let approvalNo = Field<String>(
    "approval_no",
    "立项文号",
    "Approval number",
    .mandatory,
    source: "001 §一.1"
  )
  package static let approvalDate = Field<CalendarDate>(
    "approval_date",
    "立项日期",
    "Approved on",
    .mandatory,
    kind: .date(accomplished: true),
    source: "001 §一.1"
  )
  package static let plannedCompletion = Field<String>(
    "planned_completion",
    "计划完成时间",
    "Planned completion",
    .mandatory,
    source: "001 §一.1",
    remark: Phrase(zh: "日期或月份，如 2024-12", en: "a date or a month, such as 2024-12")
  )
  package static let bodies = Field<[Reference]>(
    "bodies",
    "归口单位",
    "Bodies in charge",
    .mandatory,
    kind: .list(.reference(["standard-org", "organization"])),
    source: "001 §一.3"
  )
  package static let standard = Field<Reference>(
    "standard",
    "标准",
    "Standard",
    kind: .reference(["standard"]),
    source: "B11",
    remark: Phrase(zh: "制修订的标准", en: "the standard that is made or revised")
  )
  package static let draftingUnits = Field<[Reference]>(
    "drafting_units",
    "起草单位",
    "Drafting units",
    kind: .list(.nameOrReference(["organization"])),
    source: "000 preface"
  )
  package static let drafters = Field<[Reference]>(
    "drafters",
    "主要起草人",
    "Main drafters",
    kind: .list(.nameOrReference(["person"])),
    source: "000 preface"
  )
  package static let milestones = Field<[Entry]>(
    "milestones",
    "主要工作过程",
    "Milestones",
    .mandatory,
    kind: .list(.map(Milestone.shape, shorthand: nil)),
    source: "001 §一.2; 000 preface"
  )
  package static let vote = Field<Entry>(
    "vote",
    "审定投票",
    "Vote",
    .judged(Phrase(zh: "审定之后", en: "after the review")),
    kind: .map(Vote.shape, shorthand: nil),
    source: "000 preface"
  )
  package static let references = Field<[Reference]>(
    "references",
    "参考标准",
    "Reference standards",
    kind: .list(.reference(["standard"])),
    source: "001 §二.1"
  )
  package static let problemsSolved = Field<Prose>(
    "problems_solved",
    "解决的主要问题",
    "Problems solved",
    source: "001 §二–十二"
  )
  package static let verification = Field<Prose>(
    "verification",
    "试验（验证）情况",
    "Verification",
    aliases: ["试验(验证)情况"],
    source: "001 §二–十二"
  )
  package static let patentsInvolved = Field<Prose>(
    "patents_involved",
    "涉及专利的情况",
    "Patents involved",
    source: "001 §二–十二"
  )
  package static let benefits = Field<Prose>(
    "benefits",
    "预期效益",
    "Expected benefits",
    source: "001 §二–十二"
  )
  package static let internationalComparison = Field<Prose>(
    "international_comparison",
    "国际对比",
    "International comparison",
    source: "001 §二–十二"
  )
  package static let positionInSystem = Field<Prose>(
    "position_in_system",
    "标准体系中的位置",
    "Place in the system of standards",
    source: "001 §二–十二"
  )
  package static let dissent = Field<Prose>(
    "dissent",
    "重大分歧",
    "Major dissent",
    source: "001 §二–十二"
  )
  package static let natureProposed = Field<Prose>(
    "nature_proposed",
    "标准性质建议",
    "Proposed nature",
    source: "001 §二–十二"
  )
  package static let implementationMeasures = Field<Prose>(
    "implementation_measures",
    "贯彻措施",
    "Implementation measures",
    source: "001 §二–十二"
  )
  package static let repeal = Field<Prose>(
    "repeal",
    "废止建议",
    "Proposed repeals",
    source: "001 §二–十二"
  )
  package static let other = Field<Prose>(
    "other",
    "其他",
    "Other",
    source: "001 §二–十二"
  )

  /// The type.
  package static let type = RecordType(
    "standard-project",
    folder: "standard-projects",
    label: Phrase(zh: "标准制修订项目", en: "Standard project"),
    plural: Phrase(zh: "标准制修订项目", en: "Standard projects"),
    confidentiality: .internal,
    source: "B11",
    fields: [
      approvalNo.declaration, approvalDate.declaration, plannedCompletion.declaration,
      bodies.declaration, standard.declaration, draftingUnits.declaration, drafters.declaration,
      milestones.declaration, vote.declaration, references.declaration, problemsSolved.declaration,
      verification.declaration, patentsInvolved.declaration, benefits.declaration,
      internationalComparison.declaration, positionInSystem.declaration, dissent.declaration,
      natureProposed.declaration, implementationMeasures.declaration, repeal.declaration,
      other.declaration,
    ]
  )

  /// The kinds of `milestones`, in the order of the work.
  package enum Step: String, Choice {
    case approval
    case callForDrafters = "call-for-drafters"
    case kickOff = "kick-off"
    case seminar
    case draft
    case revisedDraft = "revised-draft"
    case internalComments = "internal-comments"
    case consultation
    case review
    case vote
    case publication

    package var label: Phrase {
      switch self {
      case .approval: Phrase(zh: "立项", en: "approval")
      case .callForDrafters: Phrase(zh: "征集起草单位", en: "call for drafters")
      case .kickOff: Phrase(zh: "启动会", en: "kick-off meeting")
      case .seminar: Phrase(zh: "研讨会", en: "seminar")
      case .draft: Phrase(zh: "草案", en: "draft")
      case .revisedDraft: Phrase(zh: "草案修改稿", en: "revised draft")
      case .internalComments: Phrase(zh: "意见和建议征集", en: "internal comments")
      case .consultation: Phrase(zh: "征求意见稿", en: "consultation")
      case .review: Phrase(zh: "审定", en: "review")
      case .vote: Phrase(zh: "投票", en: "vote")
      case .publication: Phrase(zh: "发布", en: "publication")
      }
    }
  }

  /// One of `milestones`.
  package enum Milestone {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory
    )
    package static let kind = Field<Step>(
      "kind",
      "种类",
      "Kind",
      .mandatory
    )
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text"
    )
    package static let shape = Shape([
      date.declaration, kind.declaration, text.declaration,
    ])
  }

  /// `vote`: of those attending, how many were in favour.
  package enum Vote {
    package static let attending = Field<Int>(
      "attending",
      "参加人数",
      "Attending",
      .mandatory,
      kind: .integer(1...9999)
    )
    package static let inFavour = Field<Int>(
      "in_favour",
      "赞成人数",
      "In favour",
      .mandatory,
      kind: .integer(0...9999)
    )
    package static let shape = Shape([
      attending.declaration, inFavour.declaration,
    ])
  }
}
