import Diagnostics
import Linking
import Pages
import Reads
import Records

/// What search finds: a record with a page, or a clause of a standard, which has a page of its own.
struct SearchDocument: Sendable {
  /// The record, or the clause.
  let place: Place
  /// What it is divided by: its hash stays the same wherever it stands among others.
  let hash: UInt64

  /// Some documents of one type, next to each other.
  struct Kind: Sendable {
    /// The type; that of standards for clauses.
    let type: RecordType
    /// Whether they are clauses.
    let isClause: Bool
    /// Their numbers.
    let range: Range<Int>

    /// What one is called.
    var label: Phrase { isClause ? Phrase(zh: "条款", en: "Clause") : type.label }
  }

  /// The documents of a site in the order of its types, clauses behind standards.
  static func all(_ facts: SiteFacts) -> (documents: [SearchDocument], kinds: [Kind]) {
    let graph = facts.graph
    var documents: [SearchDocument] = []
    var kinds: [Kind] = []
    func add(_ type: RecordType, isClause: Bool, from start: Int) {
      guard start < documents.count else { return }
      kinds.append(Kind(type: type, isClause: isClause, range: start..<documents.count))
    }
    for type in graph.types {
      let records = RecordData.exported(type, facts)
      var start = documents.count
      for record in records {
        documents.append(
          SearchDocument(place: Place(record), hash: StableHash.of(graph[record].id))
        )
      }
      add(type, isClause: false, from: start)
      guard type.key == Standard.type.key else { continue }
      start = documents.count
      for record in records {
        for (position, clause) in graph[record].clauses.enumerated() {
          var hash = StableHash()
          hash.combine(graph[record].id)
          hash.combine(clause.number)
          documents.append(
            SearchDocument(place: Place(record, .clause(position)), hash: hash.value)
          )
        }
      }
      add(type, isClause: true, from: start)
    }
    return (documents, kinds)
  }
}
