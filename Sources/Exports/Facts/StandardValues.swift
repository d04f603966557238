import Diagnostics
import Fingerprints
import Linking
import Pages
import Records

/// A version of a standard: its place among the versions, and its clauses with what reads on them.
struct StandardValues: Sendable {
  private let facts: SiteFacts
  private let places: PlaceValues
  private let prose: PlainProse
  private let permission: TextPermission

  init(_ facts: SiteFacts) {
    self.facts = facts
    places = PlaceValues(facts: facts)
    prose = PlainProse(facts)
    permission = TextPermission(facts: facts)
  }

  private var graph: Graph { facts.graph }

  /// The version.
  func value(_ index: RecordIndex) -> JSONValue {
    let line = graph.line(of: index)
    return .members([
      "standard": .text(places.id(line?.base ?? index)),
      "text_licence": .text(permission.licence(index).rawValue),
      "versions": .list((line?.versions ?? []).map { version($0, of: line) }),
      "clauses": .list(
        graph[index].clauses.indices.map { clause(Place(index, .clause($0)), $0) }
      ),
    ])
  }

  private func version(_ version: StandardLine.Version, of line: StandardLine?) -> JSONValue {
    .members([
      "id": .text(places.id(version.record)),
      "page": places.page(Place(version.record)),
      "version": .text(version.label),
      "slug": .text(version.slug),
      "date": .text(orNull: version.date?.description),
      "binding": .flag(version.isBinding),
      "newest_binding": .flag(version.record == line?.binding),
    ])
  }

  private func clause(_ place: Place, _ position: Int) -> JSONValue {
    let clauses = graph[place.record].clauses
    let clause = clauses[position]
    let parent = clause.parent.flatMap { clauses.indices.contains($0) ? clauses[$0] : nil }
    let excerpt = clause.fields?[Standard.ClauseFields.excerpt]?.source
    let summary = clause.fields?[Standard.ClauseFields.summary]
    return .members([
      "id": .text(places.id(place)),
      "page": places.page(place),
      "number": .text(clause.number),
      "title": .text(clause.title),
      "title_en": .text(orNull: clause.titleEN),
      "level": .integer(clause.level),
      "parent": .text(orNull: parent?.number),
      "requirement_kind": .text(orNull: clause.kind?.rawValue),
      "fingerprint": clause.hasText ? .text(graph.fingerprint(of: clause).digits) : .null,
      "text": .text(orNull: prose.clause(place)),
      "excerpt": .text(
        orNull: excerpt.flatMap {
          permission.licence(place.record) == .none
            ? nil : permission.excerpt($0, of: place.record)
        }
      ),
      "summary": .text(orNull: summary.map { prose.text($0, of: place.record) }),
      "rows": .list(graph.rows(at: place).map(use)),
    ])
  }

  /// A chart row that quotes the clause, by its number from 1.
  private func use(_ use: RowUse) -> JSONValue {
    let chart = graph.chart(of: use)
    return .members([
      "chart": .text(places.id(chart.record)),
      "row": .integer(use.row + 1),
      "carried": .flag(use.isCarried),
    ])
  }
}
