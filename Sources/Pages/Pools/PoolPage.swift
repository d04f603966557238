import Diagnostics
import Linking
import Records
import Templates

/// The model of one pool's public page: what is in the pool, its terms, and how to ask for a licence
/// (P31).
struct PoolPage {
  let facts: SiteFacts
  let pool: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[pool] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }

  var model: Model {
    let tables = PoolTables(facts: facts, pool: pool, path: path, language: language)
    let chain = ChainModels(facts: facts, language: language)
    let licences = facts.graph.licences(ofPool: pool)
    let head: Model = [
      "kick": .text("\(Pool.type.label[language]) · \(record.id)"),
      "tags": .list(tags),
      "manage": PoolManagementPages.isShown(facts)
        ? .text(PoolManagementPages.path(pool, facts)) : .none,
      "figures": .list(tables.figures),
      "chain": .list(chain.standards(tables.current.compactMap(\.patent))),
      "ask": ask(tables.fields),
      "terms": .list(terms(tables.fields)),
      "sheet": .map(sheet(tables.fields)),
      "tables": .list(tables.tables(tables.types)),
      "removed": .list(tables.removed.map { tables.row($0) }),
      "breakdowns": .list([
        .map(tables.breakdown(Phrase(zh: "按等级", en: "By grade"), tables.grades)),
        .map(tables.breakdown(Phrase(zh: "按法律状态", en: "By legal status"), tables.states)),
      ]),
      "members": .list(tables.members),
      "licences": .list(LicenceModels(facts: facts, language: language).rows(licences)),
      "body": tables.fields.markdown.body(of: pool),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(pool))
  }

  private static let placed: Set<FieldKey> = [
    Pool.patents.key, Pool.members.key, Pool.counts.key, Pool.publishedTerms.key,
    Pool.publishedFees.key, Pool.publishedRules.key, Pool.frand.key, Pool.warningMechanism.key,
    Pool.costSharing.key, Pool.shares.key, Pool.experts.key,
  ]

  private func sheet(_ fields: FieldModels) -> Model {
    ["one": false, "fields": .list(fields.sheet(pool, skipping: Self.placed))]
  }

  private var tags: [Model] {
    [Self.label(Pool.sepScope, record, language), Self.label(Pool.strategy, record, language)]
      .compactMap { $0 }.map { TagModels(language: language).fact($0) }
  }

  /// The label of an enumeration that nothing decides by.
  static func label(_ field: Field<String>, _ record: Record, _ language: Language) -> String? {
    record[field].map { field.declaration.kind.choices?.label($0)[language] ?? $0 }
  }

  /// Who gives licences: the agency, with its address on the web where that is public.
  private func ask(_ fields: FieldModels) -> ModelValue {
    guard let agency = record[Pool.agency] else { return .none }
    let organization = facts.graph.resolver.resolve(agency, allowed: [Organization.type.key])
      .place?.record
    return [
      "agency": .map(fields.ref(agency, kind: Pool.agency.declaration.kind, of: pool)),
      "website": ModelValue(organization.flatMap { facts.graph[$0][Organization.website] }),
    ]
  }

  /// What a pool has to publish: terms, fees, rules, and its commitment (R73).
  private func terms(_ fields: FieldModels) -> [Model] {
    [Pool.publishedTerms, Pool.publishedFees, Pool.publishedRules, Pool.frand].map { field in
      [
        "heading": .text(field.declaration.label[language]),
        "html": fields.markdown.prose(record[field], of: pool),
        "unknown": .flag(record.isUnknown(field)),
      ]
    }
  }
}
