package import Diagnostics
package import Linking
import Records

/// R27: an amendment or divisional application is filed before its deadline.
package enum AmendmentDeadline: Rule {
  package static let id: RuleID = "amendment-deadline"
  package static let number: Int? = 27
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利修改和分案在期限之前提交",
    en: "An amendment or divisional application is filed by its deadline"
  )
  package static let why = Phrase(
    zh: "主动修改和分案的时机过了就不再有；标准还在变动时，这是让权利要求跟上文本的最后机会。",
    en:
      "The time to amend or divide does not come back; while a standard still changes, it is the last chance to follow the text."
  )
  package static let mend = Phrase(
    zh:
      "在期限前提交，把 state 改为 filed 并写 filed_on；不再修改的，把记录删去或在正文说明。提前几天提醒，由 site.yaml 的 thresholds: {amendment_reminder_days: 天数} 设定，默认 30 天。",
    en:
      "File in time, and state state: filed with filed_on. The reminder comes thresholds: {amendment_reminder_days: DAYS} in site.yaml before the deadline, 30 unless stated."
  )
  package static let source = "R27; 000 §7.4, §8.3"
  package static let example = RuleExample(
    AmendmentDiscussed.amendmentPath,
    bad: amendment(deadline: "2023-06-20"),
    good: amendment(deadline: "2023-11-20")
  )

  /// How many days before the deadline the reminder comes where the site states no number.
  private static let usualReminder = 30

  package static func check(_ graph: Graph) -> [Finding] {
    let reminder = max(0, graph.site.threshold("amendment_reminder_days", else: usualReminder))
    return graph.indices(of: Amendment.type).compactMap { index in
      let record = graph[index]
      guard record[Amendment.state]?.isFiled == false, let deadline = record[Amendment.deadline]
      else { return nil }
      let left = graph.asOf.days(until: deadline)
      guard left <= reminder else { return nil }
      return finding(
        in: record,
        at: record.span(of: Amendment.deadline),
        field: Amendment.deadline.name,
        severity: left < 0 ? .error : .warning,
        left < 0
          ? Phrase(
            zh: "期限 \(deadline) 已过 \(-left) 天，还没有提交",
            en: "the deadline, \(deadline), passed \(-left) days ago, and nothing is filed"
          )
          : Phrase(
            zh: "期限 \(deadline) 还有 \(left) 天，还没有提交",
            en: "the deadline, \(deadline), is in \(left) days, and nothing is filed"
          ),
        help: left < 0
          ? Phrase(
            zh: "已经提交的，改为 state: filed 并写 filed_on；否则请知识产权人员看还有没有补救办法",
            en: "if it was filed, state so with filed_on; else ask IP staff what can still be done"
          )
          : Phrase(
            zh: "尽快讨论并提交；已经提交的，改为 state: filed 并写 filed_on",
            en: "discuss and file it; if it was filed, state so with filed_on"
          )
      )
    }
  }

  private static func amendment(deadline: String) -> String {
    """
    title: 锁扣分案
    patent: lid-latch
    kind: divisional
    deadline: \(deadline)
    content: 把扣座单独提出分案。
    state: considered

    """
  }
}
