package import Diagnostics
package import Linking
package import Records

/// D31: how many cells of efficacy matrices no patent reaches.
package enum EfficacyBlanks: Measure {
  package static let id = "D31"
  package static let name = Phrase(zh: "功效矩阵空白点", en: "Blanks of efficacy matrices")
  package static let formula = Phrase(
    zh: "专利数为 0 的格 ÷ 全部格（技术手段 × 功效）；密度 = 件次 ÷ 格数；热点 = 件次居前四分之一的格",
    en: "cells without a patent ÷ all cells (techniques × effects); density = patents ÷ cells; hot "
      + "cells = the top quarter"
  )
  package static let source = "D31; 002 L539"
  package static let example: Phrase? = Phrase(
    zh: "4 × 5 = 20 格，空白 7 格：7/20 = 35.0%；60 件次：60 ÷ 20 = 每格 3.0",
    en: "4 × 5 = 20 cells, 7 blank: 7/20 = 35.0%; 60 patents: 60 ÷ 20 = 3.0 a cell"
  )

  /// A figure an analysis that has a matrix (`D31/ANALYSIS`), with its density.
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    graph.indices(of: PatentAnalysis.type).compactMap { analysis in
      let grid = EfficacyGrid(analysis, in: graph)
      let cells = grid.all
      guard !cells.isEmpty else { return nil }
      let record = graph[analysis]
      let density = ExactDecimal(grid.total).divided(by: ExactDecimal(cells.count), places: 1)?
        .formatted(places: 1)
      return Indicator.Figure(
        id: figure(of: record),
        name: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        counted: cells.filter { $0.count == 0 }.map(\.place),
        total: cells.map(\.place),
        note: density.map { density in
          Phrase(
            zh: "\(grid.total) 件次，每格 \(density)",
            en: "\(grid.total) patents, \(density) a cell"
          )
        }
      )
    }
  }

  /// The id of an analysis' figure.
  package static func figure(of analysis: Record) -> String { "\(id)/\(analysis.id)" }
}
