import Diagnostics
import Linking
import Records

/// What the audiences that see less than this one are not shown, and why (P56).
///
/// It is gathered from what this audience sees: a record that it may not see either is not counted, so
/// that the page gives nothing away, least of all a secret.
struct AuditGroups: Sendable {
  /// Records behind a number.
  struct List: Sendable {
    /// The first page that lists them.
    let path: String
    /// What they have in common.
    let title: Phrase
    /// The records, in order.
    let records: [RecordIndex]
  }

  /// A line of a table: what is left out, and why.
  struct Line: Sendable {
    let name: Phrase
    let reason: Phrase
    let list: List
  }

  /// What an audience is not shown.
  struct Part: Sendable {
    let audience: Audience
    /// The records that are left out, by type and reason.
    let records: [Line]
    /// The fields that are left out of records that are shown.
    let fields: [Line]
    /// The records that are shown with a neutral label, or nothing, in place of a reference.
    let references: Line?

    var lists: [List] { (records + fields).map(\.list) + [references?.list].compactMap { $0 } }
  }

  /// An audience each, in the order of the site.
  let parts: [Part]

  init(_ graph: Graph, for own: Audience) {
    parts = graph.site.audiences.enumerated().compactMap { number, audience in
      guard audience.classes.isStrictSubset(of: own.classes) else { return nil }
      return AuditPart(graph, audience, folder: "audit/\(number + 1)").part
    }
  }
}
