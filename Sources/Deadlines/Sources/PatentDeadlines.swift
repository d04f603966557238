import Diagnostics
import Linking
import Records

/// The ends of priority years and of patents' terms.
enum PatentDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    let days = WorkingDays(holidays: graph.site.holidays)
    return TrackedPatents.all(graph).flatMap { patent in
      [priority(patent, days, graph), term(patent, graph)].compactMap { $0 }
    }
  }

  /// The last day to claim priority: of a first filing abroad, of a planned one at all.
  ///
  /// Twelve months, six for designs; once it has passed there is nothing left to do.
  private static func priority(
    _ patent: RecordIndex,
    _ days: WorkingDays,
    _ graph: Graph
  ) -> Deadline? {
    let record = graph[patent]
    guard graph.isOwn(patent: patent), let status = record[Patent.legalStatus],
      status.isAlive || status == .planned,
      let first = status.isFiled ? record[Patent.filingDate] : record[Patent.priorityDate],
      // A later filing that claims priority has none of its own to give.
      !status.isFiled || (record[Patent.priorityDate].map { $0 >= first } ?? true)
    else { return nil }
    let months = record[Patent.patentType] == .design ? 6 : 12
    guard let end = first.adding(months: months).map(days.next(onOrAfter:)), end >= graph.asOf
    else { return nil }
    let item =
      status.isFiled
      ? Phrase(zh: "优先权期限：此后不能再向外国申请并要求优先权", en: "last day to file abroad with priority")
      : Phrase(zh: "优先权期限：此日前提出申请", en: "last day to file with priority")
    return Deadline(
      .priority,
      on: end,
      item,
      of: Place(patent),
      responsible: Responsibility(graph: graph).keepers(of: patent)
    )
  }

  private static func term(_ patent: RecordIndex, _ graph: Graph) -> Deadline? {
    let record = graph[patent]
    guard record[Patent.legalStatus]?.isGranted == true,
      let term = PatentTerm(record, site: graph.site)
    else { return nil }
    return Deadline(
      .term,
      on: term.end,
      Phrase(zh: "专利权期限届满", en: "the patent's term ends"),
      of: Place(patent),
      responsible: Responsibility(graph: graph).keepers(of: patent)
    )
  }
}
