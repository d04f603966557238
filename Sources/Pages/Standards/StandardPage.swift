import Diagnostics
import Linking
import Records
import Templates

/// The model of the page of a version of a standard.
struct StandardPage {
  let facts: SiteFacts
  let uses: StandardUses
  let line: StandardLine
  let version: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[version] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }
  private var charts: ChartModels { ChartModels(facts: facts, language: language) }

  var model: Model {
    let fields = FieldModels(facts: facts, language: language, page: path)
    let tree = ClauseTree(facts: facts, uses: uses, version: version, language: language)
    let proposals = self.proposals
    let declared = uses.declared(in: version)
    let charted = self.charted
    let sheet: Model = [
      "one": false, "fields": .list(fields.sheet(version, skipping: Self.placed)),
    ]
    let head: Model = [
      "kick": .text("\(Standard.type.label[language]) · \(record.id)"),
      "tags": .list(stateTags),
      "matrix-href": ModelValue(matrixPath),
      "chain": .list(chain),
      "sheet": .map(sheet),
      "lead": Self.lead(of: version, in: facts, fields.markdown),
      "tree": tree.model,
      "versions": .list(
        StandardVersions(facts: facts, uses: uses, line: line, language: language).rows(version)
      ),
      "proposals": ProposalModels(facts: facts, language: language).rows(proposals),
      "declared": DeclaredModels(facts: facts, language: language).rows(declared),
      "declared-count": .number(declared.count),
      "charts": charts.rows(charted),
      "chart-count": .number(charted.count),
      "patents": .list(patents(charted, declared)),
      "toc": .list(contents),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(version))
  }

  /// From the technologies in it to the products that follow it, all versions together.
  private var chain: [Model] {
    facts.graph.chain.standard(line.base).map {
      ChainModels(facts: facts, language: language).standard($0)
    } ?? []
  }

  /// The matrix of the version; nil where no patent touches it.
  private var matrixPath: String? {
    let touched = Matrix(facts.graph, version: version, uses: uses)
    guard !touched.patents.isEmpty, let own = line.version(version) else { return nil }
    return MatrixPages.path(own, of: line, facts)
  }

  private static let placed: Set<FieldKey> = [
    Standard.clauses.key, Standard.defaultRequirementKind.key,
  ]

  private var stateTags: [Model] {
    var models: [Model] = []
    if let life = record[Standard.lifeStatus] {
      models.append(
        life.isPublished
          ? tags.tag(life.label[language], icon: "check", tone: "ok")
          : tags.tag(life.label[language], icon: "clock", tone: "info")
      )
    }
    if let status = record[Standard.status] {
      let date = record[Standard.freezeDate].map { " \($0)" } ?? ""
      models.append(tags.fact(status.label[language] + date))
    }
    if let date = record[Standard.effectiveDate] {
      let word = Standard.effectiveDate.declaration.label[language]
      models.append(tags.fact("\(word) \(date)"))
    }
    if let use = references.inherited(Standard.use, version) {
      models.append(tags.fact(use.label[language]))
    }
    let stale = charted.count { $0.state.needsCheck }
    if stale > 0 {
      models.append(
        tags.tag(
          Phrase(zh: "\(stale) 份对照表待复核", en: "charts to check: \(stale)")[language],
          icon: "redo",
          tone: "warn"
        )
      )
    }
    return models
  }

  /// The text before the first clause; all of it where no heading is a clause.
  static func lead(
    of version: RecordIndex,
    in facts: SiteFacts,
    _ markdown: Markdown
  ) -> ModelValue {
    let isCut = facts.graph[version].clauses.contains { $0.section != nil }
    return isCut ? markdown.section(0, of: version) : markdown.body(of: version)
  }

  /// The charts made against this version, and those whose clauses live on in it.
  private var charted: [Chart] {
    var charts = uses.charts(against: version)
    var seen = Set(charts.map(\.record))
    for position in record.clauses.indices {
      for use in facts.graph.rows(at: Place(version, .clause(position))) {
        let chart = facts.graph.chart(of: use)
        if seen.insert(chart.record).inserted { charts.append(chart) }
      }
    }
    return charts.sorted { $0.record < $1.record }
  }

  private var proposals: [RecordIndex] {
    let sources = line.versions.flatMap { facts.graph.links(to: $0.record) }.map(\.source)
    return Set(sources).filter { facts.graph[$0].is(StandardProposal.type) }.sorted()
  }

  /// The patents that touch the version; how many charts and declarations say so stands apart.
  private func patents(_ charts: [Chart], _ declared: [DeclaredItem]) -> [Model] {
    let charted = charts.compactMap(\.patent)
    let named = declared.compactMap(\.patent)
    let models = ChartModels(facts: facts, language: language)
    return Set(charted + named).sorted().map { patent in
      let own = charts.filter { $0.patent == patent }
      return [
        "patent": .map(references.ref(patent, sub: models.number(ofPatent: patent))),
        "status": facts.graph[patent][Patent.legalStatus].map { .map(tags.status($0)) } ?? .none,
        "declared-items": .number(named.count { $0 == patent }),
        "own-charts": .number(own.count),
        "corresponding": .number(own.count { $0.result == .corresponds }),
      ]
    }
  }

  /// The parts of the page; those that may be empty are always there and say so.
  private var contents: [Model] {
    [
      ("facts", Phrase(zh: "著录信息", en: "Record details")),
      ("clauses", Phrase(zh: "条款与专利覆盖", en: "Clauses and patents")),
      ("versions", Phrase(zh: "版本", en: "Versions")),
      ("patents", Phrase(zh: "专利", en: "Patents")),
      ("charts", Phrase(zh: "对照表", en: "Claim charts")),
      ("declared", Phrase(zh: "专利声明", en: "Declarations")),
      ("proposals", Phrase(zh: "提案", en: "Proposals")),
      ("backlinks", Phrase(zh: "被引用", en: "Referred to by")),
    ].map { ["id": .text($0.0), "heading": .text($0.1[language])] }
  }
}
