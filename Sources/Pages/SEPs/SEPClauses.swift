import Linking
import Records

/// The patents on the way to a standard-essential patent by the clauses of one standard, cut into
/// pages that no number of patents makes longer than a reader takes.
struct SEPClauses: Sendable {
  /// The standard, all versions of it together.
  let standard: RecordIndex
  /// The rows of each page, at least one page.
  let pages: [[Row]]

  /// A clause, or as many of its patents as a row takes.
  struct Row: Sendable {
    /// The clause.
    let place: Place
    /// Its number among the standard's rows, from 1; rows that continue it have the same.
    let number: Int
    /// Whether a row before this one began the clause.
    let isContinued: Bool
    /// The patents at each step, in the order of the steps.
    let patents: [[RecordIndex]]
    /// How many patents stand at each step of the whole clause.
    let counts: [Int]
  }

  /// How many patents a row names.
  static let mostInRow = 100
  /// How many a page names.
  static let mostOnPage = 300
  /// How many rows a page has.
  static let mostRows = 100

  /// The standards whose clauses are met by claims.
  static func all(_ steps: [SEPLadder.Step], in graph: Graph) -> [RecordIndex: SEPClauses] {
    var members: [Place: [SEPLadder.Step]] = [:]
    for step in steps {
      for clause in step.clauses { members[clause, default: []].append(step) }
    }
    var places: [RecordIndex: [Place]] = [:]
    for place in members.keys.sorted() where graph.clause(place) != nil {
      places[graph.line(of: place.record)?.base ?? place.record, default: []].append(place)
    }
    return Dictionary(
      uniqueKeysWithValues: places.map { standard, places in
        let rows = places.enumerated().flatMap { number, place in
          Self.rows(place, number + 1, members[place] ?? [])
        }
        return (standard, SEPClauses(standard: standard, pages: cut(rows)))
      }
    )
  }

  /// The rows of a clause; its patents go by step from one row to the next.
  private static func rows(_ place: Place, _ number: Int, _ steps: [SEPLadder.Step]) -> [Row] {
    let standings = SEPLadder.Standing.allCases
    let sorted = standings.enumerated().flatMap { column, standing in
      steps.filter { $0.standing == standing }.map { (column: column, patent: $0.patent) }
    }
    let counts = standings.map { standing in steps.count { $0.standing == standing } }
    return stride(from: 0, to: sorted.count, by: mostInRow).map { start in
      let here = sorted[start..<min(sorted.count, start + mostInRow)]
      return Row(
        place: place,
        number: number,
        isContinued: start > 0,
        patents: standings.indices.map { column in
          here.filter { $0.column == column }.map(\.patent)
        },
        counts: counts
      )
    }
  }

  private static func cut(_ rows: [Row]) -> [[Row]] {
    var pages: [[Row]] = [[]]
    var weight = 0
    for row in rows {
      let own = row.patents.reduce(0) { $0 + $1.count }
      if let page = pages.last, !page.isEmpty,
        weight + own > mostOnPage || page.count >= mostRows
      {
        pages.append([])
        weight = 0
      }
      pages[pages.count - 1].append(row)
      weight += own
    }
    return pages
  }
}
