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
    let items =
      sources.workflow + sources.decisions + sources.charts + sources.schemes
      + sources.proposals + sources.actions + Self.findings(facts)
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

  /// Errors and warnings in the records that somebody owns, an item a record.
  private static func findings(_ facts: SiteFacts) -> [WorkItem] {
    facts.graph.records.indices.compactMap { number in
      let index = RecordIndex(number)
      let record = facts.graph[index]
      let owners = facts.graph.targets(of: Header.owner, from: index).map(\.record)
        .filter { facts.graph[$0].is(Person.type) }
      guard !owners.isEmpty else { return nil }
      let severe = (facts.findingsOfRecord[record.id] ?? []).filter {
        facts.findings[$0].severity != .info
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
