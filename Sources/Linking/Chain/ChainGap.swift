package import Diagnostics

/// Where the chain from technology to product breaks for a record, why, and at which record.
package struct ChainGap: Hashable, Sendable {
  /// What is missing.
  package let kind: Kind
  /// Why it is missing, as far as the records tell.
  package let reason: Reason
  /// The record that stands in the way: a pending patent, an open chart; nil where there is none.
  package let at: RecordIndex?

  package init(_ kind: Kind, _ reason: Reason, at record: RecordIndex? = nil) {
    self.kind = kind
    self.reason = reason
    at = record
  }

  /// What is missing, and to what.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case technologyWithoutPatent = "technology-no-patent"
    case technologyWithoutStandard = "technology-no-standard"
    case technologyWithoutProduct = "technology-no-product"
    case patentWithoutTechnology = "patent-no-technology"
    case patentWithoutStandard = "patent-no-standard"
    case standardWithoutPatent = "standard-no-patent"
    case standardWithoutProduct = "standard-no-product"
    case productWithoutPatent = "product-no-patent"
    case productWithoutStandard = "product-no-standard"

    /// What a list of such records is called.
    package var label: Phrase {
      switch self {
      case .technologyWithoutPatent:
        Phrase(zh: "尚无授权专利的技术", en: "Technologies without a granted patent")
      case .technologyWithoutStandard:
        Phrase(zh: "有专利、未进入标准的技术", en: "Patented technologies not in a standard")
      case .technologyWithoutProduct:
        Phrase(zh: "已进入标准、尚无产品的技术", en: "Technologies in a standard without a product")
      case .patentWithoutTechnology:
        Phrase(zh: "未注明来源技术的专利", en: "Patents without a technology")
      case .patentWithoutStandard:
        Phrase(zh: "未进入标准的专利", en: "Patents not in a standard")
      case .standardWithoutPatent:
        Phrase(zh: "尚无本单位专利的目标标准", en: "Target standards without an own patent")
      case .standardWithoutProduct:
        Phrase(zh: "含本单位技术、尚未产业化的标准", en: "Standards with own technique not in industry")
      case .productWithoutPatent:
        Phrase(zh: "未注明专利的产品", en: "Products without a patent")
      case .productWithoutStandard:
        Phrase(zh: "未注明标准的产品", en: "Products without a standard")
      }
    }

    /// What a strip of the chain says in the place of the missing step.
    package var short: Phrase {
      switch self {
      case .technologyWithoutPatent: Phrase(zh: "尚无专利", en: "no patent yet")
      case .standardWithoutPatent: Phrase(zh: "尚无本单位专利", en: "no own patent")
      case .productWithoutPatent: Phrase(zh: "未注明专利", en: "no patent stated")
      case .patentWithoutTechnology: Phrase(zh: "来源技术未注明", en: "no technology stated")
      case .technologyWithoutStandard, .patentWithoutStandard:
        Phrase(zh: "未进入标准", en: "not in a standard")
      case .productWithoutStandard: Phrase(zh: "未注明标准", en: "no standard stated")
      case .technologyWithoutProduct, .standardWithoutProduct:
        Phrase(zh: "尚无产品", en: "no product")
      }
    }
  }
}
