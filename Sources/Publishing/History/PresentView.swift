import Linking
import Pages
import Records

/// What the present says about who may see records of the past.
struct PresentView {
  private let audience: Audience
  /// The keys of the ids of records that the audience may not see.
  private let withheld: Set<String>
  /// The keys of the ids of those that it may.
  private let shown: Set<String>
  /// What records are called that may not be seen.
  private let hidden: HiddenWords
  /// The types that the site declares itself, by key: only those can have changed.
  private let types: [String: RecordType]

  init(_ site: VisibleSite) {
    audience = site.audience
    withheld = site.withheldIDs
    shown = Set(site.graph.records.map { RecordID.key(for: $0.id) })
    hidden = site.hidden
    let own = Set(RecordCatalog.types.map(\.key))
    types = Dictionary(
      site.graph.types.filter { !own.contains($0.key) }.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a record with this key of an id may not be seen now.
  func withholds(key: String) -> Bool { withheld.contains(key) }

  /// Whether a record of the past may not be seen: one with its id may not, or records of its type
  /// that say nothing else may not.
  func withholds(_ record: Record) -> Bool {
    if withheld.contains(RecordID.key(for: record.id)) { return true }
    guard let type = types[record.type.key], !record.has(Header.confidentiality) else {
      return false
    }
    return !audience.sees(type.confidentiality)
  }

  /// A record of the past without the fields that may not be seen now.
  func abridged(_ record: Record) -> Record {
    guard let type = types[record.type.key] else { return record }
    return Visibility.abridged(record, shape: type.shape, for: audience)
  }

  /// Whether the audience sees a record with this key of an id.
  func shows(_ key: String) -> Bool { shown.contains(key) }

  /// Whether a record that is gone may be named: not where its name tells of one that is withheld.
  func mayName(_ record: HistoryPoint.Record) -> Bool {
    shown.contains(record.identity.key)
      || !hidden.stand(in: record.id) && !hidden.stand(in: record.title)
        && !hidden.stand(in: record.titleEN)
  }
}
