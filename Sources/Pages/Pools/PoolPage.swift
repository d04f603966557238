import Diagnostics
import Linking
import Records
import Templates

/// The model of one pool's page.
struct PoolPage {
  let facts: SiteFacts
  let pool: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[pool] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }

  /// A listing with the patent it names; nil where the audience may not see the patent.
  private struct Listed {
    let entry: Entry
    let patent: RecordIndex?
    let isCurrent: Bool
  }

  var model: Model {
    let listed = self.listed
    let current = listed.filter(\.isCurrent)
    let patents = current.compactMap(\.patent)
    let chain = ChainModels(facts: facts, language: language)
    let sheet: Model = ["one": false, "fields": .list(fields.sheet(pool, skipping: Self.placed))]
    let head: Model = [
      "kick": .text("\(Pool.type.label[language]) · \(record.id)"),
      "tags": .list(factTags),
      "figures": .list(figures(current)),
      "chain": .list(chain.standards(patents)),
      "sheet": .map(sheet),
      "terms": .list(terms),
      "patents": .list(listed.map { row($0) }),
      "members": .list(members(current)),
      "body": fields.markdown.body(of: pool),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(pool))
  }

  private static let placed: Set<FieldKey> = [
    Pool.patents.key, Pool.members.key, Pool.counts.key, Pool.publishedTerms.key,
    Pool.publishedFees.key, Pool.publishedRules.key, Pool.frand.key,
  ]

  private var listed: [Listed] {
    record[all: Pool.patents].map { entry in
      let patent = entry[Pool.Listing.patent].flatMap {
        facts.graph.resolver.resolve($0, allowed: [Patent.type.key]).place?.record
      }
      let out = entry[Pool.Listing.delistedOn].map { $0 <= facts.graph.asOf } ?? false
      return Listed(entry: entry, patent: patent, isCurrent: !out)
    }
  }

  private var factTags: [Model] {
    [
      record[Pool.sepScope].map { label(Pool.sepScope, $0) },
      record[Pool.strategy].map { label(Pool.strategy, $0) },
    ].compactMap { $0 }.map { tags.fact($0) }
  }

  private func label(_ field: Field<String>, _ key: String) -> String {
    field.declaration.kind.choices?.label(key)[language] ?? key
  }

  // MARK: Figures

  /// How many patents there are, by type, and how many are alive; counted from the records.
  private func figures(_ current: [Listed]) -> [Model] {
    let records = current.compactMap(\.patent).map { facts.graph[$0] }
    var figures = [
      figure(Phrase(zh: "池内专利", en: "Patents in the pool"), current.count)
    ]
    for kind in Patent.Kind.allCases {
      figures.append(figure(kind.label, records.count { $0[Patent.patentType] == kind }))
    }
    figures.append(
      figure(
        Phrase(zh: "授权有效", en: "Granted and alive"),
        records.count { $0[Patent.legalStatus]?.isGranted == true }
      )
    )
    return figures
  }

  private func figure(_ label: Phrase, _ count: Int) -> Model {
    ["label": .text(label[language]), "count": .number(count)]
  }

  // MARK: Public part

  /// What a pool has to publish: terms, fees, rules, and its commitment (R73).
  private var terms: [Model] {
    [Pool.publishedTerms, Pool.publishedFees, Pool.publishedRules, Pool.frand].map { field in
      [
        "heading": .text(field.declaration.label[language]),
        "html": fields.markdown.prose(record[field], of: pool),
        "unknown": .flag(record.entry.isUnknown(field)),
      ]
    }
  }

  private func row(_ listed: Listed) -> Model {
    let patent = listed.patent.map { facts.graph[$0] }
    let status = patent?[Patent.legalStatus]
    let stated = listed.entry[Pool.Listing.listedStatus]
    let models = ChartModels(facts: facts, language: language)
    let written = listed.entry[Pool.Listing.patent]
    let reference: Model =
      listed.patent.map { references.ref($0, sub: models.number(ofPatent: $0)) }
      ?? written.map {
        references.ref(
          facts.graph.resolver.resolve($0, allowed: [Patent.type.key]),
          written: $0.written
        )
      } ?? references.withheld
    return [
      "patent": .map(reference),
      "type": .text(patent?[Patent.patentType]?.label[language] ?? "—"),
      "contributor": .list(contributor(listed)),
      "listed": ModelValue(listed.entry[Pool.Listing.listedOn]?.description),
      "delisted": ModelValue(listed.entry[Pool.Listing.delistedOn]?.description),
      "reason": ModelValue(listed.entry[Pool.Listing.delistedReason]),
      "status": status.map { .map(tags.status($0)) } ?? .none,
      "stated": stated == nil || status == nil || stated == status
        ? .none : ModelValue(stated?.label[language]),
    ]
  }

  private func contributor(_ listed: Listed) -> [Model] {
    if let stated = listed.entry[Pool.Listing.contributor] {
      return [fields.ref(stated, kind: Pool.Listing.contributor.declaration.kind, of: pool)]
    }
    return listed.patent.map { patent in
      facts.graph.targets(of: Patent.rightHolders, from: patent).map { references.ref($0) }
    } ?? []
  }

  /// The members, each with how many patents now in the pool it contributed.
  private func members(_ current: [Listed]) -> [Model] {
    var counts: [RecordIndex: Int] = [:]
    for listed in current {
      for organization in contributors(listed) { counts[organization, default: 0] += 1 }
    }
    return record[all: Pool.members].map { member in
      let reference = member[Pool.Member.org]
      let organization = reference.flatMap(organization)
      return [
        "org": reference.map {
          .map(fields.ref($0, kind: Pool.Member.org.declaration.kind, of: pool))
        } ?? .none,
        "joined": ModelValue(member[Pool.Member.joined]?.description),
        "left": ModelValue(member[Pool.Member.left]?.description),
        "count": .number(organization.flatMap { counts[$0] } ?? 0),
      ]
    }
  }

  private func contributors(_ listed: Listed) -> [RecordIndex] {
    if let stated = listed.entry[Pool.Listing.contributor] {
      return [organization(stated)].compactMap { $0 }
    }
    return listed.patent.map { patent in
      facts.graph.targets(of: Patent.rightHolders, from: patent).map(\.record)
    } ?? []
  }

  private func organization(_ reference: Reference) -> RecordIndex? {
    facts.graph.resolver.resolve(reference, allowed: [Organization.type.key]).place?.record
  }
}
