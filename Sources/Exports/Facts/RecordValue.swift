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

  /// The record.
  func value(_ index: RecordIndex) -> JSONValue {
    let record = facts.graph[index]
    let backlinks = backlinks(to: index)
    let isCut = backlinks.count > Self.mostBacklinks
    return .members([
      "id": .text(record.id),
      "type": .text(record.type.key),
      "title": .text(orNull: facts.graph.value(of: Header.title, at: index)),
      "title_en": .text(orNull: facts.graph.value(of: Header.titleEN, at: index)),
      "pages": places.pages(facts.addresses.path(index)),
      "confidentiality": .text(record.confidentiality.rawValue),
      "created": .text(orNull: record.created?.description),
      "updated": .text(orNull: record.updated?.description),
      "source": record.path.isEmpty ? .null : .text(record.path),
      "fields": fields.fields(index),
      "text": .text(orNull: prose.body(of: index)),
      "computed": computed.value(index),
      "referred_by": .list(Array(backlinks.prefix(Self.mostBacklinks))),
      "referred_by_count": isCut ? .integer(backlinks.count) : nil,
    ])
  }

  /// How many of those who refer to a record stand with it; `links.json` has them all.
  static let mostBacklinks = 500

  /// Who refers to the record or a part of it; each field of each record once for each part.
  private func backlinks(to index: RecordIndex) -> [JSONValue] {
    struct Mention: Hashable {
      let source: RecordIndex
      let field: String?
      let target: String
    }
    var seen: Set<Mention> = []
    return facts.graph.links(to: index).compactMap { link in
      guard facts.addresses.path(link.source) != nil else { return nil }
      let source = facts.graph[link.source]
      let field = link.field.flatMap { source.type.shape.field($0)?.name }
      let target = places.id(link.target)
      guard seen.insert(Mention(source: link.source, field: field, target: target)).inserted
      else { return nil }
      return .members([
        "id": .text(source.id),
        "type": .text(source.type.key),
        "page": places.page(Place(link.source)),
        "field": .text(orNull: field),
        "target": .text(target),
      ])
    }
  }
}
