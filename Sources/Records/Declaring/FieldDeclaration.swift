package import Diagnostics

/// All there is to know of a field, said once: everything that lists fields reads it here.
///
/// A class, because a declaration is handed about for every field of every record: passing one
/// counts a reference instead of copying a dozen.
package final class FieldDeclaration: Sendable {
  /// The English key in records.
  package let name: String
  /// The key as a number.
  package let key: FieldKey
  /// What pages call it; the Chinese label is accepted as a key too.
  package let label: Phrase
  /// Further accepted keys.
  package let aliases: [String]
  /// What it may hold.
  package let kind: FieldKind
  /// When it has to be there.
  package let requirement: Requirement
  /// The class of its content where that is stricter than the record's (readings, Confidentiality).
  package let confidentiality: Confidentiality?
  /// Where it comes from: `000 A.1`.
  package let source: String
  /// A sentence for the reference manual and the starting record.
  package let remark: Phrase?
  /// The fields of the maps that it holds, alone or in a list; nil where it holds none.
  package let innerShape: Shape?
  /// Whether a reference may stand in it, at any depth.
  package let mayHoldReferences: Bool
  /// Whether its content, or a part of it at any depth, has a class of its own.
  package let mayBeStricter: Bool

  package init(
    _ name: String,
    label: Phrase,
    aliases: [String] = [],
    kind: FieldKind,
    requirement: Requirement,
    confidentiality: Confidentiality? = nil,
    source: String,
    remark: Phrase? = nil
  ) {
    self.name = name
    self.key = FieldKey(name)
    self.label = label
    self.aliases = aliases
    self.kind = kind
    self.requirement = requirement
    self.confidentiality = confidentiality
    self.source = source
    self.remark = remark
    innerShape = kind.shape
    mayHoldReferences = kind.mayHoldReferences
    mayBeStricter =
      confidentiality != nil || kind.shape?.fields.contains(where: \.mayBeStricter) ?? false
  }
}
