import Diagnostics
import Linking
import Records
import Templates

/// The way to everybody's own items, and what nobody has taken on (P54).
enum WorkPage: PageKind {
  /// How many people stand on the first page; where there are more, all stand on pages of their own.
  static let mostPeople = 100
  /// The first of those pages.
  static let peoplePath = "work/people.html"

  static func pages(_ facts: SiteFacts) -> [Page] {
    let work = facts.work
    let unassigned = work.all.filter { !$0.isAssigned }
    let crumb = Page.Crumb.work
    let list = PagedList(first: crumb.path, count: unassigned.count, size: WorkTable.size)
    let people = facts.listed(Person.type)
    let shown = pressing(people, work)
    let items = list.pages { list, number in
      Page(list.path(number), kind: "work", title: crumb.title, form: list.form) { language in
        let table = WorkTable(facts: facts, language: language)
        let isFirst = number == 1 && list.form == .document
        let model: Model = [
          "roles": .list(roles(work, language)),
          "people": .list(isFirst ? rows(shown, work, facts, language) : []),
          "people-count": .number(people.count),
          "people-href": people.count > shown.count ? .text(peoplePath) : .none,
          "count": .number(unassigned.count),
          "work": table.rows(Array(unassigned[list.rows(number)])),
          "tools": .map(table.tools(unassigned)),
          "people-loads": false,
        ]
        return model.adding(list.model(number))
      }
    }
    return items + (people.count > shown.count ? pages(of: people, work, facts) : [])
  }

  /// The people of the first page: all, or those with the most to do, in the order of their list.
  private static func pressing(_ people: [RecordIndex], _ work: WorkItems) -> [RecordIndex] {
    guard people.count > mostPeople else { return people }
    return people.map { (count: work.count(of: $0), person: $0) }
      .sorted { ($1.count, $0.person) < ($0.count, $1.person) }
      .prefix(mostPeople).map(\.person).sorted()
  }

  /// The pages of all people.
  private static func pages(
    of people: [RecordIndex],
    _ work: WorkItems,
    _ facts: SiteFacts
  ) -> [Page] {
    let list = PagedList(first: peoplePath, count: people.count, size: WorkTable.size)
    return list.pages { list, number in
      Page(
        list.path(number),
        kind: "work-people",
        title: Phrase(zh: "各人的事项", en: "Everybody's items"),
        parents: [.home, .work],
        form: list.form
      ) { language in
        let model: Model = [
          "people": .list(rows(Array(people[list.rows(number)]), work, facts, language)),
          "total": .number(people.count),
          "tools": .map(TableTools.model("people", [], language)),
          "people-loads": true,
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
        "count": .number(work.count(of: role)),
      ]
    }
  }

  /// People with how much each has to do.
  private static func rows(
    _ people: [RecordIndex],
    _ work: WorkItems,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    let choices = Person.roles.declaration.kind.choices
    let comma = language == .chinese ? "、" : ", "
    return people.map { person in
      let roles = facts.graph[person][all: Person.roles].map {
        choices?.label($0)[language] ?? $0
      }
      return [
        "person": .map(references.ref(person)),
        "roles": .text(roles.isEmpty ? "—" : roles.joined(separator: comma)),
        "count": .number(work.count(of: person)),
        "href": ModelValue(facts.addresses.path(person).map { "\($0)#h-work" }),
        "next": ModelValue(work.first(of: person)?.due?.description),
      ]
    }
  }
}
