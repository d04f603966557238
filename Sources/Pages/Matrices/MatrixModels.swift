import Diagnostics
import Linking
import Records
import Templates

/// The model of a matrix of patents and clauses: what `partials/matrix` asks for.
///
/// A row is a clause, a column a patent; a project or a pool shows the matrix of each of its
/// standards narrowed to its patents.
struct MatrixModels {
  let facts: SiteFacts
  let language: Language
  let matrix: Matrix

  /// How many patents stand side by side.
  static let columns = 24
  /// How many charts of one cell are shown; the clause's page has them all.
  private static let mostReadings = 3

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  /// The matrix of the patents at `columns`, over all clauses, or those with a cell and what is above
  /// them.
  ///
  /// `id` ends the ids of its parts, so that a page can hold several.
  func model(id: String, columns: Range<Int>, allClauses: Bool = false) -> Model {
    let patents = Array(matrix.patents[columns])
    let clauses = facts.graph[matrix.version].clauses
    let shown = allClauses ? Array(clauses.indices) : withParents(clauses)
    return [
      "id": .text(id),
      // Two matrices on a page are told apart by what they are of.
      "of": .text(references.title(matrix.version)),
      "sides": .list(sides(patents)),
      "heads": .list(patents.map { head($0) }),
      "span": .number(patents.count),
      "rows": .list(shown.map { row($0, clauses[$0], patents) }),
      "sums": .list(patents.map { sum($0) }),
    ]
  }

  // MARK: Heads

  /// Own, pooled and other patents, each with as many columns as it has.
  private func sides(_ patents: [RecordIndex]) -> [Model] {
    PatentSide.allCases.compactMap { side in
      let count = patents.count { facts.graph.side(ofPatent: $0) == side }
      guard count > 0 else { return nil }
      return ["label": .text(side.label[language]), "span": .number(count)]
    }
  }

  private func head(_ patent: RecordIndex) -> Model {
    let number = ChartModels(facts: facts, language: language).number(ofPatent: patent)
    return references.ref(patent, sub: number)
  }

  /// In how many clauses a patent corresponds.
  private func sum(_ patent: RecordIndex) -> Model {
    let count = matrix.clauses.count { clause in
      matrix.cell(clause, patent)?.readings.first?.chart.result == .corresponds
    }
    return [
      "count": .number(count),
      "href": ModelValue(facts.addresses.path(patent).map { "\($0)#h-charts" }),
    ]
  }

  // MARK: Rows

  /// The clauses with a cell and those above them, in order.
  private func withParents(_ clauses: [Clause]) -> [Int] {
    var shown = Set(matrix.clauses)
    for clause in matrix.clauses {
      var parent = clauses[clause].parent
      while let above = parent, clauses.indices.contains(above), shown.insert(above).inserted {
        parent = clauses[above].parent
      }
    }
    return shown.sorted()
  }

  private func row(_ position: Int, _ clause: Clause, _ patents: [RecordIndex]) -> Model {
    let place = Place(matrix.version, .clause(position))
    let path = facts.addresses.path(place)
    let found = patents.map { matrix.cell(position, $0) }
    let isEmpty = found.allSatisfy { $0 == nil }
    let all = matrix.patents.count {
      matrix.cell(position, $0)?.readings.first?.chart.result == .corresponds
    }
    let title = language == .english ? clause.titleEN ?? clause.title : clause.title
    return [
      "level": .number(min(max(clause.level, 1), 4)),
      "no": .text(clause.number),
      "title": title.isEmpty ? .none : .text(title),
      "href": ModelValue(path),
      "kind": ModelValue(clause.kind?.label[language]),
      "empty": .flag(isEmpty),
      "cells": isEmpty ? [] : .list(found.map { cell($0, path) }),
      "count": .number(all),
      "count-href": all > 0 ? ModelValue(path.map { "\($0)#h-readings" }) : .none,
    ]
  }

  // MARK: Cells

  private func cell(_ cell: Matrix.Cell?, _ clause: String?) -> Model {
    guard let cell else {
      return [
        "kind": "u", "stale": false, "none": true, "readings": [], "more": .none,
        "declared": .none,
      ]
    }
    let shown = cell.readings.prefix(Self.mostReadings).map { reading($0, clause) }
    let rest = cell.readings.count - shown.count
    let more: Model = [
      "count": .number(rest), "href": ModelValue(clause.map { "\($0)#h-readings" }),
    ]
    let declared: Model = [
      "count": .number(cell.declared), "href": ModelValue(clause.map { "\($0)#h-declared" }),
    ]
    return [
      "kind": shown.first?["kind"] ?? "d-only",
      "stale": .flag(cell.readings.contains { $0.state.needsCheck }),
      "none": false,
      "readings": .list(Array(shown)),
      "more": rest > 0 ? .map(more) : .none,
      "declared": cell.declared > 0 ? .map(declared) : .none,
    ]
  }

  private func reading(_ reading: Matrix.Reading, _ clause: String?) -> Model {
    let chart = reading.chart
    let relation: Model =
      switch chart.result {
      case .corresponds: tags.relation(.met, reading.strength)
      case .notCorresponds: tags.relation(.unmet, nil)
      case .undetermined: tags.relation(.open, nil)
      }
    let state = reading.state
    let row = reading.rows.min().map { "#\(ChartTable.anchor(row: $0))" } ?? ""
    return [
      "kind": relation["kind"] ?? "unchecked",
      "letter": .text(letter(chart, reading.strength)[language]),
      "word": relation["word"] ?? .none,
      "claim": ModelValue(ChartModels(facts: facts, language: language).claim(chart)),
      "coverage": .text(chart.coverage.countText.filter { $0 != " " }),
      "stale": .flag(state.needsCheck),
      "state": .text(state.label[language]),
      "href": ModelValue(facts.addresses.path(chart.record).map { $0 + row } ?? clause),
    ]
  }

  /// One letter for the verdict, so that it is told without colour or a sharp eye for icons.
  private func letter(_ chart: Chart, _ strength: Correspondence.Strength?) -> Phrase {
    switch (chart.result, strength) {
    case (.corresponds, .direct?): Phrase(zh: "直", en: "D")
    case (.corresponds, .indirect?): Phrase(zh: "间", en: "I")
    case (.corresponds, .explained?): Phrase(zh: "解", en: "E")
    case (.corresponds, nil): Phrase(zh: "应", en: "C")
    case (.notCorresponds, _): Phrase(zh: "否", en: "N")
    case (.undetermined, _): Phrase(zh: "待", en: "O")
    }
  }
}
