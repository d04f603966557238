import Diagnostics
import Publishing
import Releases

/// What is said of releases.
enum PublishText {
  /// A site was put live, or was live already.
  static func done(_ receipt: Publication.Receipt, _ folder: String) -> Phrase {
    let release = receipt.release
    guard receipt.isNew else {
      return Phrase(
        zh: "\(folder)/current：内容没有变化，仍是版本 \(release.name)",
        en: "\(folder)/current: nothing has changed, still release \(release.name)"
      )
    }
    let facts = release.facts
    return Phrase(
      zh: """
        \(folder)/current：版本 \(release.name) 已上线，共 \(facts.pages) 页、\(facts.files) 个文件，\
        其中 \(facts.changed) 个有变化（受众：\(facts.audience)）
        """,
      en: """
        \(folder)/current: release \(release.name) is live, \(facts.pages) pages, \
        \(facts.files) files, \(facts.changed) of them changed (audience: \(facts.audience))
        """
    )
  }

  /// An earlier release is live again.
  static func live(_ release: Release, _ folder: String) -> Phrase {
    Phrase(
      zh: "\(folder)/current：版本 \(release.name) 重新上线",
      en: "\(folder)/current: release \(release.name) is live again"
    )
  }

  /// A site was written as one file.
  static func archived(_ path: String, files: Int) -> Phrase {
    Phrase(zh: "\(path)：\(files) 个文件", en: "\(path): \(files) files")
  }

  /// The releases of a folder, a line each.
  static func list(_ releases: [Release], live: String?) -> String {
    releases.reversed().map { release in
      let facts = release.facts
      let mark = release.name == live ? "*" : " "
      let commit = facts.commit.map { "  \($0.prefix(10))\(facts.isModified ? "+" : "")" } ?? ""
      return """
        \(mark) \(release.name)  \(UTCTime.text(facts.published))  \(facts.audience)  \
        \(facts.pages) pages  \(facts.changed) changed\(commit)\(facts.isWithdrawn ? "  withdrawn" : "")

        """
    }.joined()
  }
}
