import Diagnostics
import Linking
import Records
import Templates

/// What falls to each of the five roles, who holds them, and the way to everybody's own items
/// (P54).
enum RolePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let work = WorkItems(facts)
    let crumb = Page.Crumb.work
    let everybody = Page(crumb.path, kind: "work", title: crumb.title) { language in
      overview(work, facts, language)
    }
    return [everybody]
      + TeamRole.allCases.map { role in
        Page(path(role), kind: "role", title: role.label, parents: [.home, .work]) { language in
          model(role, work, facts, language)
        }
      }
  }

  /// The path of the page of a role.
  static func path(_ role: TeamRole) -> String { "roles/\(role.rawValue).html" }

  private static func model(
    _ role: TeamRole,
    _ work: WorkItems,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let items = work.items(of: role)
    return [
      "count": .number(items.count),
      "work": WorkTable(facts: facts, language: language).rows(items),
      "holders": .list(holders(of: role, facts, language)),
    ]
  }

  /// Who holds a role: in projects, each with its holders, then people whose record says so.
  private static func holders(
    of role: TeamRole,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    let projects = facts.listed(Project.type).map { project -> Model in
      [
        "label": .map(references.ref(project)),
        "refs": .list(
          Workflow.members(of: project, as: role, in: facts.graph).map { references.ref($0) }
        ),
      ]
    }
    let people = facts.listed(Person.type).filter {
      facts.graph[$0][all: Person.roles].contains(role.rawValue)
    }
    let label = Phrase(zh: "人员档案中的角色", en: "role in the person's record")[language]
    return projects
      + [["label": .map(references.name(label)), "refs": .list(people.map { references.ref($0) })]]
  }

  /// Every role and every person with how much there is to do.
  private static func overview(
    _ work: WorkItems,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let people = facts.listed(Person.type)
    let unassigned = work.all.filter { $0.people.isEmpty }
    return [
      "roles": .list(
        TeamRole.allCases.map { role -> Model in
          [
            "title": .text(role.label[language]),
            "href": .text(path(role)),
            "count": .number(work.items(of: role).count),
          ]
        }
      ),
      "people": .list(
        people.map { person -> Model in
          let items = work.items(of: person)
          return [
            "person": .map(references.ref(person)),
            "roles": .text(roles(of: person, facts, language)),
            "count": .number(items.count),
            "href": ModelValue(facts.addresses.path(person).map { "\($0)#h-work" }),
            "next": ModelValue(items.first?.due?.description),
          ]
        }
      ),
      "count": .number(unassigned.count),
      "work": WorkTable(facts: facts, language: language).rows(unassigned),
    ]
  }

  private static func roles(
    of person: RecordIndex,
    _ facts: SiteFacts,
    _ language: Language
  ) -> String {
    let choices = Person.roles.declaration.kind.choices
    let words = facts.graph[person][all: Person.roles].map { choices?.label($0)[language] ?? $0 }
    return words.isEmpty ? "—" : words.joined(separator: language == .chinese ? "、" : ", ")
  }
}
