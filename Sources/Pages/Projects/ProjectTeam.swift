import Diagnostics
import Linking
import Records
import Templates

/// The team of a project by the five roles; an empty role has a row too, so that nobody overlooks
/// it (R54, P28).
struct ProjectTeam {
  let fields: FieldModels
  let project: RecordIndex

  private var language: Language { fields.language }
  private var members: [Entry] { fields.facts.graph[project][all: Project.team] }

  /// The roles that nobody holds on the day of the build.
  var empty: [TeamRole] {
    TeamRole.allCases.filter { role in !members.contains { isHeld($0, as: role) } }
  }

  /// A row a member, and one for each empty role: `{role, person (a ref) or none, duty (HTML) or
  /// none, from, to (dates or none), past: flag}`.
  var rows: [Model] {
    TeamRole.allCases.flatMap { role -> [Model] in
      let held = members.filter { $0[Project.Member.role] == role }
      let gap = held.contains { isHeld($0, as: role) } ? [] : [row(role, nil)]
      return held.map { row(role, $0) } + gap
    }
  }

  private func isHeld(_ member: Entry, as role: TeamRole) -> Bool {
    guard member[Project.Member.role] == role else { return false }
    return !isPast(member)
  }

  private func isPast(_ member: Entry) -> Bool {
    member[Project.Member.to].map { $0 < fields.facts.graph.asOf } ?? false
  }

  private func row(_ role: TeamRole, _ member: Entry?) -> Model {
    let person = member?[Project.Member.person]
    return [
      "role": .text(role.label[language]),
      "href": .text(RolePages.path(role)),
      "person": person.map {
        .map(fields.ref($0, kind: Project.Member.person.declaration.kind, of: project))
      } ?? .none,
      "duty": member.map { fields.markdown.prose($0[Project.Member.duty], of: project) } ?? .none,
      "from": ModelValue(member?[Project.Member.from]?.description),
      "to": ModelValue(member?[Project.Member.to]?.description),
      "past": .flag(member.map(isPast) ?? false),
    ]
  }
}
