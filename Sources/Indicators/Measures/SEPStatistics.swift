package import Diagnostics
package import Linking
import Records

/// D42: candidates, potential and confirmed SEPs, and how many of those that correspond are
/// confirmed; by whose they are, by body, by standard and by year.
package enum SEPStatistics: Measure {
  package static let id = "D42"
  package static let name = Phrase(zh: "标准必要专利统计", en: "SEP statistics")
  package static let formula = Phrase(
    zh: "已确认的标准必要专利 ÷（潜在的 ∪ 已确认的）；潜在的由对照表得出（R45），声明不计入",
    en:
      "confirmed SEPs ÷ (potential ∪ confirmed); potential ones follow from the charts (R45), declarations are not counted"
  )
  package static let source = "D42; 004 (3); R45, R51"
  package static let example: Phrase? = Phrase(
    zh: "潜在或已确认的 6 件，其中已确认 3 件：3/6 = 50.0%",
    en: "6 potential or confirmed, 3 of them confirmed: 3/6 = 50.0%"
  )

  /// All patents (`D42`), the steps of the ladder (`D42/potential`), then the ratio of each side
  /// (`D42/own`), body (`D42/org-ISO`), standard (`D42/std-X`) and year (`D42/2026`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let steps = SEPLadder(graph).steps
    var figures = [ratio(id, Phrase(zh: "确认比例", en: "confirmation ratio"), steps)]
    for standing in SEPLadder.Standing.allCases {
      figures.append(
        Indicator.Figure(
          id: "\(id)/\(standing.rawValue)",
          name: standing.label,
          counted: steps.filter { $0.standing == standing }.map { Place($0.patent) },
          total: steps.map { Place($0.patent) }
        )
      )
    }
    for side in PatentSide.allCases {
      let own = steps.filter { $0.side == side }
      if !own.isEmpty { figures.append(ratio("\(id)/\(side.rawValue)", side.label, own)) }
    }
    figures += grouped(steps, graph, prefix: "org-") { step in
      Set(step.standards.flatMap { graph.targets(of: Standard.organization, from: $0) })
        .map(\.record)
    }
    figures += grouped(steps, graph, prefix: "std-") { $0.standards }
    for year in Set(steps.compactMap(\.year)).sorted() {
      figures.append(
        ratio(
          "\(id)/\(year)",
          Phrase(zh: "\(year) 年", en: "\(year)"),
          steps.filter { $0.year == year }
        )
      )
    }
    return figures
  }

  private static func grouped(
    _ steps: [SEPLadder.Step],
    _ graph: Graph,
    prefix: String,
    _ groups: (SEPLadder.Step) -> [RecordIndex]
  ) -> [Indicator.Figure] {
    var members: [RecordIndex: [SEPLadder.Step]] = [:]
    for step in steps {
      for group in groups(step) { members[group, default: []].append(step) }
    }
    return members.sorted { $0.key < $1.key }.map { group, steps in
      let record = graph[group]
      let name = Phrase(zh: record.title(.chinese), en: record.title(.english))
      return ratio("\(id)/\(prefix)\(record.id)", name, steps)
    }
  }

  private static func ratio(
    _ id: String,
    _ name: Phrase,
    _ steps: [SEPLadder.Step]
  ) -> Indicator.Figure {
    let corresponding = steps.filter { $0.standing != .candidate }
    return Indicator.Figure(
      id: id,
      name: name,
      counted: corresponding.filter { $0.standing == .confirmed }.map { Place($0.patent) },
      total: corresponding.map { Place($0.patent) }
    )
  }
}
