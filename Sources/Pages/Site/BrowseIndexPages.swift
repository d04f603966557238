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
    /// The types of its records, in the order of the navigation.
    let types: [RecordType]
  }

  static func pages(_ facts: SiteFacts) -> [Page] {
    let records = BrowseIndex.records(facts)
    return BrowseIndex.all.flatMap { index -> [Page] in
      let groups = groups(index, records, facts)
      guard !groups.isEmpty else { return [] }
      return overview(index, groups, facts) + groups.flatMap { pages($0, index, facts) }
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
      let graph = facts.graph
      let keys = Set(records.map { graph[$0].type.key })
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
        ),
        types: graph.types.filter { type in keys.contains(type.key) }
      )
    }
  }

  private static func overview(
    _ index: BrowseIndex,
    _ groups: [Group],
    _ facts: SiteFacts
  ) -> [Page] {
    let list = PagedList(first: index.path, count: groups.count, size: size)
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "browse-index",
        title: index.title,
        parents: [.home, .browse],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(groups.count)
          for group in groups[list.rows(number)] {
            hash.add(group.value.label)
            hash.add(group.list.first)
            hash.add(group.records.count)
          }
        }
      ) { language in
        let model: Model = [
          "rows": .list(
            groups[list.rows(number)].map { group -> Model in
              [
                "label": .text(group.value.label[language]),
                "href": .text(group.list.first),
                "count": .number(group.records.count),
              ]
            }
          )
        ]
        return model.adding(list.model(number)).adding(["range": .none])
      }
    }
  }

  /// The types of the records of a value.
  private static func types(
    _ group: Group,
    _ facts: SiteFacts,
    _ language: Language
  ) -> TableTools.Facet {
    TableTools.Facet(
      key: "type",
      label: Phrase(zh: "类型", en: "Type"),
      options: group.types.map { ($0.key, $0.label[language]) }
    )
  }

  private static func pages(_ group: Group, _ index: BrowseIndex, _ facts: SiteFacts) -> [Page] {
    let list = group.list
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "browse-value",
        title: group.value.label,
        parents: [.home, .browse, index.crumb],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(group.records.count)
          for type in group.types { hash.add(type.key) }
          hash.add(group.records[list.rows(number)])
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "kick": .text(index.title[language]),
          "total": .number(group.records.count),
          "tools": list.isLong
            ? .none : .map(TableTools.model("list", [types(group, facts, language)], language)),
          "rows": .list(
            group.records[list.rows(number)].map { record -> Model in
              [
                "values": list.isLong
                  ? .none : .text(TableTools.values([("type", [facts.graph[record].type.key])])),
                "ref": .map(references.ref(record)),
                "type": .text(facts.graph[record].type.label[language]),
                "id": .text(facts.graph[record].id),
              ]
            }
          ),
        ]
        return model.adding(list.model(number))
      }
    }
  }
}
