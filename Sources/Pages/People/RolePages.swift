import Diagnostics
import Linking
import Records
import Templates

/// What falls to each of the five roles, and who holds them (P54).
enum RolePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let work = WorkItems(facts)
    return TeamRole.allCases.flatMap { role -> [Page] in
      let items = work.items(of: role)
      let list = PagedList(first: path(role), count: items.count, size: WorkTable.size)
      return list.numbers.map { number in
        Page(
          list.path(number),
          kind: "role",
          title: role.label,
          parents: [.home, .work]
        ) { language in
          let model: Model = [
            "count": .number(items.count),
            "work": WorkTable(facts: facts, language: language)
              .rows(Array(items[list.rows(number)])),
            "holders": .list(holders(of: role, facts, language)),
          ]
          return model.adding(list.model(number))
        }
      }
    }
  }

  /// The path of the page of a role.
  static func path(_ role: TeamRole) -> String { "roles/\(role.rawValue).html" }

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
}
