import Linking
import Records

/// The cells of Table A.1 that a chart takes from its patent, proposal and standard (R37, R38).
enum TableA1 {
  /// A cell that no record fills.
  struct MissingCell {
    /// The first chart that needs it.
    let chart: Chart
    /// The row of the table.
    let row: Int
    /// The record that should state it.
    let record: RecordIndex
    /// The record's word before the field: `patent`, `proposal`, `standard`.
    let word: String
    /// The field of that record.
    let field: FieldDeclaration
  }

  /// A field of a record, for telling which rule speaks of it.
  struct Cell: Hashable {
    let record: RecordIndex
    let key: FieldKey
  }

  /// The empty cells of all charts, each told once, however many charts need it.
  static func missingCells(_ graph: Graph) -> [MissingCell] {
    var told: Set<Cell> = []
    var missing: [MissingCell] = []
    for chart in graph.charts {
      eachCell(of: chart, in: graph) { row, record, word, field in
        if !isFilled(field, of: record, in: graph),
          told.insert(Cell(record: record, key: field.key)).inserted
        {
          missing.append(
            MissingCell(chart: chart, row: row, record: record, word: word, field: field)
          )
        }
      }
    }
    return missing
  }

  /// The fields behind the empty cells of all charts.
  static func emptyCells(_ graph: Graph) -> Set<Cell> {
    Set(missingCells(graph).map { Cell(record: $0.record, key: $0.field.key) })
  }

  /// Shows `body` the cells of a chart in the order of the table.
  private static func eachCell(
    of chart: Chart,
    in graph: Graph,
    _ body: (_ row: Int, RecordIndex, _ word: String, FieldDeclaration) -> Void
  ) {
    if let patent = chart.patent {
      body(3, patent, "patent", Header.title.declaration)
      body(4, patent, "patent", Patent.applicationNo.declaration)
      body(5, patent, "patent", Patent.filingDate.declaration)
      body(6, patent, "patent", Patent.inventors.declaration)
    }
    let namesOrganization = graph[chart.record].has(Correspondence.organization)
    if let proposal = chart.proposal {
      if !namesOrganization, chart.basis == nil {
        body(13, proposal, "proposal", StandardProposal.organization.declaration)
      }
      body(14, proposal, "proposal", StandardProposal.proposalNo.declaration)
      body(14, proposal, "proposal", Header.title.declaration)
      body(15, proposal, "proposal", StandardProposal.authors.declaration)
      body(16, proposal, "proposal", StandardProposal.attendees.declaration)
      body(17, proposal, "proposal", StandardProposal.submissionDate.declaration)
    }
    if let standard = chart.basis {
      if !namesOrganization {
        body(13, standard, "standard", Standard.organization.declaration)
      }
      body(18, standard, "standard", Standard.number.declaration)
      body(18, standard, "standard", Standard.version.declaration)
      body(19, standard, "standard", Standard.status.declaration)
    }
  }

  private static func isFilled(
    _ field: FieldDeclaration,
    of record: RecordIndex,
    in graph: Graph
  ) -> Bool {
    if StatedFields.states(field, of: record, in: graph) { return true }
    switch field.key {
    case Header.title.key:
      return StatedFields.states(Header.titleEN.declaration, of: record, in: graph)
    case Standard.number.key:
      // A draft has no number yet.
      guard case .conditional(let condition) = field.requirement else { return false }
      return !condition.holds(in: graph[record].entry)
    default:
      return false
    }
  }
}
