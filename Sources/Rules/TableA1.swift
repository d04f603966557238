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
      for cell in cells(of: chart, in: graph)
      where !isFilled(cell, in: graph)
        && told.insert(Cell(record: cell.record, key: cell.field.key)).inserted
      {
        missing.append(cell)
      }
    }
    return missing
  }

  private static func cells(of chart: Chart, in graph: Graph) -> [MissingCell] {
    var cells: [MissingCell] = []
    func add(_ row: Int, _ record: RecordIndex, _ word: String, _ field: FieldDeclaration) {
      cells.append(
        MissingCell(chart: chart, row: row, record: record, word: word, field: field)
      )
    }
    if let patent = chart.patent {
      add(3, patent, "patent", Header.title.declaration)
      add(4, patent, "patent", Patent.applicationNo.declaration)
      add(5, patent, "patent", Patent.filingDate.declaration)
      add(6, patent, "patent", Patent.inventors.declaration)
    }
    let namesOrganization = graph[chart.record].has(Correspondence.organization)
    if let proposal = chart.proposal {
      if !namesOrganization, chart.basis == nil {
        add(13, proposal, "proposal", StandardProposal.organization.declaration)
      }
      add(14, proposal, "proposal", StandardProposal.proposalNo.declaration)
      add(14, proposal, "proposal", Header.title.declaration)
      add(15, proposal, "proposal", StandardProposal.authors.declaration)
      add(16, proposal, "proposal", StandardProposal.attendees.declaration)
      add(17, proposal, "proposal", StandardProposal.submissionDate.declaration)
    }
    if let standard = chart.basis {
      if !namesOrganization {
        add(13, standard, "standard", Standard.organization.declaration)
      }
      add(18, standard, "standard", Standard.number.declaration)
      add(18, standard, "standard", Standard.version.declaration)
      add(19, standard, "standard", Standard.status.declaration)
    }
    return cells
  }

  private static func isFilled(_ cell: MissingCell, in graph: Graph) -> Bool {
    let entry = graph[cell.record].entry
    if StatedFields.states(cell.field, of: cell.record, in: graph) { return true }
    switch cell.field.key {
    case Header.title.key:
      return StatedFields.states(Header.titleEN.declaration, of: cell.record, in: graph)
    case Standard.number.key:
      // A draft has no number yet.
      guard case .conditional(let condition) = cell.field.requirement else { return false }
      return !condition.holds(in: entry)
    default:
      return false
    }
  }
}
