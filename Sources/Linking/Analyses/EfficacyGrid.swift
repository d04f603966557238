package import Records

/// The efficacy matrix of an analysis: techniques by effects, with the cells that no patent reaches
/// (D31).
package struct EfficacyGrid: Sendable {
  /// The techniques, in the order of the record.
  package let techniques: [String]
  /// The effects, in the order of the record.
  package let effects: [String]
  /// A row a technique, a cell an effect.
  package let cells: [[Cell]]

  /// One cell.
  package struct Cell: Sendable {
    /// How many patents; 0 where the record has no row for it.
    package let count: Int
    /// The rows of the record that it is made of.
    package let entries: [Entry]
    /// The analysis with the anchor of the cell.
    package let place: Place
  }

  /// The most techniques, and the most effects, that a grid has.
  package static let most = 40

  /// The grid of the analysis at `analysis`.
  package init(_ analysis: RecordIndex, in graph: Graph) {
    var techniques: [String] = []
    var effects: [String] = []
    var rows: [String: [String: [Entry]]] = [:]
    for entry in graph[analysis][all: PatentAnalysis.matrix] {
      guard let technique = entry[PatentAnalysis.EfficacyRow.technique],
        let effect = entry[PatentAnalysis.EfficacyRow.effect]
      else { continue }
      if rows[technique] == nil, techniques.count < Self.most { techniques.append(technique) }
      if !effects.contains(effect), effects.count < Self.most { effects.append(effect) }
      rows[technique, default: [:]][effect, default: []].append(entry)
    }
    self.techniques = techniques
    self.effects = effects
    cells = techniques.enumerated().map { row, technique in
      effects.enumerated().map { column, effect in
        let entries = rows[technique]?[effect] ?? []
        return Cell(
          count: entries.reduce(0) { $0 + ($1[PatentAnalysis.EfficacyRow.count] ?? 0) },
          entries: entries,
          place: Place(analysis, .entry(Self.anchor(row, column)))
        )
      }
    }
  }

  /// The name of a cell: `t2e5`, counted from 1.
  package static func anchor(_ row: Int, _ column: Int) -> String { "t\(row + 1)e\(column + 1)" }

  /// What the cell of this name is about; nil where there is none.
  package func words(at anchor: String) -> (technique: String, effect: String)? {
    for (row, technique) in techniques.enumerated() {
      for (column, effect) in effects.enumerated() where Self.anchor(row, column) == anchor {
        return (technique, effect)
      }
    }
    return nil
  }

  /// All cells, row by row.
  package var all: [Cell] { cells.flatMap { $0 } }

  /// All patents counted.
  package var total: Int { all.reduce(0) { $0 + $1.count } }

  /// From which count on a cell is among the top quarter; nil where no cell has a patent.
  package var hot: Int? {
    let counts = all.map(\.count).filter { $0 > 0 }.sorted(by: >)
    guard let last = counts.indices.last else { return nil }
    return counts[min(last, max(0, all.count / 4 - 1))]
  }
}
