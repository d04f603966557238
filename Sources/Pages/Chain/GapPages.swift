import Diagnostics
import Linking
import Records
import Templates

/// The records that the chain breaks at, a list for each kind of gap, with why and what to do.
enum GapPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    guard ChainPage.isShown(facts) else { return [] }
    return ChainGaps.kinds(facts).flatMap { kind in
      pages(kind, records(kind, facts), facts)
    } + schemes(facts)
  }

  /// The records with a gap that have a page, those with the same reason together.
  static func records(
    _ kind: ChainGap.Kind,
    _ facts: SiteFacts
  ) -> [(record: RecordIndex, gap: ChainGap)] {
    let ranks = Dictionary(
      ChainGap.Reason.allCases.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return facts.graph.chain.gaps(kind).filter { facts.addresses.path($0.record) != nil }
      .sorted { left, right in
        (ranks[left.gap.reason] ?? 0, left.record) < (ranks[right.gap.reason] ?? 0, right.record)
      }
  }

  private static func pages(
    _ kind: ChainGap.Kind,
    _ records: [(record: RecordIndex, gap: ChainGap)],
    _ facts: SiteFacts
  ) -> [Page] {
    let list = PagedList(
      first: ChainPaths.list(kind),
      count: records.count,
      size: ListPages.size
    )
    var reasons: [(ChainGap.Reason, Int)] = []
    for (_, gap) in records {
      if reasons.last?.0 == gap.reason {
        reasons[reasons.count - 1].1 += 1
      } else {
        reasons.append((gap.reason, 1))
      }
    }
    let kinds = reasons
    return list.pages { list, number in
      Page(
        list.path(number),
        kind: "gaps",
        title: kind.label,
        parents: [.home, .chain],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(records.count)
          for (reason, count) in kinds {
            hash.add(reason.rawValue)
            hash.add(count)
          }
          for (record, gap) in records[list.rows(number)] {
            hash.add(record)
            hash.add(gap.kind.rawValue)
            hash.add(gap.reason.rawValue)
            hash.add(gap.at)
          }
        },
        form: list.form
      ) { language in
        let models = ChainModels(facts: facts, language: language)
        let references = ReferenceModels(facts: facts, language: language)
        let head: Model = [
          "total": .number(records.count),
          "tools": .map(tools(kinds, language)),
          "rows": .list(
            records[list.rows(number)].map { record, gap -> Model in
              [
                "record": .map(references.ref(record)),
                "values": .text(TableTools.values([(reasonKey, [gap.reason.rawValue])])),
                "gap": .map(models.gap(gap)),
              ]
            }
          ),
        ]
        return head.adding(list.model(number))
      }
    }
  }

  private static let reasonKey = "reason"
  private static let statusKey = "status"

  private static func tools(
    _ reasons: [(ChainGap.Reason, Int)],
    _ language: Language
  ) -> Model {
    TableTools.model(
      "gaps",
      [
        TableTools.Facet(
          key: reasonKey,
          label: Phrase(zh: "原因", en: "Reason"),
          options: reasons.map { ($0.0.rawValue, $0.0.label[language]) }
        )
      ],
      language
    )
  }

  /// The technologies with a scheme: a step of the funnel that no indicator lists.
  private static func schemes(_ facts: SiteFacts) -> [Page] {
    let chains = ChainFunnel.withScheme(facts)
    guard !chains.isEmpty else { return [] }
    let list = PagedList(first: ChainPaths.withScheme, count: chains.count, size: ListPages.size)
    let found = Set(
      chains.flatMap(\.schemes).compactMap { facts.graph[$0][PatentScheme.schemeStatus] }
    )
    let statuses = PatentScheme.Status.allCases.filter { found.contains($0) }
    return list.pages { list, number in
      Page(
        list.path(number),
        kind: "schemes",
        title: Phrase(zh: "形成方案的技术", en: "Technologies with a scheme"),
        parents: [.home, .chain],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(chains.count)
          for status in statuses { hash.add(status.rawValue) }
          for chain in chains[list.rows(number)] {
            hash.add(chain.technology)
            hash.add(chain.schemes)
          }
        },
        form: list.form
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let head: Model = [
          "total": .number(chains.count),
          "tools": .map(
            TableTools.model(
              "schemes",
              [
                TableTools.Facet(
                  key: statusKey,
                  label: PatentScheme.schemeStatus.declaration.label,
                  options: statuses.map { ($0.rawValue, $0.label[language]) }
                )
              ],
              language
            )
          ),
          "rows": .list(
            chains[list.rows(number)].map { chain -> Model in
              let states = Set(
                chain.schemes.compactMap { facts.graph[$0][PatentScheme.schemeStatus] }
              )
              let values = statuses.filter { states.contains($0) }.map(\.rawValue)
              return [
                "values": .text(TableTools.values([(statusKey, values)])),
                "technology": .map(references.ref(chain.technology)),
                "schemes": .list(
                  chain.schemes.map { scheme -> Model in
                    let status = facts.graph[scheme][PatentScheme.schemeStatus]
                    return references.ref(scheme, sub: status?.label[language])
                  }
                ),
              ]
            }
          ),
        ]
        return head.adding(list.model(number))
      }
    }
  }
}
