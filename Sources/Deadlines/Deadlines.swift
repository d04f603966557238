package import Linking

/// Everything that falls due.
///
/// A source is one file in `Sources` and one line here.
package enum Deadlines {
  private static let sources: [any DeadlineSource.Type] = [
    AnnuityDeadlines.self,
    PatentDeadlines.self,
    ProposalDeadlines.self,
    StandardDeadlines.self,
    LicenceDeadlines.self,
    DatedFieldDeadlines.self,
  ]

  /// The deadlines of what `graph` holds, by date, then by record; no two with one name.
  package static func all(_ graph: Graph) -> [Deadline] {
    var taken: [String: Int] = [:]
    let keyed = sources.flatMap { $0.deadlines(graph) }.map {
      deadline -> (deadline: Deadline, uid: String) in
      let uid = deadline.uid(graph)
      let number = taken[uid, default: 0] + 1
      taken[uid] = number
      guard number > 1 else { return (deadline, uid) }
      let other = deadline.numbered(number)
      return (other, other.uid(graph))
    }
    return keyed.sorted {
      ($0.deadline.date, $0.deadline.place, $0.uid) < ($1.deadline.date, $1.deadline.place, $1.uid)
    }.map(\.deadline)
  }
}
