import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The model of one licence's page.
struct LicencePage {
  let facts: SiteFacts
  let licence: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[licence] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }

  var model: Model {
    let fields = FieldModels(facts: facts, language: language, page: path)
    let models = LicenceModels(facts: facts, language: language)
    let groups = self.groups
    let count = groups.reduce(0) { $0 + $1.patents.count }
    var tags = [record[Licence.state].map { models.state($0) }].compactMap { $0 }
    tags += [record[Licence.kind]?.label, record[Licence.mode]?.label].compactMap { $0 }.map {
      TagModels(language: language).fact($0[language])
    }
    let head: Model = [
      "kick": .text("\(Licence.type.label[language]) · \(record.id)"),
      "tags": .list(tags),
      "licensor": models.party(Licence.licensor, of: licence),
      "licensee": models.party(Licence.licensee, of: licence),
      "pool": facts.graph.pool(ofLicence: licence).map { .map(references.ref($0)) } ?? .none,
      "from": ModelValue(record[Licence.termFrom]?.description),
      "to": ModelValue(record[Licence.termTo]?.description),
      "left": models.left(record).map { .map($0) } ?? .none,
      "territory": .text(
        record[all: Licence.territory].joined(separator: language == .chinese ? "、" : ", ")
      ),
      "scope": ModelValue(scope?[language]),
      "patents": .number(count),
      "groups": .list(groups.map { table($0) }),
      "fees": sheet(fields, Licence.fees),
      "clocks": .list(LicenceClocks(facts: facts, licence: licence, language: language).rows),
      "terms": sheet(fields, Licence.type.ownFields.filter { !isPlaced($0) }),
      "body": fields.markdown.body(of: licence),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(licence))
  }

  /// What has a place of its own on the page.
  private static let placed: Set<FieldKey> = Set(Licence.fees.map(\.key)).union([
    Licence.kind.key, Licence.mode.key, Licence.state.key, Licence.pool.key, Licence.termFrom.key,
    Licence.termTo.key, Licence.territory.key, Licence.licensedPatents.key,
  ]).union(LicenceClocks.fields)

  /// A party that is a name and nothing else has been told; with an address or a signature there is more.
  private func isPlaced(_ field: FieldDeclaration) -> Bool {
    for party in [Licence.licensor, Licence.licensee] where party.key == field.key {
      return (record[party]?.members.count ?? 0) <= 1
    }
    return Self.placed.contains(field.key)
  }

  private func sheet(_ fields: FieldModels, _ shown: [FieldDeclaration]) -> ModelValue {
    let rest = Set(Licence.type.shape.fields.map(\.key)).subtracting(shown.map(\.key))
    let rows = fields.sheet(licence, skipping: rest)
    return rows.isEmpty ? .none : ["one": false, "fields": .list(rows)]
  }

  // MARK: Patents

  private var scope: Phrase? {
    if facts.graph.coversWholePool(licence) {
      return Phrase(zh: "全部入池专利（含后续纳入的）", en: "all patents of the pool, later ones included")
    }
    return record.has(Licence.licensedPatents)
      ? Phrase(zh: "逐件列出的专利", en: "the patents listed") : nil
  }

  private struct Group {
    let id: String
    let label: Phrase
    var patents: [(patent: RecordIndex, end: CalendarDate?)] = []
  }

  /// The licensed patents, by how long they last against the term (R81).
  private var groups: [Group] {
    var dead = Group(
      id: "patents-ended",
      label: Phrase(zh: "已失效", en: "No longer in force")
    )
    var within = Group(
      id: "patents-ending",
      label: Phrase(zh: "许可期限内届满", en: "Expiring within the term")
    )
    var whole = Group(
      id: "patents-whole",
      label: Phrase(zh: "届满晚于许可期限", en: "Lasting beyond the term")
    )
    var unknown = Group(
      id: "patents-unknown",
      label: Phrase(zh: "届满日或许可期限不详", en: "Expiry or term unknown")
    )
    for patent in facts.graph.licensedPatents(of: licence) {
      let record = facts.graph[patent]
      let end = PatentTerm(record, site: facts.graph.site)?.end
      if record[Patent.legalStatus]?.isAlive == false {
        dead.patents.append((patent, end))
      } else if let end, let to = self.record[Licence.termTo] {
        if end <= to {
          within.patents.append((patent, end))
        } else {
          whole.patents.append((patent, end))
        }
      } else {
        unknown.patents.append((patent, end))
      }
    }
    return [dead, within, whole, unknown].filter { !$0.patents.isEmpty }
  }

  private func table(_ group: Group) -> Model {
    let tags = TagModels(language: language)
    let charts = ChartModels(facts: facts, language: language)
    return [
      "id": .text(group.id), "label": .text(group.label[language]),
      "count": .number(group.patents.count),
      "rows": .list(
        group.patents.map { patent, end -> Model in
          let record = facts.graph[patent]
          return [
            "patent": .map(references.ref(patent, sub: charts.number(ofPatent: patent))),
            "type": ModelValue(record[Patent.patentType]?.label[language]),
            "status": record[Patent.legalStatus].map { .map(tags.status($0)) } ?? .none,
            "expiry": ModelValue(end?.description),
          ]
        }
      ),
    ]
  }
}
