import Diagnostics
import Linking
import Records
import Templates

/// A person: what there is to do, by when, and where the person has a part (P28, P54).
///
/// Contact data is on no page of a person, whoever may see the record.
enum PersonPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let people = facts.listed(Person.type)
    guard !people.isEmpty else { return [] }
    let work = facts.work
    return people.flatMap { person -> [Page] in
      guard let path = facts.addresses.path(person) else { return [] }
      let record = facts.graph[person]
      let items = work.items(of: person)
      let page = Page(
        path,
        kind: "person",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .work]
      ) { language in
        model(person, items, facts, path, language)
      }
      return [page]
        + (items.count > WorkTable.size ? pages(of: items, of: person, at: path, facts) : [])
    }
  }

  /// The path of the first page of everything that a person has to do, where it is too much for the
  /// person's own page.
  private static func itemsPath(_ person: RecordIndex, _ facts: SiteFacts) -> String {
    "work/\(Person.type.folder)/\(facts.graph[person].id).html"
  }

  /// The pages of everything that a person has to do.
  private static func pages(
    of items: [WorkItem],
    of person: RecordIndex,
    at path: String,
    _ facts: SiteFacts
  ) -> [Page] {
    let record = facts.graph[person]
    let name = Phrase(zh: record.title(.chinese), en: record.title(.english))
    let list = PagedList(
      first: itemsPath(person, facts),
      count: items.count,
      size: WorkTable.size
    )
    return list.pages { list, number in
      Page(
        list.path(number),
        kind: "work-items",
        title: Phrase(zh: "\(name.zh)的事项", en: "Items of \(name.en)"),
        parents: [.home, .work, Page.Crumb(name, path)],
        form: list.form
      ) { language in
        let table = WorkTable(facts: facts, language: language)
        let model: Model = [
          "total": .number(items.count),
          "work": table.rows(Array(items[list.rows(number)])),
          "tools": .map(table.tools(items)),
        ]
        return model.adding(list.model(number))
      }
    }
  }

  private static func model(
    _ person: RecordIndex,
    _ items: [WorkItem],
    _ facts: SiteFacts,
    _ path: String,
    _ language: Language
  ) -> Model {
    let record = facts.graph[person]
    let fields = FieldModels(facts: facts, language: language, page: path)
    let sheet: Model = [
      "one": false, "fields": .list(fields.sheet(person, skipping: [Person.contact.key])),
    ]
    let model: Model = [
      "kick": .text("\(Person.type.label[language]) · \(record.id)"),
      "count": .number(items.count),
      "items-href": items.count > WorkTable.size ? .text(itemsPath(person, facts)) : .none,
      "work": WorkTable(facts: facts, language: language).rows(
        Array(items.prefix(WorkTable.size))
      ),
      "tools": .none,
      "loads": .none,
      "projects": .list(projects(of: person, fields)),
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: person),
    ]
    return model.adding(RecordFoot(facts: facts, language: language).model(person))
  }

  /// The teams that the person is in: `{project (a ref), role, href, duty (HTML) or none, from, to}`.
  private static func projects(of person: RecordIndex, _ fields: FieldModels) -> [Model] {
    let graph = fields.facts.graph
    let projects = graph.sources(of: Project.team, in: Project.type, to: person)
    return projects.flatMap { project -> [Model] in
      graph[project][all: Project.team].compactMap { member -> Model? in
        guard let reference = member[Project.Member.person],
          graph.resolver.resolve(reference, allowed: [Person.type.key]).place?.record == person
        else { return nil }
        let role = member[Project.Member.role]
        return [
          "project": .map(fields.references.ref(project)),
          "role": .text(role?.label[fields.language] ?? "—"),
          "href": ModelValue(role.map { RolePages.path($0) }),
          "duty": fields.markdown.prose(member[Project.Member.duty], of: project),
          "from": ModelValue(member[Project.Member.from]?.description),
          "to": ModelValue(member[Project.Member.to]?.description),
        ]
      }
    }
  }
}
