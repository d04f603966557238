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

  /// Writes the version.
  func write(_ index: RecordIndex, to bytes: inout TextBytes) {
    let line = graph.line(of: index)
    let clauses = graph[index].clauses
    bytes.beginObject()
    bytes.member("standard", places.id(line?.base ?? index))
    bytes.member("text_licence", permission.licence(index).rawValue)
    bytes.key("versions")
    bytes.beginList()
    for version in line?.versions ?? [] {
      bytes.beginElement()
      write(version, of: line, to: &bytes)
    }
    bytes.endList()
    bytes.key("clauses")
    bytes.beginList()
    for position in clauses.indices {
      bytes.beginElement()
      write(Place(index, .clause(position)), clauses, position, to: &bytes)
    }
    bytes.endList()
    bytes.endObject()
  }

  private func write(
    _ version: StandardLine.Version,
    of line: StandardLine?,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    bytes.member("id", places.id(version.record))
    places.write(page: Place(version.record), to: &bytes)
    bytes.member("version", version.label)
    bytes.member("slug", version.slug)
    bytes.member("date", version.date?.description)
    bytes.member("binding", flag: version.isBinding)
    bytes.member("newest_binding", flag: version.record == line?.binding)
    bytes.endObject()
  }

  private func write(
    _ place: Place,
    _ clauses: [Clause],
    _ position: Int,
    to bytes: inout TextBytes
  ) {
    let clause = clauses[position]
    let parent = clause.parent.flatMap { clauses.indices.contains($0) ? clauses[$0] : nil }
    let excerpt = clause.fields?[Standard.ClauseFields.excerpt]?.source
    let summary = clause.fields?[Standard.ClauseFields.summary]
    let rows = graph.rows(at: place)
    bytes.beginObject()
    places.write("id", id: place, to: &bytes)
    places.write(page: place, to: &bytes)
    bytes.member("number", clause.number)
    bytes.member("title", clause.title)
    bytes.member("title_en", clause.titleEN)
    bytes.member("level", clause.level)
    bytes.member("parent", parent?.number)
    bytes.member("requirement_kind", clause.kind?.rawValue)
    bytes.member(
      "fingerprint",
      clause.hasText ? graph.fingerprint(of: clause).digits : nil
    )
    bytes.member("text", prose.clause(place))
    bytes.member(
      "excerpt",
      excerpt.flatMap {
        permission.licence(place.record) == .none
          ? nil : permission.excerpt($0, of: place.record)
      }
    )
    bytes.member("summary", summary.map { prose.text($0, of: place.record) })
    bytes.key("rows")
    bytes.beginList()
    for use in rows.prefix(Self.mostRows) {
      bytes.beginElement()
      write(use, to: &bytes)
    }
    bytes.endList()
    if rows.count > Self.mostRows { bytes.member("row_count", rows.count) }
    bytes.endObject()
  }

  /// How many rows stand with a clause; the evidence in `links.json` has them all.
  private static let mostRows = 500

  /// Writes a chart row that quotes the clause, by its number from 1.
  private func write(_ use: RowUse, to bytes: inout TextBytes) {
    bytes.beginObject()
    bytes.member("chart", places.id(graph.chart(of: use).record))
    bytes.member("row", use.row + 1)
    bytes.member("carried", flag: use.isCarried)
    bytes.endObject()
  }
}
