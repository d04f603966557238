package import Diagnostics

/// A reference as written; `Linking` resolves it.
///
/// `RFC2002@1996#5.6.2` has the target `RFC2002`, the version `1996` and the anchor `5.6.2`; the
/// map `{standard: RFC2002, version: "1996", clause: 5.6.2}` is the same.
package struct Reference: Hashable, Sendable {
  /// The id or number before `@` and `#`; empty where only an anchor is written.
  package var target: String
  /// The version after `@`, in any spelling.
  package var version: String?
  /// The clause, or `CLAIM` or `CLAIM.FEATURE`, after `#`.
  package var anchor: String?
  /// The chapter that Table A.2 asks for beside the clause, where written.
  package var chapter: String?
  /// The name of a standards organization that has no code of its own (`other_name`, A.1).
  package var otherName: String?
  /// Where it stands.
  package var span: SourceSpan

  package init(
    target: String,
    version: String? = nil,
    anchor: String? = nil,
    chapter: String? = nil,
    otherName: String? = nil,
    span: SourceSpan
  ) {
    self.target = target
    self.version = version
    self.anchor = anchor
    self.chapter = chapter
    self.otherName = otherName
    self.span = span
  }

  /// Reads `TARGET[@VERSION][#ANCHOR]`.
  package init(parsing text: String, span: SourceSpan) {
    var rest = Substring(text)
    var anchor: String?
    var version: String?
    if let hash = rest.firstIndex(of: "#") {
      anchor = String(rest[rest.index(after: hash)...]).trimmed
      rest = rest[..<hash]
    }
    if let at = rest.firstIndex(of: "@"), at != rest.startIndex {
      version = String(rest[rest.index(after: at)...]).trimmed
      rest = rest[..<at]
    }
    self.init(
      target: String(rest).trimmed,
      version: version,
      anchor: anchor,
      span: span
    )
  }

  /// The reference in its short form.
  package var written: String {
    var text = target
    if let version { text += "@\(version)" }
    if let anchor { text += "#\(anchor)" }
    return text
  }
}
