import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The model of a pool's management page: members, listings against the records of their patents,
/// grading, annuities, licences, and how long the patents will last (P32).
struct PoolManagement {
  let facts: SiteFacts
  let pool: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[pool] }
  private var tags: TagModels { TagModels(language: language) }

  var model: Model {
    let tables = PoolTables(facts: facts, pool: pool, path: path, language: language)
    let drifts = DriftModels(facts: facts, language: language)
    let behind = tables.current.filter { $0.drift != nil }
    let fees = annuities(tables)
    let licences = LicenceModels(facts: facts, language: language)
    let (inward, outward) = self.licences
    let findings = facts.findings(of: record.id)
    let models = FindingModels(facts: facts, language: language)
    return [
      "kick": .text("\(Pool.type.label[language]) · \(record.id)"),
      "public": ModelValue(facts.addresses.path(pool)),
      "figures": .list(
        tables.figures + figures(tables, behind, fees.count, inward.count + outward.count)
      ),
      "drifts": .list(behind.map { drifts.row($0) }),
      "tools": .none,
      "limit": .number(DriftModels.limit(facts)),
      "every-drift": .text(ListingPages.path),
      "sync": .list(sync(tables.fields)),
      "ratio": ratio(tables),
      "gradings": .list(gradings(tables)),
      "tables": .list(tables.tables(tables.types)),
      "removed": .list(tables.removed.map { tables.row($0) }),
      "breakdowns": .list([
        .map(tables.breakdown(Phrase(zh: "按等级", en: "By grade"), tables.grades)),
        .map(tables.breakdown(Phrase(zh: "按分类", en: "By class"), tables.classes)),
        .map(tables.breakdown(Phrase(zh: "按法律状态", en: "By legal status"), tables.states)),
      ]),
      "members": .list(tables.members),
      "annuities": .list(fees),
      "curve": curve(tables),
      "outward-of": outward.isEmpty ? .none : ["licences": .list(licences.rows(outward))],
      "inward-of": inward.isEmpty ? .none : ["licences": .list(licences.rows(inward))],
      "sheet": .map(sheet(tables.fields)),
      "findings": .list(models.findings(findings, naming: false)),
    ]
  }

  private func figures(
    _ tables: PoolTables,
    _ behind: [PoolListing],
    _ fees: Int,
    _ licences: Int
  ) -> [Model] {
    [
      tables.figure(
        Phrase(zh: "成员", en: "Members"),
        facts.graph[pool][all: Pool.members].count,
        "h-members"
      ),
      tables.figure(Phrase(zh: "登记与专利不一致", en: "Listings that disagree"), behind.count, "h-drift"),
      tables.figure(Phrase(zh: "待缴年费", en: "Annuities to pay"), fees, "h-fees"),
      tables.figure(Phrase(zh: "许可合同", en: "Licences"), licences, "h-licences"),
    ]
  }

  /// The in-force ratio, with its two numbers (D34).
  private func ratio(_ tables: PoolTables) -> ModelValue {
    let known = tables.current.filter { $0.patent != nil }
    let rate = Rate(known.count { $0.isInForce }, of: known.count)
    return [
      "percent": ModelValue(rate.percentText), "counted": .number(rate.numerator),
      "total": .number(rate.denominator), "href": .text("#\(PoolTables.inForce)"),
      "any": .flag(rate.numerator > 0),
    ]
  }

  // MARK: Sync and grading

  /// The database, its last sync, who pays annuities.
  private func sync(_ fields: FieldModels) -> [Model] {
    let database = record[Pool.database]
    return [
      fields.row(
        Pool.Database.name.declaration.label[language],
        database?[Pool.Database.name]
      ),
      fields.row(
        Pool.Database.lastSync.declaration.label[language],
        database?[Pool.Database.lastSync]?.description
      ),
      fields.row(Pool.annuityMode, of: pool),
      fields.row(Pool.gradingFile, of: pool),
    ]
  }

  /// How complete the grading file is: graded patents, classified inventions, and what is missing.
  private func gradings(_ tables: PoolTables) -> [Model] {
    let known = tables.current.filter { $0.patent != nil }
    let inventions = known.filter {
      $0.patent.map { facts.graph[$0][Patent.patentType] == .invention } ?? false
    }
    return [
      grading(Phrase(zh: "已评级", en: "graded"), known, tables) { $0.entry.has(Patent.grade) },
      grading(Phrase(zh: "发明已分类", en: "inventions classified"), inventions, tables) {
        $0.entry.has(Patent.classification)
      },
    ]
  }

  private func grading(
    _ label: Phrase,
    _ listings: [PoolListing],
    _ tables: PoolTables,
    _ isDone: (Record) -> Bool
  ) -> Model {
    let missing = listings.filter { $0.patent.map { !isDone(facts.graph[$0]) } ?? false }
    let rate = Rate(listings.count - missing.count, of: listings.count)
    return [
      "label": .text(label[language]),
      "rate": .text("\(rate.numerator) / \(rate.denominator)"),
      "percent": ModelValue(rate.percentText),
      "refs": .list(missing.map { tables.patent($0, withNumber: false) }),
    ]
  }

  // MARK: Annuities

  /// The next annuity of each listed patent that is still to be paid, by due date.
  private func annuities(_ tables: PoolTables) -> [Model] {
    let reading = AnnuityReading(facts.graph)
    var due: [(listing: PoolListing, annuity: Annuity)] = []
    for listing in tables.current {
      if let patent = listing.patent, let next = reading.annuities(of: patent).next {
        due.append((listing, next))
      }
    }
    due.sort { ($0.annuity.due, $0.listing.position) < ($1.annuity.due, $1.listing.position) }
    return due.map { listing, annuity in
      [
        "patent": .map(tables.patent(listing)),
        "year": .number(annuity.year),
        "due": .text(annuity.due.description),
        "amount": ModelValue(annuity.payable?.formatted),
        "state": .map(state(annuity)),
      ]
    }
  }

  private func state(_ annuity: Annuity) -> Model {
    switch annuity.state {
    case .overdue: tags.tag(annuity.state.label[language], icon: "bad", tone: "bad")
    case .soon(let days):
      tags.tag(
        Phrase(zh: "剩 \(days) 天", en: "\(days) days left")[language],
        icon: "clock",
        tone: "warn"
      )
    case .later(let days):
      tags.tag(Phrase(zh: "剩 \(days) 天", en: "\(days) days left")[language], icon: "clock")
    default: tags.tag(annuity.state.label[language])
    }
  }

  // MARK: Licences, expiry, the rest

  private var licences: (inward: [RecordIndex], outward: [RecordIndex]) {
    let all = facts.graph.licences(ofPool: pool)
    let inward = all.filter { facts.graph[$0][Licence.mode] == .inwardCross }
    return (inward, all.filter { !inward.contains($0) })
  }

  private func curve(_ tables: PoolTables) -> ModelValue {
    let curve = ExpiryCurve(
      facts: facts,
      patents: tables.current.filter(\.isInForce).compactMap(\.patent)
    )
    return curve.isEmpty ? .none : .map(curve.model(language))
  }

  /// What the public page does not show.
  private func sheet(_ fields: FieldModels) -> Model {
    let shown = [
      Pool.warningMechanism.key, Pool.exploitationControl.key, Pool.disputeMechanism.key,
      Pool.distributionRule.key, Pool.serviceFeeRate.key, Pool.payoutDays.key,
      Pool.costSharing.key, Pool.shares.key, Pool.experts.key, Pool.managementSystem.key,
    ]
    let rest = Set(Pool.type.shape.fields.map(\.key)).subtracting(shown)
    return ["one": false, "fields": .list(fields.sheet(pool, skipping: rest))]
  }
}
