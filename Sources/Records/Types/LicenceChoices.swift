package import Diagnostics

/// The kinds, modes and states of a licence, which rules and pages decide by.
extension Licence {
  /// `licence_type`: how far the licensor binds himself.
  package enum Kind: String, Choice {
    case nonExclusive = "non-exclusive"
    case sole, exclusive, cross

    package var label: Phrase {
      switch self {
      case .nonExclusive: Phrase(zh: "普通实施许可", en: "non-exclusive")
      case .sole: Phrase(zh: "排他许可", en: "sole")
      case .exclusive: Phrase(zh: "独占许可", en: "exclusive")
      case .cross: Phrase(zh: "交叉许可", en: "cross-licence")
      }
    }

    package var aliases: [String] {
      switch self {
      case .nonExclusive: ["普通许可", "一般许可", "普通实施许可/一般许可"]
      default: []
      }
    }
  }

  /// `mode`: through the pool or beside it.
  package enum Mode: String, Choice {
    case inwardCross = "inward-cross"
    case outwardPackage = "outward-package"
    case individual

    package var label: Phrase {
      switch self {
      case .inwardCross: Phrase(zh: "对内许可", en: "inward cross-licence")
      case .outwardPackage: Phrase(zh: "对外许可", en: "outward package licence")
      case .individual: Phrase(zh: "单独许可", en: "individual licence")
      }
    }
  }

  /// `sublicence`.
  package enum Sublicensing: String, Choice {
    case noneWithoutWrittenConsent = "none-without-written-consent"
    case allowed
    case notAllowed = "not-allowed"

    package var label: Phrase {
      switch self {
      case .noneWithoutWrittenConsent: Phrase(zh: "未经书面同意不得分许可", en: "not without written consent")
      case .allowed: Phrase(zh: "允许", en: "allowed")
      case .notAllowed: Phrase(zh: "不允许", en: "not allowed")
      }
    }
  }

  /// `pricing`.
  package enum Pricing: String, Choice {
    case lumpSum = "lump-sum"
    case runningRoyalty = "running-royalty"
    case free

    package var label: Phrase {
      switch self {
      case .lumpSum: Phrase(zh: "一次性收费", en: "lump sum")
      case .runningRoyalty: Phrase(zh: "按实际销售产品定价额比例收费", en: "running royalty")
      case .free: Phrase(zh: "免费", en: "free")
      }
    }

    package var aliases: [String] {
      switch self {
      case .runningRoyalty: ["提成", "按比例收费"]
      default: []
      }
    }
  }

  /// `state`.
  package enum State: String, Choice {
    case draft, signed
    case inForce = "in-force"
    case suspended, expired, terminated

    package var label: Phrase {
      switch self {
      case .draft: Phrase(zh: "草拟", en: "draft")
      case .signed: Phrase(zh: "已签署", en: "signed")
      case .inForce: Phrase(zh: "有效", en: "in force")
      case .suspended: Phrase(zh: "中止", en: "suspended")
      case .expired: Phrase(zh: "期满", en: "expired")
      case .terminated: Phrase(zh: "终止", en: "terminated")
      }
    }

    /// Whether the parties are bound now: signed and neither over nor called off.
    package var isBinding: Bool {
      switch self {
      case .signed, .inForce, .suspended: true
      case .draft, .expired, .terminated: false
      }
    }
  }

  /// Who of the two bears or leads something.
  package enum Side: String, Choice {
    case licensor, licensee, both

    package var label: Phrase {
      switch self {
      case .licensor: Phrase(zh: "许可方", en: "licensor")
      case .licensee: Phrase(zh: "被许可方", en: "licensee")
      case .both: Phrase(zh: "双方", en: "both")
      }
    }
  }
}
