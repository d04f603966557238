package import Diagnostics

/// A reference as written; `Linking` resolves it.
///
/// `RFC2002@1996#5.6.2` has the target `RFC2002`, the version `1996` and the anchor `5.6.2`; the
/// map `{standard: RFC2002, version: "1996", clause: 5.6.2}` is the same.
///
/// References are handed about in every phase, so that the parts are kept once and passing a
/// reference counts one of them instead of copying six.
package struct Reference: Hashable, Sendable {
  /// The id or number before `@` and `#`; empty where only an anchor is written.
  package var target: String { parts.target }
  /// The version after `@`, in any spelling.
  package var version: String? { parts.version }
  /// The clause, or `CLAIM` or `CLAIM.FEATURE`, after `#`.
  package var anchor: String? { parts.anchor }
  /// The chapter that Table A.2 asks for beside the clause, where written.
  package var chapter: String? { parts.chapter }
  /// The name of a standards organization that has no code of its own (`other_name`, A.1).
  package var otherName: String? { parts.otherName }
  /// Where it stands.
  package var span: SourceSpan { parts.span }

  private let parts: Parts

  package init(
    target: String,
    version: String? = nil,
    anchor: String? = nil,
    chapter: String? = nil,
    otherName: String? = nil,
    span: SourceSpan
  ) {
    parts = Parts(target, version, anchor, chapter, otherName, span)
  }

  /// What a reference consists of; never changed.
  private final class Parts: Sendable {
    let target: String
    let version: String?
    let anchor: String?
    let chapter: String?
    let otherName: String?
    let span: SourceSpan

    init(
      _ target: String,
      _ version: String?,
      _ anchor: String?,
      _ chapter: String?,
      _ otherName: String?,
      _ span: SourceSpan
    ) {
      self.target = target
      self.version = version
      self.anchor = anchor
      self.chapter = chapter
      self.otherName = otherName
      self.span = span
    }
  }

  package static func == (lhs: Reference, rhs: Reference) -> Bool {
    if lhs.parts === rhs.parts { return true }
    return lhs.target == rhs.target && lhs.version == rhs.version && lhs.anchor == rhs.anchor
      && lhs.chapter == rhs.chapter && lhs.otherName == rhs.otherName && lhs.span == rhs.span
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(target)
    hasher.combine(version)
    hasher.combine(anchor)
    hasher.combine(chapter)
    hasher.combine(otherName)
    hasher.combine(span)
  }

  /// Reads `TARGET[@VERSION][#ANCHOR]`.
  package init(parsing text: String, span: SourceSpan) {
    // Trimmed first, so that it is the same once it was written out: ` @` names what `@` names.
    var rest = Substring(text.trimmed)
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
