import Diagnostics
import Linking
import Records

/// The records that refer to a place in one way: from one type, by one field.
struct BacklinkGroup: Sendable {
  /// Its part of an address: `patent-right_holders`.
  let slug: String
  /// The type and the field.
  let label: Phrase
  /// The records, each once, in order.
  var sources: [RecordIndex]

  /// The groups that links make, in the order in which the first of each stands.
  static func groups(_ links: [Link], in graph: Graph) -> [BacklinkGroup] {
    let mention = Phrase(zh: "正文提及", en: "mentioned in text")
    var groups: [BacklinkGroup] = []
    var places: [String: Int] = [:]
    var known: [Way: Int] = [:]
    for link in links {
      let type = graph[link.source].type
      let way = Way(type: type.key, field: link.field?.hash)
      if let place = known[way] {
        // Links come in the order of their sources, so that a repeated one is the last.
        if groups[place].sources.last != link.source { groups[place].sources.append(link.source) }
        continue
      }
      let field = link.field.flatMap { type.shape.field($0) }
      let slug = "\(Slug.clause(type.key))-\(field.map { Slug.clause($0.name) } ?? "text")"
      if let place = places[slug] {
        known[way] = place
        if groups[place].sources.last != link.source { groups[place].sources.append(link.source) }
        continue
      }
      let name = field?.label ?? mention
      places[slug] = groups.count
      known[way] = groups.count
      groups.append(
        BacklinkGroup(
          slug: slug,
          label: Phrase(
            zh: "\(type.label.zh) · \(name.zh)",
            en: "\(type.label.en) · \(name.en)"
          ),
          sources: [link.source]
        )
      )
    }
    return groups
  }

  /// From what and how a link comes, without a text being made of it.
  private struct Way: Hashable {
    let type: String
    let field: UInt64?
  }
}
