package import Diagnostics

/// `strategy` of a patent and of a patent scheme (000 §7.2.2).
package enum FilingStrategy: String, Choice {
  case basicLeading = "basic-leading"
  case standardImproving = "standard-improving"
  case other

  package var label: Phrase {
    switch self {
    case .basicLeading: Phrase(zh: "基础先导型", en: "basic-leading")
    case .standardImproving: Phrase(zh: "标准改进型", en: "standard-improving")
    case .other: Phrase(zh: "其他", en: "other")
    }
  }
}
