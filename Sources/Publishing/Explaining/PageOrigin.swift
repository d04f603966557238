package import Diagnostics
import Records

/// What a page was made from and why it was last made.
package struct PageOrigin: Sendable {
  /// The path below the output folder.
  package let path: String
  /// When the file was last written: `2026-11-21 11:40 UTC`.
  package let written: String
  /// The reason in one word, for scripts, such as `first`, `theme` or `facts`.
  package let reason: String
  /// The reason in words.
  package let words: Phrase
  /// The facts for which it was made again; empty where it was for another reason.
  package let changes: [Change]
  /// What it was made from, the record that the page is of first.
  package let sources: [Source]
  /// How many facts could not be given a name.
  package let unnamed: Int

  /// A fact that changed.
  package struct Change: Hashable, Sendable {
    /// The id of the record; empty for the site.
    package let record: String
    /// What of it changed.
    package let name: FactName

    /// `cor-5 · title: 名称`.
    package var line: Phrase {
      let about =
        record.isEmpty ? Phrase(zh: "全站", en: "the site") : Phrase(zh: record, en: record)
      let key = name.key.hasPrefix("@") ? "" : "\(name.key): "
      return Phrase(
        zh: "\(about.zh) · \(key)\(name.label.zh)",
        en: "\(about.en) · \(key)\(name.label.en)"
      )
    }
  }

  /// A record, all records of a type, or the site, with what of it was read.
  package struct Source: Sendable {
    /// The id of the record; nil for a type and for the site.
    package let record: String?
    /// The key of the type; nil for the site.
    package let type: String?
    /// What the type is called; nil for the site.
    package let label: Phrase?
    /// What was read, by key.
    package let names: [FactName]
  }
}
