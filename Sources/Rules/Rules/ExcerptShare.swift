package import Diagnostics
package import Linking
import Records

/// R110: what is quoted of a standard stays a part of it.
///
/// What a standard has in all is not known, as nobody may type it in; its clauses are, and so the
/// clauses of which words are shown are counted against all. The limit is inferred.
package enum ExcerptShare: Rule {
  package static let id: RuleID = "excerpt-share"
  package static let number: Int? = 110
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "只许摘录的标准，只显示一部分条款的文字",
    en: "Of a standard that allows excerpts, the words of only some clauses are shown"
  )
  package static let why = Phrase(
    zh: "每处都短，处处都摘，合起来还是复制了整个标准。",
    en: "Short excerpts of every clause are together a copy of the standard."
  )
  package static let mend = Phrase(
    zh:
      "只留对照用得到的条款的文字，其余条款只写编号和标题；许可允许更多的，在 site.yaml 里改 thresholds: excerpt_max_share。",
    en:
      "Keep the words of clauses that charts need, and number and title of the others; where the licence allows more, state thresholds: excerpt_max_share in site.yaml."
  )
  package static let source = "R110; 000 preface"
  package static let example = RuleExample(
    ExampleSite.standardPath,
    bad: manyClauses.replacing("text_licence: full", with: "text_licence: excerpt"),
    good: manyClauses
  )

  /// Of a standard with fewer clauses on record a share says little.
  private static let fewClauses = 10
  /// The limit where the site states none, in per cent.
  private static let usual = 50

  private static let manyClauses =
    ExampleSite.standard + (3...12).map { "## 5.\($0) 扣合 \($0)\n\n扣钩应扣合。\n\n" }.joined()

  package static func check(_ graph: Graph) -> [Finding] {
    let limit = max(0, graph.site.threshold("excerpt_max_share", else: usual))
    let quoted = quotedClauses(graph)
    return graph.indices(of: Standard.type).compactMap { index in
      let standard = graph[index]
      guard standard[Standard.textLicence] == Standard.TextLicence.excerpt,
        standard.clauses.count >= fewClauses
      else {
        return nil
      }
      let shown = standard.clauses.enumerated().count { number, clause in
        clause.hasText || quoted.contains(Place(index, .clause(number)))
      }
      guard shown * 100 > limit * standard.clauses.count else { return nil }
      let share = shown * 100 / standard.clauses.count
      return finding(
        in: standard,
        at: standard.entry.span(of: Standard.textLicence),
        field: Standard.textLicence.name,
        Phrase(
          zh: "\(standard.clauses.count) 个条款里有 \(shown) 个显示文字（\(share)%），最多 \(limit)%",
          en:
            "words of \(shown) of the \(standard.clauses.count) clauses are shown (\(share) %), at most \(limit) % may be"
        ),
        help: Phrase(
          zh: "去掉对照用不到的条款的文字，或改 thresholds: excerpt_max_share",
          en:
            "leave out the words of clauses no chart needs, or state thresholds: excerpt_max_share"
        )
      )
    }
  }

  /// The clauses of which rows of charts quote words.
  private static func quotedClauses(_ graph: Graph) -> Set<Place> {
    var quoted: Set<Place> = []
    for row in graph.charts.lazy.flatMap(\.rows) where row.entry[ChartRowFields.excerpt] != nil {
      for use in row.clauses { if let place = use.place { quoted.insert(place) } }
    }
    return quoted
  }
}
