import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The tables of what a pool lists, each group under an anchor of its own, so that a number opens
/// exactly the records that it counts.
struct PoolTables {
  let facts: SiteFacts
  let pool: RecordIndex
  let language: Language
  let fields: FieldModels
  /// The patents now in the pool.
  let current: [PoolListing]
  /// Those that have left it.
  let removed: [PoolListing]

  init(facts: SiteFacts, pool: RecordIndex, path: String, language: Language) {
    self.facts = facts
    self.pool = pool
    self.language = language
    fields = FieldModels(facts: facts, language: language, page: path)
    let listings = facts.graph.listings(ofPool: pool)
    current = listings.filter(\.isCurrent)
    removed = listings.filter { !$0.isCurrent }
  }

  private var references: ReferenceModels { fields.references }

  /// Some listings that have something in common.
  struct Group {
    /// Its anchor.
    let id: String
    let label: Phrase
    let listings: [PoolListing]
  }

  // MARK: Groups

  /// By type; patents whose type is not known come last.
  var types: [Group] {
    let known = Patent.Kind.allCases.map { kind in
      Group(
        id: "type-\(kind.rawValue)",
        label: kind.label,
        listings: listed(Patent.patentType, kind)
      )
    }
    let rest = Group(
      id: "type-unknown",
      label: Phrase(zh: "类型不详", en: "type unknown"),
      listings: current.filter { record($0)?[Patent.patentType] == nil }
    )
    return (known + [rest]).filter { !$0.listings.isEmpty }
  }

  /// By grade; those without one last.
  var grades: [Group] {
    let known = Patent.Grade.allCases.map { grade in
      Group(id: grade.rawValue, label: grade.label, listings: listed(Patent.grade, grade))
    }
    let rest = Group(
      id: "grade-none",
      label: Phrase(zh: "未评级", en: "not graded"),
      listings: current.filter { record($0)?[Patent.grade] == nil }
    )
    return (known + [rest]).filter { !$0.listings.isEmpty }
  }

  /// By class; those without one last.
  var classes: [Group] {
    func stated(_ listing: PoolListing) -> Patent.Class? {
      record(listing)?[Patent.classification]?[Patent.Classification.class]
    }
    let known = Patent.Class.allCases.map { kind in
      Group(
        id: "class-\(kind.rawValue)",
        label: kind.label,
        listings: current.filter { stated($0) == kind }
      )
    }
    let rest = Group(
      id: "class-none",
      label: Phrase(zh: "未分类", en: "not classified"),
      listings: current.filter { stated($0) == nil }
    )
    return (known + [rest]).filter { !$0.listings.isEmpty }
  }

  /// By whether the right is in force, pending, or ended.
  var states: [Group] {
    func status(_ listing: PoolListing) -> Patent.LegalStatus? {
      record(listing)?[Patent.legalStatus]
    }
    return [
      Group(
        id: Self.inForce,
        label: Phrase(zh: "授权有效", en: "in force"),
        listings: current.filter(\.isInForce)
      ),
      Group(
        id: "status-pending",
        label: Phrase(zh: "申请中", en: "pending"),
        listings: current.filter { !$0.isInForce && (status($0)?.isAlive ?? false) }
      ),
      Group(
        id: "status-ended",
        label: Phrase(zh: "已失效", en: "no longer in force"),
        listings: current.filter { status($0).map { !$0.isAlive } ?? false }
      ),
      Group(
        id: "status-unknown",
        label: Phrase(zh: "状态不详", en: "status unknown"),
        listings: current.filter { status($0) == nil }
      ),
    ].filter { !$0.listings.isEmpty }
  }

  /// The anchor of the patents in force.
  static let inForce = "status-in-force"

  private func listed<Value: Equatable>(_ field: Field<Value>, _ value: Value) -> [PoolListing] {
    current.filter { record($0)?[field] == value }
  }

  private func record(_ listing: PoolListing) -> Record? { listing.patent.map { facts.graph[$0] } }

  // MARK: Models

  /// A number over a group: `{label, count, href}`.
  func figure(_ label: Phrase, _ count: Int, _ anchor: String) -> Model {
    ["label": .text(label[language]), "count": .number(count), "href": .text("#\(anchor)")]
  }

