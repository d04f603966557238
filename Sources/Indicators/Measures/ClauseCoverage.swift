package import Diagnostics
package import Linking
import Records

/// D9: how many mandatory clauses of a version of a standard own or pooled patents correspond to.
///
/// A clause is touched by a met row of a chart whose claim corresponds: made against that version, or
/// against an earlier one and checked again with the clause as it stands there.
/// Clauses of unstated kind are outside, and touching 6.2.1 does not touch 6.2 (readings).
package enum ClauseCoverage: Measure {
  package static let id = "D9"
  package static let name = Phrase(zh: "条款覆盖", en: "Clause coverage")
  package static let formula = Phrase(
    zh: "被对应的权利要求触及的必选条款 ÷ 必选条款（本单位专利和池内专利）",
    en:
      "mandatory clauses touched by a corresponding claim ÷ mandatory clauses (own and pooled patents)"
  )
  package static let source = "D9"
  package static let example: Phrase? = Phrase(
    zh: "必选条款 18 条，触及 9 条：9/18 = 50.0%",
    en: "18 mandatory clauses, 9 touched: 9/18 = 50.0%"
  )

  /// First the binding versions of all target standards together (`D9`), then each version that is
  /// a target or charted (`D9/STANDARD@VERSION`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let touched = touchedClauses(graph)
    let target = graph.site.threshold("clause_coverage")
    var counted: [Place] = []
    var total: [Place] = []
    var versions: [Indicator.Figure] = []
    let charted = Set(graph.charts.compactMap(\.basis))
    for line in graph.standards {
      let isTarget = graph[line.base][Standard.use] == .target
      for version in line.versions where isTarget || charted.contains(version.record) {
        let clauses = mandatoryClauses(of: version.record, in: graph)
        let covered = clauses.filter(touched.contains)
        let record = graph[line.base]
        versions.append(
          Indicator.Figure(
            id: "\(id)/\(record.id)@\(version.slug)",
            name: Phrase(
              zh: "\(record.title(.chinese)) \(version.label)",
              en: "\(record.title(.english)) \(version.label)"
            ),
            counted: covered,
            total: clauses,
            target: target
          )
        )
        if isTarget, version.record == line.binding {
          counted += covered
          total += clauses
        }
      }
    }
    let all = Indicator.Figure(
      id: id,
      name: Phrase(zh: "全部目标标准", en: "all target standards"),
      counted: counted,
      total: total,
      target: target
    )
    return [all] + versions
  }

  private static func mandatoryClauses(of version: RecordIndex, in graph: Graph) -> [Place] {
    graph[version].clauses.enumerated().filter { $1.kind == .mandatory }.map {
      Place(version, .clause($0.offset))
    }
  }

  private static func touchedClauses(_ graph: Graph) -> Set<Place> {
    var touched: Set<Place> = []
    for chart in graph.charts where chart.result == .corresponds {
      guard let patent = chart.patent,
        graph.isOwn(patent: patent) || !graph.pools(ofPatent: patent).isEmpty
      else { continue }
      for row in chart.rows where row.match == .met {
        touched.formUnion(row.clauses.compactMap(\.place))
        if row.state == .fresh { touched.formUnion(row.clauses.compactMap(\.current)) }
      }
    }
    return touched
  }
}
