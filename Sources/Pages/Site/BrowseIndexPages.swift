import Diagnostics
import Linking
import Records
import Templates

/// The pages of the indexes over all types, and of each of their values (P58).
enum BrowseIndexPages: PageKind {
  /// How many records a page of a value shows.
  private static let size = 500

  /// A value with its records and its address.
  private struct Group: Sendable {
    let value: BrowseIndex.Value
    let records: [RecordIndex]
    let list: PagedList
  }

  static func pages(_ facts: SiteFacts) -> [Page] {
    let records = BrowseIndex.records(facts)
    return BrowseIndex.all.flatMap { index -> [Page] in
      let groups = groups(index, records, facts)
      guard !groups.isEmpty else { return [] }
      return [overview(index, groups, facts)] + groups.flatMap { pages($0, index, facts) }
    }
  }

  /// The values with their records; no two with one address.
  private static func groups(
    _ index: BrowseIndex,
    _ records: [RecordIndex],
    _ facts: SiteFacts
  ) -> [Group] {
    var members: [BrowseIndex.Value: [RecordIndex]] = [:]
    for record in records {
      for value in index.values(facts.graph, record) {
        members[value, default: []].append(record)
      }
    }
    var taken: Set<String> = []
    let sorted = members.sorted { ($0.key.rank, $0.key.key) < ($1.key.rank, $1.key.key) }
    return sorted.map { value, records in
      let slug = Slug.clause(value.key)
      var name = slug
      var copy = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(slug)_\(copy)"
        copy += 1
      }
      return Group(
        value: value,
        records: records,
        list: PagedList(
          first: "browse/\(index.key)/\(name).html",
          count: records.count,
          size: size
        )
      )
    }
  }

  private static func overview(
    _ index: BrowseIndex,
    _ groups: [Group],
    _ facts: SiteFacts
  ) -> Page {
    Page(
      index.path,
      kind: "browse-index",
      title: index.title,
      parents: [.home, .browse],
      captures: CapturedHash.captures(facts) { hash in
        for group in groups {
          hash.add(group.value.label)
          hash.add(group.list.first)
          hash.add(group.records.count)
        }
      }
    ) { language in
      [
        "rows": .list(
          groups.map { group -> Model in
            [
              "label": .text(group.value.label[language]),
              "href": .text(group.list.first),
              "count": .number(group.records.count),
            ]
          }
        )
      ]
    }
  }

  private static func pages(_ group: Group, _ index: BrowseIndex, _ facts: SiteFacts) -> [Page] {
    group.list.numbers.map { number in
      Page(
        group.list.path(number),
        kind: "browse-value",
        title: group.value.label,
        parents: [.home, .browse, index.crumb],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(group.records.count)
          hash.add(group.records[group.list.rows(number)])
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "kick": .text(index.title[language]),
          "total": .number(group.records.count),
          "rows": .list(
            group.records[group.list.rows(number)].map { record -> Model in
              [
                "ref": .map(references.ref(record)),
                "type": .text(facts.graph[record].type.label[language]),
                "id": .text(facts.graph[record].id),
              ]
            }
          ),
        ]
        return model.adding(group.list.model(number))
      }
    }
  }
}
