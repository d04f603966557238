import Diagnostics
import Linking
import Records

/// What is coming in standards: freezing, publication, coming into force, meetings of their
/// organizations.
///
/// These days pass by themselves, so that nothing of them is ever overdue.
enum StandardDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    let standards = graph.indices(of: Standard.type).flatMap { standard in
      dates.compactMap { field, item -> Deadline? in
        guard let date = graph[standard][field], date >= graph.asOf else { return nil }
        return Deadline(
          .standard,
          on: date,
          item,
          of: Place(standard),
          part: field.name,
          responsible: Responsibility(graph: graph).owner(of: standard)
        )
      }
    }
    return standards + graph.indices(of: StandardOrg.type).flatMap { meetings(of: $0, graph) }
  }

  private static let dates: [(Field<CalendarDate>, Phrase)] = [
    (Standard.freezeDate, Phrase(zh: "标准封版", en: "the standard is frozen")),
    (Standard.publicationDate, Phrase(zh: "标准发布", en: "the standard is published")),
    (Standard.effectiveDate, Phrase(zh: "标准实施", en: "the standard comes into force")),
  ]

  private static func meetings(of organization: RecordIndex, _ graph: Graph) -> [Deadline] {
    graph[organization][all: StandardOrg.meetings].compactMap { meeting in
      guard let date = meeting[StandardOrg.Meeting.date], date >= graph.asOf else { return nil }
      let name = meeting[StandardOrg.Meeting.name]
      return Deadline(
        .meeting,
        on: date,
        name.map { Phrase(zh: $0, en: $0) } ?? Phrase(zh: "会议", en: "meeting"),
        of: Place(organization),
        part: "meeting.\(date)",
        responsible: Responsibility(graph: graph).owner(of: organization)
      )
    }
  }
}
