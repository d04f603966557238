package import Diagnostics

extension Patent {
  /// `legal_status` of a patent (B7.1).
  package enum LegalStatus: String, Choice {
    case planned, filed, published, examination, granted
    case deemedWithdrawn = "deemed-withdrawn"
    case rejected
    case reExamination = "re-examination"
    case expired, abandoned, invalidated
    case partiallyInvalid = "partially-invalid"
    case terminated

    package var label: Phrase {
      switch self {
      case .planned: Phrase(zh: "拟申请", en: "planned")
      case .filed: Phrase(zh: "申请", en: "filed")
      case .published: Phrase(zh: "公开", en: "published")
      case .examination: Phrase(zh: "审查", en: "under examination")
      case .granted: Phrase(zh: "授权", en: "granted")
      case .deemedWithdrawn: Phrase(zh: "视为撤回", en: "deemed withdrawn")
      case .rejected: Phrase(zh: "驳回", en: "rejected")
      case .reExamination: Phrase(zh: "复审", en: "re-examination")
      case .expired: Phrase(zh: "到期", en: "expired")
      case .abandoned: Phrase(zh: "放弃", en: "abandoned")
      case .invalidated: Phrase(zh: "无效", en: "invalidated")
      case .partiallyInvalid: Phrase(zh: "部分无效", en: "partly invalid")
      case .terminated: Phrase(zh: "终止", en: "terminated")
      }
    }

    /// Whether an application has been filed (D1).
    package var isFiled: Bool { self != .planned }

    /// Whether the application or right is still alive (D2).
    package var isAlive: Bool {
      switch self {
      case .filed, .published, .examination, .granted, .reExamination, .partiallyInvalid: true
      default: false
      }
    }

    /// Whether a right has been obtained, now or once (D1: the definition ends with the grant).
    package var isGranted: Bool {
      switch self {
      case .granted, .partiallyInvalid: true
      default: false
      }
    }

    /// Whether the office has made the patent known, so that it is public (B7).
    package var isPublic: Bool {
      switch self {
      case .published, .granted, .expired, .invalidated, .partiallyInvalid, .terminated: true
      default: false
      }
    }
  }
}
