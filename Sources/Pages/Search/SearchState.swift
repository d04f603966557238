package import Diagnostics
package import Linking
import Records

/// The state that search results are divided by: how a right stands, how far a standard or chart is.
package struct SearchState: Hashable, Sendable {
  /// What tells it from others, the same for types whose states mean the same: `granted`.
  package let key: String
  /// What it is called.
  package let label: Phrase

  /// The state of a record; nil for types that have none.
  ///
  /// Of a chart it is whether somebody has to look at it, which its verdict does not tell.
  package static func of(_ record: RecordIndex, in graph: Graph) -> SearchState? {
    let source = graph[record]
    if source.is(Correspondence.type) {
      return ListFacet.review.values(graph, record).first.map {
        SearchState(key: "check-\($0.slug)", label: $0.label)
      }
    }
    guard let name = fields[source.type.key], let field = source.type.shape.field(named: name),
      case .choice(let key)? = source.item(field.key)?.datum, let choices = field.kind.choices
    else { return nil }
    return SearchState(key: "\(source.type.key)-\(key)", label: choices.label(key))
  }

  private static let fields = [
    "project": "workflow_stage", "technology": "protection_route",
    "patent-scheme": "scheme_status", "patent": "legal_status", "standard": "life_status",
    "standard-proposal": "state", "licence": "state", "product": "industrialization_state",
    "linkage-proposal": "decision", "amendment": "state",
  ]
}
