package import Diagnostics

extension Patent {
  /// `sep_status`: the ladder from no relation to a standard up to a confirmed SEP (000 §7.4).
  package enum SEPStatus: String, Choice {
    case none, candidate, potential, confirmed, refuted, lapsed

    package var label: Phrase {
      switch self {
      case .none: Phrase(zh: "无", en: "none")
      case .candidate: Phrase(zh: "备选", en: "candidate")
      case .potential: Phrase(zh: "潜在标准必要专利", en: "potential SEP")
      case .confirmed: Phrase(zh: "标准必要专利", en: "confirmed SEP")
      case .refuted: Phrase(zh: "认定为非必要", en: "found not essential")
      case .lapsed: Phrase(zh: "已失效", en: "lapsed")
      }
    }
  }
}
