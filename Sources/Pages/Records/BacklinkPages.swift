import Diagnostics
import Linking
import Reads
import Records
import Templates

/// Everything that refers to a record or a clause in one way, where it is too much for its own page.
enum BacklinkPages: PageKind {
  /// How many records a page shows.
  static let size = 500

  /// The pages; what stands on each is told by its stamp, so that a link more makes no other page
  /// again.
  static func pages(_ facts: SiteFacts) -> [Page] { ReadLog.silently { planned(facts) } }

  private static func planned(_ facts: SiteFacts) -> [Page] {
    let graph = facts.graph
    return graph.records.indices.flatMap { number -> [Page] in
      let record = RecordIndex(number)
      guard graph.linkCount(to: record) > BacklinkModels.most else { return [] }
      let links = BacklinkModels.links(to: record, in: graph)
      guard links.count > BacklinkModels.most else { return [] }
      var pages = pages(links, to: Place(record), facts)
      let clauses = Dictionary(grouping: links) { $0.target }
      for position in graph[record].clauses.indices {
        let place = Place(record, .clause(position))
        if let links = clauses[place] { pages += self.pages(links, to: place, facts) }
      }
      return pages
    }
  }

  /// The path of the first page of a group; nil where the place has no page of its own.
  static func path(_ group: BacklinkGroup, to place: Place, _ facts: SiteFacts) -> String? {
    facts.addresses.path(place).map { "links/\($0.dropLast(".html".count))/\(group.slug).html" }
  }

  private static func pages(_ links: [Link], to place: Place, _ facts: SiteFacts) -> [Page] {
    guard links.count > BacklinkModels.most else { return [] }
    return BacklinkGroup.groups(links, in: facts.graph).flatMap { group -> [Page] in
      guard group.sources.count > BacklinkModels.most, let first = path(group, to: place, facts),
        let own = facts.addresses.path(place)
      else { return [] }
      return pages(group, to: place, at: own, first: first, facts)
    }
  }

  private static func pages(
    _ group: BacklinkGroup,
    to place: Place,
    at own: String,
    first: String,
    _ facts: SiteFacts
  ) -> [Page] {
    let list = PagedList(first: first, count: group.sources.count, size: size)
    let name = Phrase(
      zh: ReferenceModels(facts: facts, language: .chinese).name(place),
      en: ReferenceModels(facts: facts, language: .english).name(place)
    )
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "browse-value",
        title: Phrase(
          zh: "引用“\(name.zh)”：\(group.label.zh)",
          en: "Referring to \(name.en): \(group.label.en)"
        ),
        parents: [.home, .list(facts.graph[place.record].type), Page.Crumb(name, own)],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(group.label)
          hash.add(group.sources.count)
          hash.add(group.sources[list.rows(number)])
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "kick": .text(group.label[language]),
          "total": .number(group.sources.count),
          "tools": list.isLong ? .none : .map(TableTools.model("list", [], language)),
          "rows": .list(
            group.sources[list.rows(number)].map { index -> Model in
              [
                "values": .none,
                "ref": .map(references.ref(index)),
                "type": .text(facts.graph[index].type.label[language]),
                "id": .text(facts.graph[index].id),
              ]
            }
          ),
        ]
        return model.adding(list.model(number))
      }
    }
  }
}
