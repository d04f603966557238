import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The efficacy matrix of an analysis: what `partials/efficacy` asks for.
///
/// The area of a bubble is in proportion to the count, so its radius grows with the root, taken over
/// whole numbers; inside it stands the bubble of own patents. A cell without a patent is hatched.
struct EfficacyModels {
  let facts: SiteFacts
  let analysis: RecordIndex
  let fields: FieldModels

  private var language: Language { fields.language }

  /// The radius of the largest bubble.
  private static let largest = Tenths.units(25)

  /// The model; none where the analysis has no matrix.
  ///
  /// `text` is what the analysis says about it.
  func model(text: ModelValue) -> ModelValue {
    let grid = EfficacyGrid(analysis, in: facts.graph)
    guard !grid.all.isEmpty, let most = grid.all.map(\.count).max() else { return .none }
    let own = grid.cells.map { row in row.map { ownPatents($0).count } }
    let record = facts.graph[analysis]
    let rows = grid.techniques.enumerated().map { position, technique -> Model in
      let cells = grid.cells[position].enumerated().map { column, cell in
        self.cell(
          cell,
          anchor: EfficacyGrid.anchor(position, column),
          own: own[position][column],
          most: most,
          hot: grid.hot
        )
      }
      return [
        "name": .text(technique), "cells": .list(cells),
        "count": .number(grid.cells[position].reduce(0) { $0 + $1.count }),
      ]
    }
    let sums = grid.effects.indices.map { column -> Model in
      ["count": .number(grid.cells.reduce(0) { $0 + $1[column].count })]
    }
    return [
      "effects": .list(grid.effects.map { .text($0) }),
      "rows": .list(rows),
      "sums": .list(sums),
      "total": .number(grid.total),
      "figure": IndicatorFigures(facts, EfficacyBlanks.id)
        .figure(EfficacyBlanks.figure(of: record), language),
      "scope": ModelValue(record[PatentAnalysis.matrixScope]?.label[language]),
      "hot": ModelValue(grid.hot.map(String.init)),
      "listed": .list(listed(grid)),
      "text": text,
    ]
  }

  private func cell(
    _ cell: EfficacyGrid.Cell,
    anchor: String,
    own: Int,
    most: Int,
    hot: Int?
  ) -> Model {
    [
      "id": .text(Addresses.anchor(entry: anchor)),
      "anchor": .text(anchor),
      "count": .number(cell.count),
      // Whose the patents of a cell are is known where it lists them.
      "own": patents(cell).isEmpty ? .none : .number(own),
      "empty": .flag(cell.count == 0),
      "hot": .flag(cell.count > 0 && cell.count >= hot ?? .max),
      "outer": .text(Self.radius(cell.count, of: most).description),
      "inner": own > 0 ? .text(Self.radius(own, of: most).description) : .none,
      "listed": .flag(!patents(cell).isEmpty),
    ]
  }

  /// The radius of a bubble of `count`, rounded down to a tenth.
  static func radius(_ count: Int, of most: Int) -> Tenths {
    guard count > 0, most > 0 else { return Tenths(0) }
    let largest = Self.largest.count
    let square = largest * largest * min(count, most) / most
    var (low, high) = (0, largest)
    while low < high {
      let middle = (low + high + 1) / 2
      if middle * middle <= square { low = middle } else { high = middle - 1 }
    }
    return Tenths(low)
  }

  private func patents(_ cell: EfficacyGrid.Cell) -> [Reference] {
    cell.entries.flatMap { $0[all: PatentAnalysis.EfficacyRow.patents] }
  }

  /// The own patents among those that a cell lists, each once.
  private func ownPatents(_ cell: EfficacyGrid.Cell) -> Set<RecordIndex> {
    let kind = PatentAnalysis.EfficacyRow.patents.declaration.kind
    return Set(
      patents(cell).compactMap { fields.resolution($0, kind: kind, of: analysis).place?.record }
    ).filter { facts.graph.isOwn(patent: $0) }
  }

  /// The cells that name their patents: `{technique, effect, count, refs}`.
  private func listed(_ grid: EfficacyGrid) -> [Model] {
    let kind = PatentAnalysis.EfficacyRow.patents.declaration.kind
    return grid.techniques.indices.flatMap { row in
      grid.effects.indices.compactMap { column -> Model? in
        let cell = grid.cells[row][column]
        let patents = patents(cell)
        guard !patents.isEmpty else { return nil }
        return [
          "anchor": .text("list-\(EfficacyGrid.anchor(row, column))"),
          "technique": .text(grid.techniques[row]),
          "effect": .text(grid.effects[column]),
          "count": .number(cell.count),
          "refs": .list(patents.map { fields.ref($0, kind: kind, of: analysis) }),
        ]
      }
    }
  }
}
