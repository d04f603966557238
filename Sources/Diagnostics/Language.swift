/// A language that pages and findings are written in.
package enum Language: String, CaseIterable, Hashable, Sendable {
  /// Simplified Chinese, the language of the guideline.
  case chinese = "zh-CN"
  /// English.
  case english = "en"

  /// The value of an HTML `lang` attribute (BCP 47).
  package var tag: String { rawValue }

  /// The folder below the output that holds pages in this language where it is not the first.
  package var folder: String {
    switch self {
    case .chinese: "zh"
    case .english: "en"
    }
  }

  /// The language named by `tag` as people write it (`zh`, `zh-CN`, `zh-Hans`, `en`, `en-GB`).
  package init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
