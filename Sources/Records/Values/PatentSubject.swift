package import Diagnostics

/// What a patent protects; the raw values are the keys of `patent_type` (B7).
package enum PatentSubject: String, CaseIterable, Hashable, Sendable {
  /// 发明.
  case invention
  /// 实用新型.
  case utilityModel = "utility-model"
  /// 外观设计.
  case design

  /// The subject in words.
  package var name: Phrase {
    switch self {
    case .invention: Phrase(zh: "发明", en: "invention")
    case .utilityModel: Phrase(zh: "实用新型", en: "utility model")
    case .design: Phrase(zh: "外观设计", en: "design")
    }
  }
}
