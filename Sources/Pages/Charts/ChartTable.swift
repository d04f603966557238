import Diagnostics
import Linking
import Records
import Templates

/// Table A.2 专利权利要求和标准文本对照表: a row a feature, the words of both sides in its colour (B12.2).
struct ChartTable {
  let facts: SiteFacts
  let chart: Chart
  let language: Language
  let page: String

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }
  private var permission: TextPermission { TextPermission(facts: facts) }
  private var markdown: Markdown { Markdown(facts: facts, language: language, page: page) }

  // MARK: The verdict of all elements

  /// A badge and a relation for each feature of the claim; one without a row is not checked.
  var verdict: [Model] {
    let numbers = chart.features.compactMap { $0[Claim.Feature.no] }
    let charted = chart.rows.compactMap(\.featureNumber)
    var seen: Set<Int> = []
    return (numbers + charted).filter { seen.insert($0).inserted }.map { number in
      let rows = chart.rows.filter { $0.featureNumber == number }
      let row = rows.first { $0.match != .met } ?? rows.min { weight($0) < weight($1) }
      let state = rows.map(\.state).max()
      let model: Model = [
        "relation": .map(tags.relation(row?.match, row?.strength)),
        "tag": state.map { $0.needsCheck ? .map(tags.state($0)) : .none } ?? .none,
      ]
      return MarkedText.badge(number, met: row?.match == .met).adding(model)
    }
  }

  private func weight(_ row: ChartRow) -> Int { row.strength?.rank ?? 0 }

  // MARK: Rows

  /// The rows in the order of the record, each with its anchor where they are `anchored`.
  func rows(anchored: Bool) -> [Model] {
    chart.rows.enumerated().map { position, row in
      self.row(row).adding(["anchor": anchored ? .text(Self.anchor(row: position)) : .none])
    }
  }

  /// The anchor of a row, by its place in the chart.
  static func anchor(row: Int) -> String { "row-\(row + 1)" }

  private func row(_ row: ChartRow) -> Model {
    let number = row.featureNumber ?? 0
    let pairs = marks(row, number)
    let entry = row.entry
    return [
      "colour": .number(MarkedText.colour(number)),
      "feature-ref": .text(featureName(number)),
      "feature-href": ModelValue(featureAddress(row)),
      "feature": .list(feature(row, number, pairs)),
      "clauses": .list(row.clauses.map { clause($0) }),
      "excerpt": .list(excerpt(row, number, pairs)),
      "excerpt-source": ModelValue(source(row)),
      "suppressed": .flag(permission.isSuppressed(row)),
      "analysis": .list(analysis(entry[ChartRowFields.analysis], number, pairs)),
      "analysis-html": html(entry[ChartRowFields.analysis]),
      "explanation": markdown.prose(entry[ChartRowFields.explanation], of: chart.record),
      "evidence-refs": .list(
        entry[all: ChartRowFields.evidence].map {
          references.ref(
            facts.graph.resolver.resolve($0, allowed: [Document.type.key]),
            written: $0.written
          )
        }
      ),
      "conclusion": markdown.prose(entry[ChartRowFields.conclusion], of: chart.record),
      "row-relation": .map(tags.relation(row.match, row.strength)),
      "row-state": .map(tags.state(row.state)),
    ]
  }

  private func featureName(_ number: Int) -> String {
    let claim = chart.claimNumber.map(String.init) ?? "?"
    let feature = number == 0 ? "?" : String(number)
    return language == .chinese
      ? "权利要求 \(claim) 技术特征 \(feature)" : "Claim \(claim), feature \(feature)"
  }

  private func featureAddress(_ row: ChartRow) -> String? {
    guard let patent = chart.patent, let claim = chart.claimNumber, row.feature != nil,
      let feature = row.featureNumber
    else { return nil }
    return facts.addresses.path(Place(patent, .feature(claim: claim, feature)))
  }

  /// The pairs of words of a row, each with its letter.
  private func marks(_ row: ChartRow, _ number: Int) -> [(
    feature: String, standard: String, label: String
  )] {
    row.entry[all: ChartRowFields.marks].enumerated().map { position, mark in
      (
        mark[ChartRowFields.Mark.featureText] ?? "",
        mark[ChartRowFields.Mark.standardText] ?? "",
        "\(number)\(MarkedText.letter(position))"
      )
    }
  }

  private func feature(
    _ row: ChartRow,
    _ number: Int,
    _ pairs: [(feature: String, standard: String, label: String)]
  ) -> [Model] {
    guard let text = row.feature?[Claim.Feature.text] else { return [] }
    return marked(text, number, pairs.map { ($0.feature, $0.label) })
  }

  /// The text with its pairs marked; the whole of it where it has none.
  private func marked(
    _ text: String,
    _ number: Int,
    _ words: [(words: String, label: String)]
  ) -> [Model] {
    let runs = MarkedText.runs(
      text,
      marks: words.map { .init(words: $0.words, feature: number, label: $0.label) }
    )
    if MarkedText.hasMarks(runs) { return runs }
    return [MarkedText.marked(text, number, label: String(number))]
  }

  // MARK: The standard's side

  private func clause(_ use: ClauseUse) -> Model {
    guard let place = use.place, let clause = facts.graph.clause(place) else {
      let name = use.place.map { references.ref($0) } ?? references.name(use.reference.written)
      return ["before": .none, "ref": .map(name)]
    }
    let number = references.standardNumber(place.record)
    var before = number
    if let chapter = chapter(use, place), chapter != clause.number {
      before = Phrase(zh: "\(number)，第 \(chapter) 章", en: "\(number), chapter \(chapter)")[language]
    }
    return [
      "before": .text(before),
      "ref": .map(references.ref(place, title: clause.name(language))),
    ]
  }

  /// The chapter as written in the reference or the clause, else the number at the top of the tree.
  private func chapter(_ use: ClauseUse, _ place: Place) -> String? {
    guard let clause = facts.graph.clause(place) else { return nil }
    if let written = use.reference.chapter ?? clause.fields?[Standard.ClauseFields.chapter] {
      return written
    }
    let clauses = facts.graph[place.record].clauses
    var top = clause
    var steps = 0
    while let parent = top.parent, clauses.indices.contains(parent), steps < 64 {
      top = clauses[parent]
      steps += 1
    }
    return top.number
  }

  private func excerpt(
    _ row: ChartRow,
    _ number: Int,
    _ pairs: [(feature: String, standard: String, label: String)]
  ) -> [Model] {
    guard let shown = permission.excerpt(of: row, in: chart) else { return [] }
    return marked(shown, number, pairs.map { ($0.standard, $0.label) })
  }

  /// Where the excerpt comes from; nil where none is shown.
  private func source(_ row: ChartRow) -> String? {
    guard !permission.isSuppressed(row), row.entry.has(ChartRowFields.excerpt),
      let place = row.clauses.first?.place
    else { return nil }
    return permission.source(place, language)
  }

  // MARK: The analysis

  private func analysis(
    _ prose: Prose?,
    _ number: Int,
    _ pairs: [(feature: String, standard: String, label: String)]
  ) -> [Model] {
    guard let prose, prose.document == nil else { return [] }
    var words = pairs.map { (words: $0.feature, label: $0.label) }
    words += pairs.filter { $0.standard != $0.feature }.map { ($0.standard, $0.label) }
    return MarkedText.runs(
      prose.source,
      marks: words.map { .init(words: $0.words, feature: number, label: $0.label) }
    )
  }

  /// The analysis where it holds markup, so that words in it cannot be marked.
  private func html(_ prose: Prose?) -> ModelValue {
    guard let prose, prose.document != nil else { return .none }
    return markdown.prose(prose, of: chart.record)
  }
}
