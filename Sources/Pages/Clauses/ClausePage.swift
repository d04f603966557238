import Diagnostics
import Linking
import Records
import Templates

/// The model of one clause's page.
struct ClausePage {
  let facts: SiteFacts
  let uses: StandardUses
  let line: StandardLine
  let place: Place
  let path: String
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }
  private var clauses: [Clause] { facts.graph[place.record].clauses }
  private var number: Int {
    guard case .clause(let number) = place.part else { return 0 }
    return number
  }

  var model: Model {
    let clause = clauses[number]
    let text = ClauseText(facts: facts, place: place, path: path, language: language)
    let readings = facts.graph.rows(at: place)
    let charts = Self.charts(readings, facts)
    let version = line.version(place.record)
    let head: Model = [
      "kick": .text(kick(clause)),
      "heading": .text(clause.name(language)),
      "kind": clause.kind.map { .map(tags.fact($0.label[language])) } ?? .none,
      "version": ModelValue(version.map { _ in versions.versionLabel(place.record) }),
      "current": current,
      "recheck": .number(charts.count { $0.state.needsCheck }),
      "stale": .flag(charts.contains { $0.state.needsCheck }),
      "previous": neighbour(number - 1),
      "next": neighbour(number + 1),
      "children": .list(children),
      "charts": versions.rows(charts),
      "chart-count": .number(charts.count),
      "declared": DeclaredModels(facts: facts, language: language).rows(
        uses.declared(at: place)
      ),
      "proposals": .list(proposals),
      "lineage": .list(ClauseHistory(facts: facts, line: line, language: language).rows(place)),
    ]
    let foot = RecordFoot(facts: facts, language: language)
    let groups = BacklinkModels(facts: facts, language: language).groups(
      uses.links(at: place).filter { $0.source != place.record },
      to: place
    )
    return head.adding(text.model).adding(foot.model(place.record, groups: groups))
  }

  /// The charts that the rows belong to, each once.
  static func charts(_ rows: [RowUse], _ facts: SiteFacts) -> [Chart] {
    var seen: Set<Int> = []
    return rows.compactMap { use in
      seen.insert(use.chart).inserted ? facts.graph.chart(of: use) : nil
    }
  }

  private var versions: ChartModels { ChartModels(facts: facts, language: language) }

  /// The standard and the clauses above this one.
  private func kick(_ clause: Clause) -> String {
    var parts: [String] = []
    var parent = clause.parent
    while let above = parent, clauses.indices.contains(above), parts.count < 16 {
      parts.append(clauses[above].name(language))
      parent = clauses[above].parent
    }
    return ([references.title(place.record)] + parts.reversed()).joined(separator: " · ")
  }

  /// The same clause in the version that binds now, where this is another one.
  private var current: ModelValue {
    guard let successor = line.successor(of: place.record) else { return .none }
    let comparison = facts.graph.comparison(from: place.record, to: successor)
    guard comparison.fates.indices.contains(number),
      let position = comparison.fates[number].clause
    else { return .none }
    return .map(references.ref(Place(successor, .clause(position))))
  }

  private var children: [Model] {
    clauses.indices.filter { clauses[$0].parent == number }.map { child in
      references.ref(Place(place.record, .clause(child)), title: clauses[child].name(language))
    }
  }

  private var proposals: [Model] {
    var seen: Set<RecordIndex> = []
    return uses.links(at: place).compactMap { link in
      let record = facts.graph[link.source]
      guard record.is(StandardProposal.type), seen.insert(link.source).inserted else {
        return nil
      }
      return ProposalModels(facts: facts, language: language).row(link.source)
    }
  }

  private func neighbour(_ position: Int) -> ModelValue {
    guard clauses.indices.contains(position),
      let path = facts.addresses.path(Place(place.record, .clause(position)))
    else { return .none }
    let neighbour: Model = [
      "title": .text(clauses[position].name(language)), "href": .text(path),
    ]
    return .map(neighbour)
  }
}
