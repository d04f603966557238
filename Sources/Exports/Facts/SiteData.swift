import Diagnostics
import Linking
import Pages
import Records

/// `data/site.json`: what the site is and where its other data stands.
enum SiteData {
  /// The version of the shapes: it grows when a name changes its meaning or goes, never for a new
  /// one.
  static let format = 1

  static let path = "data/site.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    [
      ExportedFile(path, text: JSONSchemaWriter.text(value(facts))),
      Schemas.file("site", SiteSchema.value),
    ]
  }

  static func value(_ facts: SiteFacts) -> JSONValue {
    let graph = facts.graph
    let places = PlaceValues(facts: facts)
    return .members([
      "$schema": "schema/site.schema.json",
      "format": .integer(format),
      "title": places.phrase(graph.site.title),
      "languages": .list(
        graph.site.languages.map {
          .members(["tag": .text($0.tag), "folder": .text(facts.folder($0))])
        }
      ),
      "audience": .text(facts.build.audience),
      "as_of": .text(graph.asOf.description),
      "base_url": .text(orNull: graph.site.baseURL),
      "generator": .members(["name": "linkage", "version": .text(facts.build.version)]),
      "commit": facts.build.commit.map {
        .members(["id": .text($0), "date": .text(orNull: facts.build.commitDate)])
      } ?? .null,
      "currency": .text(graph.site.currency.code),
      "own": .list(own(graph).map { places.reference($0) }),
      "thresholds": .object(thresholds(graph.site.record)),
      "types": .list(types(facts, places)),
      "files": .members([
        "links": .text(LinkData.path), "indicators": .text(IndicatorData.path),
        "findings": .text(FindingData.path),
        "deadlines": .text(DeadlineData.path),
        "history": facts.history == nil ? nil : .text(HistoryData.path),
      ]),
    ])
  }

  /// The organizations whose patents count as own, as far as the audience may see them.
  private static func own(_ graph: Graph) -> [RecordIndex] {
    graph.indices(of: Organization.type).filter { graph.isOwn(organization: $0) }
  }

  private static func thresholds(_ site: Record) -> [JSONValue.Member] {
    var seen: Set<String> = []
    return (site[Site.thresholds]?.entries ?? []).compactMap { entry in
      guard let value = ExactDecimal(datum: entry.item.datum), seen.insert(entry.name).inserted
      else { return nil }
      return .init(entry.name, .text(value.description))
    }
  }

  /// The types of records with a page: how many their lists count, and their files.
  private static func types(_ facts: SiteFacts, _ places: PlaceValues) -> [JSONValue] {
    facts.listedTypes.map { type in
      .members([
        "key": .text(type.key),
        "label": places.phrase(type.label),
        "plural": places.phrase(type.plural),
        "count": .integer(facts.listed(type).count),
        "page": .text(facts.addresses.list(type)),
        "files": .list([.text(RecordData.path(type))]),
        "schema": .text(Schemas.path(RecordData.schemaName(type))),
      ])
    }
  }
}
