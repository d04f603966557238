import Indicators
import Diagnostics
import Linking
import Records
import Templates

/// The clauses of a version with what reads on them.
///
/// A clause takes the colour of its strongest corresponding claim; a clause above others adds those
/// below it up (D9).
struct ClauseTree {
  let facts: SiteFacts
  let uses: StandardUses
  let version: RecordIndex
  let language: Language

  /// What the charts make of one clause.
  private struct Reading {
    var charts: [Chart] = []
    var strongest: Correspondence.Strength?
    var isCovered = false
  }

  /// How many clauses below and with one are there to be covered, and how they are.
  private struct Sum {
    var total = 0
    var covered = 0
    var direct = 0
    var indirect = 0
    var explained = 0
  }

  /// The map of `tree`: rows, totals and the tools over them.
  var model: ModelValue {
    let clauses = facts.graph[version].clauses
    let readings = clauses.indices.map { reading($0) }
    let sums = self.sums(clauses, readings)
    let whole = total(clauses, readings) { $0 != .informative && $0 != nil }
    let mandatory = total(clauses, readings) { $0 == .mandatory }
    let hasChildren = Set(clauses.compactMap(\.parent))
    let model: Model = [
      "rows": .list(
        clauses.indices.map {
          row($0, clauses[$0], readings[$0], sums[$0], isParent: hasChildren.contains($0))
        }
      ),
      "tools": ClauseTools.model(clauses.count, language),
      "covered": .text(whole.countText),
      "covered-rate": .text(whole.percentText ?? notApplicable),
      "mandatory": .text(mandatory.countText),
      "mandatory-rate": .text(mandatory.percentText ?? notApplicable),
      "mandatory-href": ModelValue(coveragePath),
    ]
    return .map(model)
  }

  /// The list of the mandatory clauses that count as covered (D9).
  private var coveragePath: String? {
    facts.coveragePath(of: version)
  }

  private var notApplicable: String { Phrase(zh: "不适用", en: "n/a")[language] }

  private func reading(_ position: Int) -> Reading {
    let rows = facts.graph.rows(at: Place(version, .clause(position)))
    var reading = Reading(charts: ClausePage.charts(rows, facts))
    // Covered is what was charted against this version, or checked again with its text (D9); any
    // other chart says so in the state of the clause.
    let standing = Set(
      rows.filter { use in
        let chart = facts.graph.chart(of: use)
        return !use.isCarried || chart.rows[use.row].state == .fresh
      }.map { facts.graph.chart(of: $0).record }
    )
    for chart in reading.charts
    where chart.result == .corresponds && standing.contains(chart.record) {
      reading.isCovered = true
      if let strength = chart.strength {
        reading.strongest = max(reading.strongest ?? strength, strength)
      }
    }
    return reading
  }

  private func total(
    _ clauses: [Clause],
    _ readings: [Reading],
    counts: (Standard.RequirementKind?) -> Bool
  ) -> Rate {
    let positions = clauses.indices.filter { counts(clauses[$0].kind) }
    return Rate(positions.count { readings[$0].isCovered }, of: positions.count)
  }

  /// Adds each clause to itself and all above it; a parent stands before its children.
  private func sums(_ clauses: [Clause], _ readings: [Reading]) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: clauses.count)
    for position in clauses.indices.reversed() {
      let kind = clauses[position].kind
      if kind == .mandatory || kind == .optional {
        sums[position].total += 1
        if readings[position].isCovered {
          sums[position].covered += 1
          switch readings[position].strongest {
          case .direct: sums[position].direct += 1
          case .indirect: sums[position].indirect += 1
          case .explained: sums[position].explained += 1
          case nil: break
          }
        }
      }
      guard let parent = clauses[position].parent, parent < position else { continue }
      sums[parent].total += sums[position].total
      sums[parent].covered += sums[position].covered
      sums[parent].direct += sums[position].direct
      sums[parent].indirect += sums[position].indirect
      sums[parent].explained += sums[position].explained
    }
    return sums
  }

  private func row(
    _ position: Int,
    _ clause: Clause,
    _ reading: Reading,
    _ sum: Sum,
    isParent: Bool
  ) -> Model {
    let place = Place(version, .clause(position))
    let path = facts.addresses.path(place)
    let covered = "\(sum.covered) / \(sum.total)"
    let stale = reading.charts.count { $0.state.needsCheck }
    let declared = uses.declared(at: place).count
    let patents = Set(
      reading.charts.filter { $0.result == .corresponds }.compactMap(\.patent)
    ).count
    let bar = BarModels.bar(
      [("a", sum.direct), ("b", sum.indirect), ("c", sum.explained)],
      of: sum.total,
      label: Phrase(zh: "\(covered) 条已覆盖", en: "\(covered) covered")[language]
    )
    return [
      "level": .number(min(max(clause.level, 1), 5)),
      "no": .text(clause.number),
      "title": .text(title(clause)),
      "href": ModelValue(path),
      "kind": ModelValue(clause.kind?.label[language]),
      "bar": sum.total > 0 ? .map(bar) : .none,
      "covered": isParent && sum.total > 0 ? .text(covered) : .none,
      "mix": .list(mix(reading.charts)),
      "patents-href": patents > 0 ? ModelValue(path.map { "\($0)#h-readings" }) : .none,
      "patents": .number(patents),
      "declared-href": declared == 0 ? .none : ModelValue(path.map { "\($0)#h-declared" }),
      "declared-count": .number(declared),
      "state": state(clause, reading, stale),
      "values": .text(
        ClauseTools.values(clause.kind, isCovered: reading.isCovered, needsCheck: stale > 0)
      ),
    ]
  }

  private func title(_ clause: Clause) -> String {
    let title = language == .english ? clause.titleEN ?? clause.title : clause.title
    // A clause without a title still needs words for its link.
    return title.isEmpty ? clause.number : title
  }

  /// How many charts come to which result: relations with a count.
  private func mix(_ charts: [Chart]) -> [Model] {
    let models = ChartModels(facts: facts, language: language)
    var counts: [(kind: ModelValue, count: Int)] = []
    for chart in charts {
      let relation = models.strength(chart)
      if let known = counts.firstIndex(where: { $0.kind == relation }) {
        counts[known].count += 1
      } else {
        counts.append((relation, 1))
      }
    }
    return counts.map { ["relation": $0.kind, "count": .number($0.count)] }
  }

  private func state(_ clause: Clause, _ reading: Reading, _ stale: Int) -> ModelValue {
    let tags = TagModels(language: language)
    if stale > 0 {
      let word = Phrase(zh: "\(stale) 份待复核", en: "to check: \(stale)")[language]
      return .map(tags.tag(word, icon: "redo", tone: "warn"))
    }
    if clause.kind == .mandatory, !reading.isCovered {
      return .map(tags.tag(Phrase(zh: "必选未覆盖", en: "mandatory, not covered")[language]))
    }
    return .none
  }
}