  /// The figures of the list: all, by type, in force.
  var figures: [Model] {
    let all = figure(Phrase(zh: "池内专利", en: "Patents in the pool"), current.count, "h-patents")
    let kinds = types.map { figure($0.label, $0.listings.count, $0.id) }
    let alive = states.filter { $0.id == Self.inForce }.map {
      figure($0.label, $0.listings.count, $0.id)
    }
    return [all] + kinds + alive
  }

  /// Groups with a table each: `{id, label, count, rows}`.
  func tables(_ groups: [Group]) -> [Model] {
    groups.map { group in
      [
        "id": .text(group.id), "label": .text(group.label[language]),
        "count": .number(group.listings.count),
        "rows": .list(group.listings.map { row($0) }),
      ]
    }
  }

  /// Groups as rows of one table: what `partials/breakdown` asks for.
  func breakdown(_ caption: Phrase, _ groups: [Group]) -> Model {
    [
      "caption": .text(caption[language]),
      "groups": .list(
        groups.map { group -> Model in
          [
            "id": .text(group.id), "label": .text(group.label[language]),
            "count": .number(group.listings.count),
            "refs": .list(group.listings.map { patent($0, withNumber: false) }),
          ]
        }
      ),
    ]
  }

  /// A row of a table of listings.
  func row(_ listing: PoolListing) -> Model {
    let record = self.record(listing)
    let term = record.flatMap { PatentTerm($0, site: facts.graph.site)?.end }
    let tags = TagModels(language: language)
    let reason = listing.entry[Pool.Listing.delistedReason]
    return [
      "patent": .map(patent(listing)),
      "grade": ModelValue(record?[Patent.grade]?.label[language]),
      "contributor": .list(contributors(listing)),
      "listed": ModelValue(listing.entry[Pool.Listing.listedOn]?.description),
      "delisted": ModelValue(listing.entry[Pool.Listing.delistedOn]?.description),
      "reason": ModelValue(reason),
      "expiry": ModelValue(term?.description),
      "status": record?[Patent.legalStatus].map { .map(tags.status($0)) } ?? .none,
    ]
  }

  /// The patent of a listing as a reference.
  func patent(_ listing: PoolListing, withNumber: Bool = true) -> Model {
    if let patent = listing.patent {
      let models = ChartModels(facts: facts, language: language)
      return references.ref(patent, sub: withNumber ? models.number(ofPatent: patent) : nil)
    }
    guard let written = listing.entry[Pool.Listing.patent] else { return references.withheld }
    let resolution = facts.graph.resolver.resolve(written, allowed: [Patent.type.key])
    return references.ref(resolution, written: written.written)
  }

  // MARK: Contributors

  /// Who contributed a patent: as stated, else its right holders.
  func contributors(_ listing: PoolListing) -> [Model] {
    if let stated = listing.entry[Pool.Listing.contributor] {
      return [fields.ref(stated, kind: Pool.Listing.contributor.declaration.kind, of: pool)]
    }
    return listing.patent.map { patent in
      facts.graph.targets(of: Patent.rightHolders, from: patent).map { references.ref($0) }
    } ?? []
  }

  private func contributed(_ listing: PoolListing) -> [RecordIndex] {
    if let stated = listing.entry[Pool.Listing.contributor] {
      return [organization(stated)].compactMap { $0 }
    }
    return listing.patent.map { patent in
      facts.graph.targets(of: Patent.rightHolders, from: patent).map(\.record)
    } ?? []
  }

  private func organization(_ reference: Reference) -> RecordIndex? {
    facts.graph.resolver.resolve(reference, allowed: [Organization.type.key]).place?.record
  }

  /// The members, each with the patents now in the pool that it contributed.
  var members: [Model] {
    var patents: [RecordIndex: [PoolListing]] = [:]
    for listing in current {
      for organization in contributed(listing) {
        patents[organization, default: []].append(listing)
      }
    }
    return facts.graph[pool][all: Pool.members].map { member in
      let reference = member[Pool.Member.org]
      let own = reference.flatMap(organization).flatMap { patents[$0] } ?? []
      return [
        "org": reference.map {
          .map(fields.ref($0, kind: Pool.Member.org.declaration.kind, of: pool))
        } ?? .none,
        "joined": ModelValue(member[Pool.Member.joined]?.description),
        "left": ModelValue(member[Pool.Member.left]?.description),
        "count": .number(own.count),
        "refs": .list(own.map { patent($0, withNumber: false) }),
      ]
    }
  }
}
