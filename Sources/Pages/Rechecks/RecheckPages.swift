import Diagnostics
import Linking
import Records
import Templates

/// Everything that has to be checked again, by person, with why and what changed (P24).
enum RecheckPages: PageKind {
  /// How many people and how many versions of standards the pages name; the sections of all people
  /// follow, and each version has its own page of changes.
  private static let most = 100

  /// The path of the first page.
  static let path = "recheck.html"

  /// One line of the page.
  private struct Line: Sendable {
    let group: Int
    let entry: RecheckGroups.Entry
  }

  /// Whether there is anything to check again; asked for by the navigation.
  static func isShown(_ facts: SiteFacts) -> Bool { !facts.graph.charts.isEmpty }

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard isShown(facts) else { return [] }
    let groups = RecheckGroups(facts.graph)
    let lines = groups.groups.enumerated().flatMap { number, group in
      group.entries.map { Line(group: number, entry: $0) }
    }
    let changes = RecheckModels.changed(facts).prefix(most)
    let list = PagedList(first: path, count: lines.count, size: ListPages.size)
    return list.pages { list, page in
      Page(
        list.path(page),
        kind: "recheck",
        title: Page.Crumb.recheck.title,
        form: list.form
      ) { language in
        let models = RecheckModels(facts: facts, language: language)
        let head: Model = [
          "rows": .number(groups.rowCount),
          "charts": .number(groups.chartCount),
          "charts-href": .text(chartsPath(facts) ?? path),
          "people": .list(people(groups, list, models)),
          "changes": .list(models.changes(changes)),
          "tools": .map(models.tools(groups)),
          "lines": .list(shown(lines[list.rows(page)], groups, models)),
        ]
        return head.adding(list.model(page))
      }
    }
  }

  /// The list of the charts that have to be checked again; nil where there is none.
  static func chartsPath(_ facts: SiteFacts) -> String? {
    facts.graph.charts.contains { $0.state.needsCheck }
      ? ListFacet.path(Correspondence.type, ListFacet.review.key, ListFacet.recheck.slug) : nil
  }

  /// Each person with a number that leads to the first of his rows.
  private static func people(
    _ groups: RecheckGroups,
    _ list: PagedList,
    _ models: RecheckModels
  ) -> [Model] {
    var before = 0
    return groups.groups.prefix(most).enumerated().map { number, group in
      defer { before += group.entries.count }
      return [
        "person": .map(models.checker(group.checker)),
        "count": .number(group.entries.count),
        "charts": .number(group.chartCount),
        "href": .text("\(list.path(before / list.size + 1))#\(RecheckModels.anchor(number))"),
      ]
    }
  }

  /// The lines, each person's under a head with how much there is for him in all.
  private static func shown(
    _ lines: ArraySlice<Line>,
    _ groups: RecheckGroups,
    _ models: RecheckModels
  ) -> [Model] {
    var before: Int?
    return lines.map { line -> Model in
      let group = groups.groups[line.group]
      let isFirst = before != line.group
      before = line.group
      let head: Model = [
        "id": .text(RecheckModels.anchor(line.group)),
        "person": .map(models.checker(group.checker)),
        "total": .number(group.entries.count),
      ]
      return models.row(line.entry).adding([
        "head": isFirst ? .map(head) : .none,
        "values": .text(models.values(line.entry, group: line.group)),
      ])
    }
  }
}
