import Diagnostics
import Linking
import Pages
import Records

/// A record as programs read it: what its page shows, typed.
struct RecordValue: Sendable {
  let facts: SiteFacts
  let fields: FieldValues
  private let prose: PlainProse
  private let computed: ComputedValues

  init(_ facts: SiteFacts) {
    self.facts = facts
    fields = FieldValues(facts)
    prose = PlainProse(facts)
    computed = ComputedValues(facts)
  }

  private var places: PlaceValues { fields.places }

  /// Writes the record.
  func write(_ index: RecordIndex, to bytes: inout TextBytes) {
    let record = facts.graph[index]
    bytes.beginObject()
    bytes.member("id", record.id)
    bytes.member("type", record.type.key)
    bytes.member("title", facts.graph.value(of: Header.title, at: index))
    bytes.member("title_en", facts.graph.value(of: Header.titleEN, at: index))
    bytes.key("pages")
    places.write(pages: facts.addresses.path(index), to: &bytes)
    bytes.member("confidentiality", record.confidentiality.rawValue)
    bytes.member("created", record.created?.description)
    bytes.member("updated", record.updated?.description)
    let path = record.path
    bytes.member("source", path.isEmpty ? nil : path)
    bytes.key("fields")
    fields.write(index, to: &bytes)
    bytes.member("text", prose.body(of: index))
    bytes.key("computed")
    computed.write(index, to: &bytes)
    bytes.key("referred_by")
    let count = writeBacklinks(to: index, to: &bytes)
    if count > Self.mostBacklinks { bytes.member("referred_by_count", count) }
    bytes.endObject()
  }

  /// How many of those who refer to a record stand with it; `links.json` has them all.
  static let mostBacklinks = 500

  /// Writes who refers to the record or a part of it, each field of each record once for each part,
  /// and no more than may stand with it.
  ///
  /// - Returns: how many there are.
  private func writeBacklinks(to index: RecordIndex, to bytes: inout TextBytes) -> Int {
    struct Mention: Hashable {
      let field: String?
      let target: String
    }
    let links = facts.graph.links(to: index)
    var count = 0
    // The links of one record stand together; most records hold one, which is no other's double.
    var seen: Set<Mention> = []
    bytes.beginList()
    for position in links.indices {
      let link = links[position]
      guard let page = facts.addresses.path(link.source) else { continue }
      let source = facts.graph[link.source]
      let field = link.field.flatMap { source.type.shape.field($0)?.name }
      let isFirst = position == 0 || links[position - 1].source != link.source
      let isLast = position + 1 == links.count || links[position + 1].source != link.source
      if isFirst { seen.removeAll(keepingCapacity: true) }
      if !(isFirst && isLast) {
        guard seen.insert(Mention(field: field, target: places.id(link.target))).inserted
        else { continue }
      }
      count += 1
      guard count <= Self.mostBacklinks else { continue }
      bytes.beginElement()
      bytes.beginObject()
      bytes.member("id", source.id)
      bytes.member("type", source.type.key)
      bytes.member("page", page)
      bytes.member("field", field)
      places.write("target", id: link.target, to: &bytes)
      bytes.endObject()
    }
    bytes.endList()
    return count
  }
}
