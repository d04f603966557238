import Deadlines
import Diagnostics
import Linking
import Records

/// Everything that people have to do, found once for the pages of all people and roles.
struct WorkItems: Sendable {
  /// The items: those with a day first, by day, then the others by kind.
  let all: [WorkItem]
  private let byPerson: [RecordIndex: [Int]]

  init(_ facts: SiteFacts) {
    let sources = WorkSources(graph: facts.graph)
    var items = sources.workflow + sources.decisions + sources.charts + sources.schemes
    items += sources.proposals + sources.actions + Self.deadlines(facts) + Self.findings(facts)
    let today = facts.graph.asOf
    all = items.sorted { left, right in
      let (first, second) = (left.due == nil ? 1 : 0, right.due == nil ? 1 : 0)
      return (first, left.due ?? today, left.kind, left.place)
        < (second, right.due ?? today, right.kind, right.place)
    }
    var byPerson: [RecordIndex: [Int]] = [:]
    for (number, item) in all.enumerated() {
      for person in item.people { byPerson[person, default: []].append(number) }
    }
    self.byPerson = byPerson
  }

  /// The items of a person.
  func items(of person: RecordIndex) -> [WorkItem] { (byPerson[person] ?? []).map { all[$0] } }

  /// The items that fall to a role.
  func items(of role: TeamRole) -> [WorkItem] { all.filter { $0.roles.contains(role) } }

  /// How many days ahead a deadline is shown; a patent's annuities go on for twenty years.
  private static let horizon = 365

  /// What falls due, but for what the other sources know more of.
  private static func deadlines(_ facts: SiteFacts) -> [WorkItem] {
    let graph = facts.graph
    return facts.deadlines.compactMap { deadline in
      let record = graph[deadline.place.record]
      guard graph.asOf.days(until: deadline.date) <= horizon,
        !record.is(PatentScheme.type), !record.is(StandardProposal.type),
        !record.is(Project.type) || deadline.kind == .project
      else { return nil }
      var item = WorkItem(
        kind: .deadline,
        words: deadline.item,
        place: deadline.place,
        due: deadline.date
      )
      for responsible in deadline.responsible {
        switch responsible {
        case .place(let place): item.people.append(place.record)
        case .name(let name): item.names.append(name)
        case .withheld: item.isWithheld = true
        }
      }
      item.roles = [role(deadline.kind)]
      return item
    }
  }

  /// The role that a kind of deadline falls to.
  private static func role(_ kind: DeadlineKind) -> TeamRole {
    switch kind {
    case .annuity, .grace, .priority, .filing, .term, .amendment: .ip
    case .submission, .standard: .standards
    case .licence, .payment: .manager
    case .project, .milestone, .meeting, .action: .coordinator
    }
  }

  /// Errors and warnings in the records that somebody owns, an item a record.
  private static func findings(_ facts: SiteFacts) -> [WorkItem] {
    facts.graph.records.indices.compactMap { number in
      let index = RecordIndex(number)
      let record = facts.graph[index]
      let owners = facts.graph.targets(of: Header.owner, from: index).map(\.record)
        .filter { facts.graph[$0].is(Person.type) }
      guard !owners.isEmpty else { return nil }
      let severe = facts.findings(of: record.id).filter {
        facts.finding($0).severity != .info
      }
      guard !severe.isEmpty else { return nil }
      return WorkItem(
        kind: .finding,
        words: Phrase(
          zh: "记录中有 \(severe.count) 处错误或警告",
          en: "errors or warnings in the record: \(severe.count)"
        ),
        place: Place(index),
        people: owners
      )
    }
  }
}
