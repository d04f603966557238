package import Diagnostics
package import Linking
import Records

/// R36, second half: three quarters of those attending voted for the text before it is published.
package enum ProjectVote: Rule {
  package static let id: RuleID = "project-vote"
  package static let number: Int? = 36
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "发布之前经审定投票，赞成不少于参加人数的四分之三",
    en: "Before publication, three quarters of those attending voted for the text"
  )
  package static let why = Phrase(
    zh: "审定赞成不足四分之三的文本不能通过，以它为准的发布和对照都不成立。",
    en:
      "A text with less than three quarters does not pass, and neither publication nor charts can rest on it."
  )
  package static let mend = Phrase(
    zh: "按会议记录核对人数，写 vote: {attending: 参加, in_favour: 赞成}；未通过的，修改后再审定。",
    en:
      "Check the numbers against the minutes and state vote: {attending: N, in_favour: N}; what did not pass is revised and put to the vote again."
  )
  package static let source = "R36; 000 preface"
  package static let example = RuleExample(
    "standard-projects/latch-project.yaml",
    bad: ProjectMilestones.project(vote: "20, in_favour: 14"),
    good: ProjectMilestones.project(vote: "20, in_favour: 15")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProject.type).compactMap { index in
      let record = graph[index]
      return record.has(StandardProject.vote)
        ? judge(record) : missing(from: record, today: graph.asOf)
    }
  }

  private static func judge(_ record: Record) -> Finding? {
    guard let vote = record[StandardProject.vote],
      let attending = vote[StandardProject.Vote.attending],
      let inFavour = vote[StandardProject.Vote.inFavour]
    else { return nil }
    let message: Phrase
    if inFavour > attending {
      message = Phrase(
        zh: "赞成 \(inFavour) 人，多于参加的 \(attending) 人",
        en: "\(inFavour) voted in favour, more than the \(attending) who attended"
      )
    } else if inFavour * 4 < attending * 3 {
      message = Phrase(
        zh: "\(attending) 人参加，\(inFavour) 人赞成，不足四分之三（至少 \((attending * 3 + 3) / 4) 人）",
        en:
          "\(inFavour) of \(attending) voted in favour, less than three quarters, which are \((attending * 3 + 3) / 4)"
      )
    } else {
      return nil
    }
    return finding(
      in: record,
      at: vote.span(of: StandardProject.Vote.inFavour),
      field: "\(StandardProject.vote.name).\(StandardProject.Vote.inFavour.name)",
      message,
      help: Phrase(
        zh: "按会议记录核对；确实未通过的，修改后再审定",
        en: "check the minutes; what did not pass is revised and put to the vote again"
      )
    )
  }

  private static func missing(from record: Record, today: CalendarDate) -> Finding? {
    typealias Milestone = StandardProject.Milestone
    let publication = record[all: StandardProject.milestones].first {
      $0[Milestone.kind] == .publication && ($0[Milestone.date].map { $0 <= today } ?? false)
    }
    guard let publication else { return nil }
    return finding(
      in: record,
      at: publication.span,
      field: StandardProject.vote.name,
      Phrase(zh: "标准已发布，却没有审定投票", en: "the standard is published, but no vote is recorded"),
      help: Phrase(
        zh: "补上 vote: {attending: 参加人数, in_favour: 赞成人数}",
        en: "add vote: {attending: N, in_favour: N}"
      )
    )
  }
}
