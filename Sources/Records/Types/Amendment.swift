package import Diagnostics

/// `amendment` 专利修改/分案 (B14).
package enum Amendment {
  package static let patent = Field<Reference>(
    "patent",
    "专利",
    "Patent",
    .mandatory,
    kind: .reference(["patent"]),
    source: "000 §7.4 c"
  )
  package static let kind = Field<Kind>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    source: "000 §7.4 c"
  )
  package static let windowOpen = Field<CalendarDate>(
    "window_open",
    "修改时机",
    "Window opens",
    source: "000 §7.4, §8.3"
  )
  package static let deadline = Field<CalendarDate>(
    "deadline",
    "修改期限",
    "Deadline",
    .mandatory,
    aliases: ["期限"],
    source: "000 §7.4, §8.3"
  )
  package static let trigger = Field<Reference>(
    "trigger",
    "触发",
    "Trigger",
    kind: .reference(["standard-proposal", "tracking-entry"]),
    source: "000 §7.2.2 b"
  )
  package static let content = Field<Prose>(
    "content",
    "修改内容",
    "Content",
    .mandatory,
    source: "000 §7.4"
  )
  package static let discussion = Field<Reference>(
    "discussion",
    "共同讨论",
    "Discussion",
    .conditional(fromFiling),
    kind: .reference(["meeting"]),
    source: "000 §7.4"
  )
  package static let correspondence = Field<Reference>(
    "correspondence",
    "依据的对应关系表",
    "Claim chart",
    .conditional(fromFiling),
    kind: .reference(["correspondence"]),
    source: "000 §7.4"
  )
  package static let state = Field<State>(
    "state",
    "状态",
    "State",
    .mandatory,
    source: "000 §8.3"
  )
  package static let filedOn = Field<CalendarDate>(
    "filed_on",
    "提交日",
    "Filed on",
    .conditional(fromFiling),
    kind: .date(accomplished: true),
    source: "000 §8.3"
  )
  package static let result = Field<Prose>(
    "result",
    "结果",
    "Result",
    .conditional(.choice("state", oneOf: ["accepted", "refused"])),
    source: "000 §8.3"
  )

  private static let fromFiling = Condition.choice(
    "state",
    oneOf: ["filed", "accepted", "refused"]
  )

  /// The type.
  package static let type = RecordType(
    "amendment",
    folder: "amendments",
    label: Phrase(zh: "专利修改", en: "Amendment"),
    plural: Phrase(zh: "专利修改与分案", en: "Amendments and divisionals"),
    confidentiality: .restricted,
    source: "B14",
    fields: [
      patent.declaration, kind.declaration, windowOpen.declaration, deadline.declaration,
      trigger.declaration, content.declaration, discussion.declaration, correspondence.declaration,
      state.declaration, filedOn.declaration, result.declaration,
    ]
  )

  /// `kind`.
  package enum Kind: String, Choice {
    case amendment, divisional

    package var label: Phrase {
      switch self {
      case .amendment: Phrase(zh: "专利修改", en: "amendment")
      case .divisional: Phrase(zh: "分案申请", en: "divisional application")
      }
    }
  }

  /// `state`.
  package enum State: String, Choice {
    case considered, discussed, filed, accepted, refused

    package var label: Phrase {
      switch self {
      case .considered: Phrase(zh: "考虑中", en: "considered")
      case .discussed: Phrase(zh: "已讨论", en: "discussed")
      case .filed: Phrase(zh: "已提交", en: "filed")
      case .accepted: Phrase(zh: "已接受", en: "accepted")
      case .refused: Phrase(zh: "未接受", en: "refused")
      }
    }

    /// Whether the office has it, so that the deadline is kept (R27).
    package var isFiled: Bool {
      switch self {
      case .filed, .accepted, .refused: true
      case .considered, .discussed: false
      }
    }
  }
}
