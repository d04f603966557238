package import Diagnostics

/// A phase of a build, one verb each, in the order the data flows.
package enum Phase: String, CaseIterable, Sendable {
  /// Looks at what an earlier build left and whether anything has changed since.
  case look
  case read, link, check, measure
  /// Finds out how the site stood at earlier days.
  case recall
  case compose, render, write
  /// Keeps what a later build can use.
  case keep

  /// What a progress line calls it.
  package var label: Phrase {
    switch self {
    case .look: Phrase(zh: "查看", en: "look")
    case .read: Phrase(zh: "读取", en: "read")
    case .link: Phrase(zh: "关联", en: "link")
    case .check: Phrase(zh: "检查", en: "check")
    case .measure: Phrase(zh: "计算", en: "measure")
    case .recall: Phrase(zh: "回顾", en: "recall")
    case .compose: Phrase(zh: "编排", en: "compose")
    case .render: Phrase(zh: "排版", en: "render")
    case .write: Phrase(zh: "写入", en: "write")
    case .keep: Phrase(zh: "留存", en: "keep")
    }
  }
}
