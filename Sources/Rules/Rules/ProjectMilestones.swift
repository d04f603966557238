package import Diagnostics
package import Linking
import Records

/// R36, first half: the work on a standard follows its approval, in order, and ends in time.
package enum ProjectMilestones: Rule {
  package static let id: RuleID = "project-milestones"
  package static let number: Int? = 36
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "标准项目的工作过程按时间排列，不早于立项，按计划完成",
    en: "The milestones of a standard project are in order, not before its approval, and in time"
  )
  package static let why = Phrase(
    zh: "编制说明要按时间写工作过程；启动会早于立项这样的日期，审查时会被退回。",
    en:
      "The drafting explanation tells the work in order; a kick-off before the approval is sent back in review."
  )
  package static let mend = Phrase(
    zh: "核对立项日期和各项日期，按时间先后排列；计划已过期的，发布后补上 publication，或改 planned_completion。",
    en:
      "Check the dates and put them in order. Where the plan has passed, add the publication, or change planned_completion."
  )
  package static let source = "R36; 001 §一.2; H13"
  package static let example = RuleExample(
    "standard-projects/latch-project.yaml",
    bad: project(kickOff: "2021-01-18"),
    good: project(kickOff: "2021-03-18")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProject.type).flatMap { index in
      order(graph[index]) + completion(graph[index], today: graph.asOf)
    }
  }

  private static func order(_ record: Record) -> [Finding] {
    typealias Milestone = StandardProject.Milestone
    let approval = record[StandardProject.approvalDate]
    var latest: (date: CalendarDate, label: Phrase, span: SourceSpan)?
    var findings: [Finding] = []
    for (position, milestone) in record[all: StandardProject.milestones].enumerated() {
      guard let date = milestone[Milestone.date] else { continue }
      let kind = milestone[Milestone.kind]
      let label = kind?.label ?? Phrase(zh: "工作", en: "milestone")
      let place = milestone.span(of: Milestone.date)
      func report(_ message: Phrase, _ help: Phrase, _ note: Finding.Note) -> Finding {
        finding(
          in: record,
          at: place,
          field: "\(StandardProject.milestones.name)[\(position + 1)].\(Milestone.date.name)",
          message,
          help: help,
          notes: [note]
        )
      }
      if let approval, date < approval {
        // One that stands too early is not reported as out of order too.
        findings.append(
          report(
            Phrase(
              zh: "“\(label.zh)”\(date) 早于立项日期 \(approval)",
              en: "\(label.en) on \(date) is before the project was approved on \(approval)"
            ),
            Phrase(
              zh: "核对这个日期和 approval_date",
              en: "check this date and approval_date"
            ),
            .init(
              at: record.span(of: StandardProject.approvalDate),
              StandardProject.approvalDate.declaration.label
            )
          )
        )
        continue
      }
      if let latest, date < latest.date {
        findings.append(
          report(
            Phrase(
              zh: "“\(label.zh)”\(date) 排在“\(latest.label.zh)”\(latest.date) 之后，日期却更早",
              en:
                "\(label.en) on \(date) stands after \(latest.label.en) on \(latest.date), but is earlier"
            ),
            Phrase(
              zh: "改正日期，或按时间先后调整次序",
              en: "correct the date, or put the milestones in order"
            ),
            .init(at: latest.span, latest.label)
          )
        )
      } else {
        latest = (date, label, place)
      }
    }
    return findings
  }

  private static func completion(_ record: Record, today: CalendarDate) -> [Finding] {
    guard let text = record[StandardProject.plannedCompletion] else { return [] }
    func report(_ message: Phrase, _ help: Phrase) -> [Finding] {
      [
        finding(
          in: record,
          at: record.span(of: StandardProject.plannedCompletion),
          field: StandardProject.plannedCompletion.name,
          message,
          help: help
        )
      ]
    }
    guard let last = lastDay(of: text) else {
      return report(
        Phrase(
          zh: "计划完成时间既不是日期，也不是月份",
          en: "the planned completion is neither a date nor a month"
        ),
        Phrase(zh: "写作 2024-12-31 或 2024-12", en: "write 2024-12-31 or 2024-12")
      )
    }
    let isPublished = record[all: StandardProject.milestones].contains {
      $0[StandardProject.Milestone.kind] == .publication
        && ($0[StandardProject.Milestone.date].map { $0 <= today } ?? false)
    }
    guard !isPublished, last < today else { return [] }
    return report(
      Phrase(
        zh: "计划完成时间 \(text) 已过 \(last.days(until: today)) 天，还没有发布",
        en:
          "the planned completion, \(text), passed \(last.days(until: today)) days ago, and nothing is published"
      ),
      Phrase(
        zh: "已经发布的，在 milestones 中补上 publication；延期的，改 planned_completion",
        en: "add the publication to milestones, or change planned_completion if it was put off"
      )
    )
  }

  /// The day written, or the last day of the month written.
  private static func lastDay(of text: String) -> CalendarDate? {
    let trimmed = text.trimmed
    if let day = CalendarDate(trimmed) { return day }
    return CalendarDate(trimmed + "-01")?.adding(months: 1)?.adding(days: -1)
  }

  static func project(kickOff: String = "2021-03-18", vote: String = "20, in_favour: 18") -> String
  {
    """
    title: 盖体锁扣标准制定项目
    approval_no: 示例立项〔2021〕3号
    approval_date: 2021-02-20
    planned_completion: 2022-12
    bodies: [CCSA]
    standard: latch-standard
    milestones:
      - {date: \(kickOff), kind: kick-off}
      - {date: 2022-08-15, kind: review}
      - {date: 2022-10-01, kind: publication}
    vote: {attending: \(vote)}

    """
  }
}
