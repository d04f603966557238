import Diagnostics
import Linking
import Records
import Templates

/// The model of one patent's page.
struct PatentPage {
  let facts: SiteFacts
  let patent: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[patent] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  var model: Model {
    let fields = FieldModels(facts: facts, language: language, page: path)
    let charts = facts.graph.charts(ofPatent: patent)
    let declared = facts.graph.declared(ofPatent: patent)
    let claims = PatentClaims(facts: facts, patent: patent, language: language)
    let life = PatentLife(fields: fields, patent: patent)
    let sheet: Model = ["one": false, "fields": .list(fields.sheet(patent, skipping: Self.placed))]
    let head: Model = [
      "kick": .text("\(kind) · \(record.id)"),
      "number": ModelValue(
        ChartModels(facts: facts, language: language).number(ofPatent: patent)
      ),
      "tags": .list(stateTags(charts)),
      "chain": .list(chain),
      "sheet": .map(sheet),
      "family": .list(life.family),
      "events": .list(life.events),
      "annuities": .list(life.annuities),
      "claims": .list(claims.models),
      "claim-count": .number(claims.count),
      "charts": ChartModels(facts: facts, language: language).rows(charts),
      "chart-count": .number(charts.count),
      "declared": DeclaredModels(facts: facts, language: language).rows(declared),
      "declared-count": .number(declared.count),
      "listings": .list(life.listings),
      "licences": .list(
        LicenceModels(facts: facts, language: language).rows(
          facts.graph.licences(ofPatent: patent)
        )
      ),
      "assessments": .list(life.assessments),
      "valued": valued,
      "body": fields.markdown.body(of: patent),
      "toc": .list(contents),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(patent))
  }

  private static let placed: Set<FieldKey> = [
    Patent.claims.key, Patent.events.key, Patent.annuities.key, Patent.family.key,
  ]

  private var valued: ModelValue {
    let rows = ValuationRows(facts: facts, language: language).rows(of: patent)
    return rows.isEmpty ? .none : ["valuations": .list(rows.map(\.model))]
  }

  private var kind: String {
    let type = Patent.type.label[language]
    return record[Patent.patentType].map { "\(type) · \($0.label[language])" } ?? type
  }

  private func stateTags(_ charts: [Chart]) -> [Model] {
    var models: [Model] = []
    if let status = record[Patent.legalStatus] { models.append(tags.status(status)) }
    if let sep = record[Patent.sepStatus], sep != .none {
      models.append(tags.tag(sep.label[language], icon: "info", tone: "info"))
    }
    let stale = charts.count { $0.state.needsCheck }
    if stale > 0 {
      let word = Phrase(zh: "\(stale) 份对照表待复核", en: "charts to check: \(stale)")
      models.append(tags.tag(word[language], icon: "redo", tone: "warn"))
    }
    if facts.graph.isOwn(patent: patent) {
      models.append(tags.fact(Phrase(zh: "本单位专利", en: "own patent")[language]))
    }
    return models
  }

  /// From the technology it came out of to the standards and products it reached.
  private var chain: [Model] {
    facts.graph.chain.patent(patent).map {
      ChainModels(facts: facts, language: language).patent($0)
    } ?? []
  }

  private var contents: [Model] {
    [
      ("facts", Phrase(zh: "著录信息", en: "Record details")),
      ("life", Phrase(zh: "法律状态", en: "Legal status")),
      ("claims", Phrase(zh: "权利要求与技术特征", en: "Claims and features")),
      ("charts", Phrase(zh: "对照表与标准条款", en: "Claim charts and clauses")),
      ("declared", Phrase(zh: "专利声明", en: "Declarations")),
      ("backlinks", Phrase(zh: "被引用", en: "Referred to by")),
    ].map { ["id": .text($0.0), "heading": .text($0.1[language])] }
  }
}
