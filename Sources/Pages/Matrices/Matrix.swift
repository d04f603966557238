import Linking
import Records

/// Which patents touch which clauses of a version of a standard, and how (P15).
///
/// Charts and declarations stand apart in every cell; a clause that nobody touches has no cell.
struct Matrix: Sendable {
  /// The version.
  let version: RecordIndex
  /// The patents with a cell: own ones first, then pooled ones, then others, each in order.
  let patents: [RecordIndex]
  /// The clauses with a cell, in the standard's order.
  let clauses: [Int]
  /// How many cells hold a chart, and how many nothing but a declaration.
  let chartedCells: Int
  let declaredOnlyCells: Int

  private let cells: [Key: Cell]

  /// What is known of one patent and one clause.
  struct Cell: Sendable {
    /// The charts, the most telling first.
    var readings: [Reading] = []
    /// How many items of declarations name both.
    var declared = 0
  }

  /// What a chart says of a clause.
  struct Reading: Sendable {
    /// The chart.
    let chart: Chart
    /// The rows that quote the clause, by their place in the chart.
    var rows: [Int]

    /// How the claim relates to the clause: its rows say how directly, but only where all elements
    /// are met (R41).
    var strength: Correspondence.Strength? {
      rows.compactMap { chart.rows[$0].strength }.min()
    }

    /// The worst state of these rows.
    var state: RowState { rows.map { chart.rows[$0].state }.max() ?? chart.state }

    /// The more telling, the higher.
    var weight: Int {
      switch chart.result {
      case .corresponds: 10 + (strength?.rank ?? 0)
      case .undetermined: 1
      case .notCorresponds: 0
      }
    }
  }

  private struct Key: Hashable {
    let clause: Int
    let patent: RecordIndex
  }

  /// The matrix of `version`; `only` narrows it to some patents.
  init(
    _ graph: Graph,
    version: RecordIndex,
    uses: StandardUses,
    only: Set<RecordIndex>? = nil
  ) {
    var cells: [Key: Cell] = [:]
    var clauses: [Int] = []
    func isIn(_ patent: RecordIndex) -> Bool { only.map { $0.contains(patent) } ?? true }
    for clause in graph[version].clauses.indices {
      let place = Place(version, .clause(clause))
      var isTouched = false
      for use in graph.rows(at: place) {
        let chart = graph.chart(of: use)
        guard let patent = chart.patent, isIn(patent) else { continue }
        isTouched = true
        var cell = cells[Key(clause: clause, patent: patent)] ?? Cell()
        if let known = cell.readings.firstIndex(where: { $0.chart === chart }) {
          if !cell.readings[known].rows.contains(use.row) {
            cell.readings[known].rows.append(use.row)
          }
        } else {
          cell.readings.append(Reading(chart: chart, rows: [use.row]))
        }
        cells[Key(clause: clause, patent: patent)] = cell
      }
      for item in uses.declared(at: place) {
        guard let patent = item.patent, isIn(patent) else { continue }
        isTouched = true
        cells[Key(clause: clause, patent: patent), default: Cell()].declared += 1
      }
      if isTouched { clauses.append(clause) }
    }
    for key in cells.keys {
      cells[key]?.readings.sort { left, right in
        left.weight == right.weight
          ? left.chart.record < right.chart.record : left.weight > right.weight
      }
    }
    let sides = Dictionary(
      Set(cells.keys.map(\.patent)).map { ($0, graph.side(ofPatent: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.version = version
    self.clauses = clauses
    self.cells = cells
    patents = sides.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    chartedCells = cells.values.count { !$0.readings.isEmpty }
    declaredOnlyCells = cells.count - chartedCells
  }

  /// The cell of a clause and a patent; nil where neither a chart nor a declaration names both.
  func cell(_ clause: Int, _ patent: RecordIndex) -> Cell? {
    cells[Key(clause: clause, patent: patent)]
  }
}
