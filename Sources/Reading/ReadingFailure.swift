package import Diagnostics

/// Why a site cannot be read at all; faults inside the content are findings, not failures.
package enum ReadingFailure: Error, Hashable, Sendable {
  /// There is no `Content` folder in the site folder.
  case contentMissing(site: String)
  /// The `Content` folder cannot be opened; the reason is the system's.
  case contentUnreadable(site: String, reason: String)

  /// What is wrong, in words.
  package var message: Phrase {
    switch self {
    case .contentMissing(let site):
      Phrase(zh: "“\(site)”中没有 Content 文件夹", en: "there is no Content folder in \(site)")
    case .contentUnreadable(let site, let reason):
      Phrase(
        zh: "无法读取“\(site)”的 Content 文件夹：\(reason)",
        en: "cannot read the Content folder of \(site): \(reason)"
      )
    }
  }
}
