package import Diagnostics

/// The enumerations inside a patent that rules and computations decide by.
extension Patent {
  /// `patent_type`.
  package enum Kind: String, Choice {
    case invention
    case utilityModel = "utility-model"
    case design

    package var label: Phrase {
      switch self {
      case .invention: Phrase(zh: "发明", en: "invention")
      case .utilityModel: Phrase(zh: "实用新型", en: "utility model")
      case .design: Phrase(zh: "外观设计", en: "design")
      }
    }
  }

  /// `grade` of a patent or portfolio (002 L922; D19).
  package enum Grade: String, Choice {
    case r1 = "grade-r1"
    case r2 = "grade-r2"
    case r3 = "grade-r3"
    case r4 = "grade-r4"

    package var label: Phrase {
      switch self {
      case .r1: Phrase(zh: "R1", en: "R1")
      case .r2: Phrase(zh: "R2", en: "R2")
      case .r3: Phrase(zh: "R3", en: "R3")
      case .r4: Phrase(zh: "R4", en: "R4")
      }
    }
  }

  /// `class` of `classification` (002 L903–909).
  package enum Class: String, Choice {
    case basicResearch = "basic-research"
    case fundamental, core, general

    package var label: Phrase {
      switch self {
      case .basicResearch: Phrase(zh: "基础专利", en: "basic-research")
      case .fundamental: Phrase(zh: "基本专利", en: "fundamental")
      case .core: Phrase(zh: "核心专利", en: "core")
      case .general: Phrase(zh: "一般专利", en: "general")
      }
    }
  }

  /// `kind` of one of `events`.
  package enum EventKind: String, Choice {
    case expiry, abandonment, invalidation
    case ownershipChange = "ownership-change"
    case opposition
    case reExamination = "re-examination"
    case litigation, amendment, divisional
    case licenceRecordal = "licence-recordal"
    case pledge, custody
    case deemedWithdrawal = "deemed-withdrawal"
    case rejection, termination

    package var label: Phrase {
      switch self {
      case .expiry: Phrase(zh: "到期", en: "expiry")
      case .abandonment: Phrase(zh: "放弃", en: "abandonment")
      case .invalidation: Phrase(zh: "无效", en: "invalidation")
      case .ownershipChange: Phrase(zh: "权属变更", en: "change of ownership")
      case .opposition: Phrase(zh: "异议", en: "opposition")
      case .reExamination: Phrase(zh: "复审", en: "re-examination")
      case .litigation: Phrase(zh: "诉讼", en: "litigation")
      case .amendment: Phrase(zh: "修改", en: "amendment")
      case .divisional: Phrase(zh: "分案", en: "divisional")
      case .licenceRecordal: Phrase(zh: "备案", en: "recordal of a licence")
      case .pledge: Phrase(zh: "质押", en: "pledge")
      case .custody: Phrase(zh: "托管", en: "custody")
      case .deemedWithdrawal: Phrase(zh: "视为撤回", en: "deemed withdrawal")
      case .rejection: Phrase(zh: "驳回", en: "rejection")
      case .termination: Phrase(zh: "终止", en: "termination")
      }
    }
  }

  /// `payer` of an annuity.
  package enum Payer: String, Choice {
    case poolAgency = "pool-agency"
    case rightHolder = "right-holder"

    package var label: Phrase {
      switch self {
      case .poolAgency: Phrase(zh: "专利池管理机构", en: "pool administrator")
      case .rightHolder: Phrase(zh: "权利人", en: "right holder")
      }
    }
  }
}
