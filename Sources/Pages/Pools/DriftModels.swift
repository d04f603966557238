import Diagnostics
import Linking
import Records
import Templates

/// The models of listings that lag behind the records of their patents: what `partials/drifts` asks
/// for (R69).
struct DriftModels {
  let facts: SiteFacts
  let language: Language

  /// How many days a listing may lag.
  static func limit(_ facts: SiteFacts) -> Int {
    facts.graph.site.threshold("status_sync_max_days", else: 30)
  }

  private static let pool = "pool"
  private static let what = "what"

  /// What the rows are chosen and grouped by: `partials/tools`.
  func tools(_ listings: [PoolListing]) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let pools = Set(listings.map(\.pool)).sorted()
    let kinds = Set(listings.compactMap(\.drift?.kind))
    return TableTools.model(
      "drifts",
      [
        TableTools.Facet(
          key: Self.pool,
          label: Pool.type.label,
          options: pools.map { (facts.graph[$0].id, references.title($0)) }
        ),
        TableTools.Facet(
          key: Self.what,
          label: Phrase(zh: "不一致之处", en: "What differs"),
          options: ListingDrift.Kind.allCases.filter { kinds.contains($0) }
            .map { ($0.rawValue, Self.label($0)[language]) }
        ),
      ],
      language
    )
  }

  /// A row: `{pool, patent, what, listed, actual, since, synced, tag, values (by facet)}`.
  func row(_ listing: PoolListing) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let tags = TagModels(language: language)
    let charts = ChartModels(facts: facts, language: language)
    guard let drift = listing.drift, let patent = listing.patent else { return [:] }
    return [
      "pool": .map(references.ref(listing.pool)),
      "patent": .map(references.ref(patent, sub: charts.number(ofPatent: patent))),
      "what": .text(Self.label(drift.kind)[language]),
      "listed": drift.listed.map { .map(tags.fact($0.label[language])) } ?? .none,
      "actual": drift.actual.map { .map(tags.status($0)) } ?? .none,
      "since": ModelValue(drift.since?.description),
      "synced": ModelValue(drift.synced?.description),
      "tag": .map(tag(drift, tags)),
      "values": .text(
        TableTools.values([
          (Self.pool, [facts.graph[listing.pool].id]), (Self.what, [drift.kind.rawValue]),
        ])
      ),
    ]
  }

  /// What differs.
  static func label(_ kind: ListingDrift.Kind) -> Phrase {
    switch kind {
    case .status: Phrase(zh: "法律状态", en: "legal status")
    case .owner: Phrase(zh: "权利人", en: "right holder")
    case .date: Phrase(zh: "同步日", en: "day of sync")
    }
  }

  private func tag(_ drift: ListingDrift, _ tags: TagModels) -> Model {
    if drift.synced == nil {
      return tags.tag(Phrase(zh: "从未同步", en: "never synced")[language], icon: "bad", tone: "bad")
    }
    guard let days = drift.days(on: facts.graph.asOf) else {
      return tags.tag(Phrase(zh: "待同步", en: "to be synced")[language], icon: "warn", tone: "warn")
    }
    let word = Phrase(zh: "\(days) 天未同步", en: "\(days) days behind")[language]
    return days > Self.limit(facts)
      ? tags.tag(word, icon: "bad", tone: "bad") : tags.tag(word, icon: "clock", tone: "warn")
  }
}
