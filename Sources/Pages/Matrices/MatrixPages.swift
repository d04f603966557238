import Diagnostics
import Linking
import Records
import Templates

/// The matrix of patents and clauses of each version of a standard that any patent touches (P15).
///
/// The first pages show the clauses with a cell; the tree of all clauses stands on pages of its own.
enum MatrixPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let uses = facts.uses
    let listed = Set(facts.listed(Standard.type))
    return facts.graph.standards.filter { listed.contains($0.base) }.flatMap { line in
      line.versions.flatMap { version in Page.planned { pages(version, line, facts, uses) } }
    }
  }

  /// The path of the first page of a version's matrix.
  static func path(_ version: StandardLine.Version, of line: StandardLine, _ facts: SiteFacts)
    -> String
  {
    "\(Standard.type.folder)/\(facts.graph[line.base].id)/\(version.slug)/matrix.html"
  }

  private static func pages(
    _ version: StandardLine.Version,
    _ line: StandardLine,
    _ facts: SiteFacts,
    _ uses: StandardUses
  ) -> [Page] {
    let matrix = Matrix(facts.graph, version: version.record, uses: uses)
    guard !matrix.patents.isEmpty, let standard = facts.addresses.path(version.record) else {
      return []
    }
    let first = path(version, of: line, facts)
    let brief = paged(first, matrix)
    let whole = paged("\(first.dropLast(".html".count))-all.html", matrix)
    let isCut = matrix.clauses.count < facts.graph[version.record].clauses.count
    let chinese = ReferenceModels(facts: facts, language: .chinese)
    let english = ReferenceModels(facts: facts, language: .english)
    let name = Phrase(zh: chinese.title(version.record), en: english.title(version.record))
    func page(_ list: PagedList, _ number: Int, isWhole: Bool) -> Page {
      Page(
        list.path(number),
        kind: "matrix",
        title: Phrase(
          zh: "\(name.zh)：专利 × 条款" + (isWhole ? "（全部条款）" : ""),
          en: "\(name.en): patents × clauses" + (isWhole ? " (all clauses)" : "")
        ),
        parents: [.home, .list(Standard.type), .init(name, standard)],
        bodyClass: "wide p-sheet"
      ) { language in
        let models = MatrixModels(facts: facts, language: language, matrix: matrix)
        let head: Model = [
          "standard-href": .text(standard),
          "patents": .number(matrix.patents.count),
          "clauses": .number(matrix.clauses.count),
          "charted": .number(matrix.chartedCells),
          "declared-only": .number(matrix.declaredOnlyCells),
          "matrix": .map(
            models.model(id: "mx", columns: list.rows(number), allClauses: isWhole)
          ),
          "whole-href": isWhole || !isCut ? .none : .text(whole.path(number)),
          "brief-href": isWhole ? .text(brief.path(number)) : .none,
        ]
        return head.adding(list.model(number))
      }
    }
    return brief.numbers.map { page(brief, $0, isWhole: false) }
      + (isCut ? whole.numbers.map { page(whole, $0, isWhole: true) } : [])
  }

  private static func paged(_ first: String, _ matrix: Matrix) -> PagedList {
    PagedList(first: first, count: matrix.patents.count, size: MatrixModels.columns)
  }
}
