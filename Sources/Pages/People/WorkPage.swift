import Diagnostics
import Linking
import Records
import Templates

/// The way to everybody's own items, and what nobody has taken on (P54).
enum WorkPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let work = WorkItems(facts)
    let unassigned = work.all.filter { !$0.isAssigned }
    let crumb = Page.Crumb.work
    let list = PagedList(first: crumb.path, count: unassigned.count, size: WorkTable.size)
    return list.numbers.map { number in
      Page(list.path(number), kind: "work", title: crumb.title) { language in
        let model: Model = [
          "roles": .list(roles(work, language)),
          "people": .list(people(work, facts, language)),
          "count": .number(unassigned.count),
          "work": WorkTable(facts: facts, language: language)
            .rows(Array(unassigned[list.rows(number)])),
        ]
        return model.adding(list.model(number))
      }
    }
  }

  /// Every role with how much there is to do.
  private static func roles(_ work: WorkItems, _ language: Language) -> [Model] {
    TeamRole.allCases.map { role in
      [
        "title": .text(role.label[language]),
        "href": .text(RolePages.path(role)),
        "count": .number(work.items(of: role).count),
      ]
    }
  }

  /// Every person with how much there is to do.
  private static func people(
    _ work: WorkItems,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    let choices = Person.roles.declaration.kind.choices
    let comma = language == .chinese ? "、" : ", "
    return facts.listed(Person.type).map { person in
      let items = work.items(of: person)
      let roles = facts.graph[person][all: Person.roles].map {
        choices?.label($0)[language] ?? $0
      }
      return [
        "person": .map(references.ref(person)),
        "roles": .text(roles.isEmpty ? "—" : roles.joined(separator: comma)),
        "count": .number(items.count),
        "href": ModelValue(facts.addresses.path(person).map { "\($0)#h-work" }),
        "next": ModelValue(items.first?.due?.description),
      ]
    }
  }
}
