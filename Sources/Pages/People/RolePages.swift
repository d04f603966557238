import Diagnostics
import Linking
import Records
import Templates

/// What falls to each of the five roles, and who holds them (P54).
enum RolePages: PageKind {
  /// How many projects, or people without one, a page names.
  private static let size = 100

  static func pages(_ facts: SiteFacts) -> [Page] {
    let work = facts.work
    let projects = facts.listed(Project.type)
    var people: [TeamRole: [RecordIndex]] = [:]
    for person in facts.listed(Person.type) {
      let stated = facts.graph[person][all: Person.roles]
      for role in TeamRole.allCases where stated.contains(role.rawValue) {
        people[role, default: []].append(person)
      }
    }
    let holding = people
    return TeamRole.allCases.flatMap { role -> [Page] in
      let items = work.items(of: role)
      let list = PagedList(first: path(role), count: items.count, size: WorkTable.size)
      let holders = PagedList(
        first: path(role),
        count: max(projects.count, holding[role]?.count ?? 0),
        size: size
      )
      let all = max(list.numbers.upperBound, holders.numbers.upperBound)
      let pages = PagedList(first: path(role), count: all, size: 1)
      func page(_ shown: PagedList, _ path: String, _ number: Int) -> Page {
        Page(
          path,
          kind: "role",
          title: role.label,
          parents: [.home, .work],
          form: shown.form
        ) { language in
          let table = WorkTable(facts: facts, language: language)
          let model: Model = [
            "count": .number(items.count),
            "work": table.rows(Array(items[shown.rows(number)])),
            "tools": .map(table.tools(items)),
            "holders": .list(
              self.holders(
                of: role,
                projects.dropFirst((number - 1) * size).prefix(size),
                (holding[role] ?? []).dropFirst((number - 1) * size).prefix(size),
                facts,
                language
              )
            ),
          ]
          // Pages are counted by the longer of the two tables, rows to load by their own.
          let loads = shown.form == .rows ? shown.loads() : list.parts?.loads()
          return model.adding(pages.model(shown.form == .rows ? 1 : number))
            .adding(["range": .none, "loads": loads.map { .map($0) } ?? .none])
        }
      }
      let parts = list.parts
      return pages.numbers.map { page(list, pages.path($0), $0) }
        + (parts.map { parts in parts.numbers.map { page(parts, parts.path($0), $0) } } ?? [])
    }
  }

  /// The path of the page of a role.
  static func path(_ role: TeamRole) -> String { "roles/\(role.rawValue).html" }

  /// Who holds a role: in projects, each with its holders, then people whose record says so.
  private static func holders(
    of role: TeamRole,
    _ projects: ArraySlice<RecordIndex>,
    _ people: ArraySlice<RecordIndex>,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    let rows = projects.map { project -> Model in
      [
        "label": .map(references.ref(project)),
        "refs": .list(
          Workflow.members(of: project, as: role, in: facts.graph).map { references.ref($0) }
        ),
      ]
    }
    let label = Phrase(zh: "人员档案中的角色", en: "role in the person's record")[language]
    return rows
      + [["label": .map(references.name(label)), "refs": .list(people.map { references.ref($0) })]]
  }
}
