package import Diagnostics

/// The states and kinds of a standard and its clauses, which rules and pages decide by.
extension Standard {
  /// `status`: whether the text can still change (A.1 row 19).
  package enum Status: String, Choice {
    case frozen
    case notFrozen = "not-frozen"

    package var label: Phrase {
      switch self {
      case .frozen: Phrase(zh: "已封版", en: "frozen")
      case .notFrozen: Phrase(zh: "未封版", en: "not frozen")
      }
    }
  }

  /// `life_status`.
  package enum LifeStatus: String, Choice {
    case draft, consultation, approved, published
    case inForce = "in-force"
    case revised, superseded

    package var label: Phrase {
      switch self {
      case .draft: Phrase(zh: "草案", en: "draft")
      case .consultation: Phrase(zh: "征求意见", en: "consultation")
      case .approved: Phrase(zh: "报批", en: "approved")
      case .published: Phrase(zh: "发布", en: "published")
      case .inForce: Phrase(zh: "实施", en: "in force")
      case .revised: Phrase(zh: "修订", en: "revised")
      case .superseded: Phrase(zh: "废止", en: "superseded")
      }
    }

    /// Whether the text has been published in this state.
    package var isPublished: Bool {
      switch self {
      case .published, .inForce, .revised, .superseded: true
      default: false
      }
    }
  }

  /// `use`: a standard that the work aims at, or one that is only cited.
  package enum Use: String, Choice {
    case target, reference

    package var label: Phrase {
      switch self {
      case .target: Phrase(zh: "目标标准", en: "target")
      case .reference: Phrase(zh: "引用", en: "reference")
      }
    }
  }

  /// `text_licence`: how much of the text may be shown (R109–R111).
  package enum TextLicence: String, Choice {
    case none, excerpt, full

    package var label: Phrase {
      switch self {
      case .none: Phrase(zh: "未许可", en: "none")
      case .excerpt: Phrase(zh: "可摘录", en: "excerpts")
      case .full: Phrase(zh: "已获许可", en: "full text")
      }
    }
  }

  /// The kind of a clause: what the standard demands by it (A.2 foot).
  package enum RequirementKind: String, Choice {
    case mandatory, optional, informative

    package var label: Phrase {
      switch self {
      case .mandatory: Phrase(zh: "必选项", en: "mandatory")
      case .optional: Phrase(zh: "可选项", en: "optional")
      case .informative: Phrase(zh: "资料性", en: "informative")
      }
    }

    package var aliases: [String] {
      switch self {
      case .mandatory: ["必选"]
      case .optional: ["可选"]
      case .informative: ["说明性"]
      }
    }
  }
}
