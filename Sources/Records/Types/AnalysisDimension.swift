package import Diagnostics

/// Over which patents something was counted (002 L519); each is part of the one before.
package enum AnalysisDimension: String, Choice {
  case global, china, zone

  package var label: Phrase {
    switch self {
    case .global: Phrase(zh: "全球", en: "global")
    case .china: Phrase(zh: "中国", en: "China")
    case .zone: Phrase(zh: "实验区", en: "zone")
    }
  }

  /// Whether what is counted over `other` is part of what is counted over this.
  package func isWider(than other: AnalysisDimension) -> Bool {
    switch (self, other) {
    case (.global, .china), (.global, .zone), (.china, .zone): true
    default: false
    }
  }
}
