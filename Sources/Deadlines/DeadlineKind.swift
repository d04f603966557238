package import Diagnostics

/// What kinds of deadlines there are; the raw value is their key in calendars and addresses.
package enum DeadlineKind: String, Sendable, Hashable, CaseIterable {
  case annuity
  case grace
  case priority
  case filing
  case submission
  case term
  case amendment
  case standard
  case licence
  case payment
  case project
  case milestone
  case meeting
  case action

  /// What pages call it, in two to four characters.
  package var label: Phrase {
    switch self {
    case .annuity: Phrase(zh: "年费", en: "annuity")
    case .grace: Phrase(zh: "宽限期", en: "grace period")
    case .priority: Phrase(zh: "优先权", en: "priority")
    case .filing: Phrase(zh: "申请", en: "filing")
    case .submission: Phrase(zh: "提案", en: "proposal")
    case .term: Phrase(zh: "届满", en: "expiry")
    case .amendment: Phrase(zh: "修改", en: "amendment")
    case .standard: Phrase(zh: "标准", en: "standard")
    case .licence: Phrase(zh: "许可", en: "licence")
    case .payment: Phrase(zh: "收付", en: "payment")
    case .project: Phrase(zh: "项目", en: "project")
    case .milestone: Phrase(zh: "进度", en: "milestone")
    case .meeting: Phrase(zh: "会议", en: "meeting")
    case .action: Phrase(zh: "行动", en: "action")
    }
  }
}
