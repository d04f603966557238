package import Records

/// A row of a chart, or a whole chart, that somebody has to check again, and why.
package struct Recheck: Sendable {
  /// The chart.
  package let chart: Chart
  /// The row, by its place in the chart; nil where the whole chart is meant.
  package let row: Int?
  /// What became of the row; nil where only a date says that the chart is behind.
  package let state: RowState?
  /// The quoted clause that it is about; nil for a changed claim and a whole chart.
  package let clause: ClauseUse?
  /// What happened after the last check, where no row tells; nil where one does.
  package let change: ChartChange?
}

/// Who has to check a chart.
package enum Checker: Hashable, Sendable {
  /// Somebody with a record.
  case person(RecordIndex)
  /// Somebody known by name only.
  case name(String)
  /// Somebody whom the audience may not see.
  case withheld
  /// The chart names nobody.
  case nobody
}

extension Graph {
  /// Everything that has to be checked again, in the order of the charts and their rows
  /// (R49, R50, R133).
  ///
  /// A chart whose rows tell nothing is there as a whole where a later publication, revision or
  /// amendment says that it is behind.
  package var rechecks: [Recheck] {
    charts.flatMap { chart -> [Recheck] in
      let rows = chart.rows.indices.filter { chart.rows[$0].state.needsCheck }
      if !rows.isEmpty {
        return rows.map { row in
          let state = chart.rows[row].state
          return Recheck(
            chart: chart,
            row: row,
            state: state,
            clause: state == .claimChanged ? nil : chart.rows[row].touched,
            change: nil
          )
        }
      }
      // Rows that nobody has reviewed yet are another kind of work.
      guard chart.state == .fresh, let checked = self[chart.record][Correspondence.checkedOn],
        let change = newest(standardChanges(of: chart) + claimChanges(of: chart), after: checked)
      else { return [] }
      return [Recheck(chart: chart, row: nil, state: nil, clause: nil, change: change)]
    }
  }

  /// Who prepared and reviewed a chart, each once, with the fields that name them.
  package func checkers(of chart: Chart) -> [(checker: Checker, roles: [Field<Reference>])] {
    var found: [(checker: Checker, roles: [Field<Reference>])] = []
    for field in [
      Correspondence.preparedIP, Correspondence.reviewedRD, Correspondence.reviewedStd,
    ] {
      guard let reference = self[chart.record][field] else { continue }
      let checker: Checker
      switch resolution(of: reference, kind: field.declaration.kind, in: chart.record) {
      case .place(let place): checker = .person(place.record)
      case .withheld: checker = .withheld
      default: checker = .name(reference.written)
      }
      if let known = found.firstIndex(where: { $0.checker == checker }) {
        found[known].roles.append(field)
      } else {
        found.append((checker, [field]))
      }
    }
    return found.isEmpty ? [(.nobody, [])] : found
  }
}

extension ChartRow {
  /// The quoted clause that the row has to be checked for: one that did not stay as it was, else the
  /// first.
  fileprivate var touched: ClauseUse? {
    clauses.first { use in
      switch use.fate {
      case .changed?, .moved?, .gone?: true
      default: false
      }
    } ?? clauses.first { $0.fate != nil } ?? clauses.first
  }
}
