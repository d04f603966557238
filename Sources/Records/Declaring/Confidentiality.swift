package import Diagnostics

/// The four classes of a record (0.2, B0), from the widest to the narrowest circle.
package enum Confidentiality: String, Choice, Comparable {
  case `public`
  case `internal`
  case restricted
  case secret

  package var label: Phrase {
    switch self {
    case .public: Phrase(zh: "公开", en: "public")
    case .internal: Phrase(zh: "内部", en: "internal")
    case .restricted: Phrase(zh: "受限", en: "restricted")
    case .secret: Phrase(zh: "商业秘密", en: "trade secret")
    }
  }

  private var rank: Int {
    switch self {
    case .public: 0
    case .internal: 1
    case .restricted: 2
    case .secret: 3
    }
  }

  package static func < (lhs: Confidentiality, rhs: Confidentiality) -> Bool {
    lhs.rank < rhs.rank
  }
}
