import Diagnostics
import Linking
import Records
import Templates

/// The obligations of a licence that run by days: what, how long, until when (R88).
struct LicenceClocks {
  let facts: SiteFacts
  let licence: RecordIndex
  let language: Language

  private var record: Record { facts.graph[licence] }
  private var tags: TagModels { TagModels(language: language) }

  /// The fields that the table shows.
  static let fields: Set<FieldKey> = [
    Licence.recordal.key, Licence.noticeDaysAccused.key, Licence.noticeDaysInfringer.key,
    Licence.contactChangeDays.key, Licence.forceMajeureDays.key, Licence.cureDays.key,
    Licence.grantBack.key,
  ]

  /// The rows: `{item, rule, date, tag}`.
  var rows: [Model] {
    let rules: [(Field<Int>, (Int) -> Phrase)] = [
      (
        Licence.noticeDaysAccused,
        { Phrase(zh: "得到通知后 \($0) 日内通知另一方", en: "tell the other party within \($0) days") }
      ),
      (
        Licence.noticeDaysInfringer,
        { Phrase(zh: "得知后 \($0) 日内通知许可方", en: "tell the licensor within \($0) days") }
      ),
      (
        Licence.contactChangeDays,
        { Phrase(zh: "变更前 \($0) 日通知", en: "announce \($0) days before") }
      ),
      (
        Licence.forceMajeureDays,
        { Phrase(zh: "持续超过 \($0) 日可解除合同", en: "after \($0) days either may terminate") }
      ),
      (
        Licence.cureDays,
        {
          Phrase(
            zh: "书面通知后 \($0) 日内未补救，可解除合同",
            en: "not cured \($0) days after notice: termination"
          )
        }
      ),
    ]
    let days = rules.compactMap { field, words in
      record[field].map { row(field.declaration.label, words($0)) }
    }
    return [recordal, payment, grantBack].compactMap { $0 } + days
  }

  private var recordal: Model? {
    guard let recordal = record[Licence.recordal], recordal[Licence.Recordal.wanted] == true else {
      return nil
    }
    let label = Licence.recordal.declaration.label
    let days = recordal[Licence.Recordal.days]
    let due =
      recordal[Licence.Recordal.due]
      ?? days.flatMap { days in record[Licence.signedOn].flatMap { $0.adding(days: days) } }
    let rule =
      days.map { Phrase(zh: "签署后 \($0) 日内", en: "within \($0) days of signing") }
      ?? Phrase(zh: "自愿备案", en: "voluntary")
    if let filed = recordal[Licence.Recordal.filedOn] {
      let word = Phrase(zh: "\(filed) 已备案", en: "filed on \(filed)")
      return row(label, rule, due, tags.tag(word[language], icon: "check", tone: "ok"))
    }
    return row(label, rule, due, due.map(left))
  }

  /// The next yearly payment.
  private var payment: Model? {
    guard let written = record[Licence.dueDay] else { return nil }
    let isOver = record[Licence.state].map { !$0.isBinding } ?? false
    let next = isOver ? nil : MonthDay(written)?.next(from: facts.graph.asOf)
    return row(
      Licence.dueDay.declaration.label,
      Phrase(zh: "每年此日前付上一年许可费", en: "each year, for the year before"),
      next,
      next.map(left)
    )
  }

  private var grantBack: Model? {
    guard let terms = record[Licence.grantBack] else { return nil }
    let owner = terms[Licence.GrantBack.improvementsOwnedBy]?.label
    let owes = terms[Licence.GrantBack.obligation] == true
    return row(
      Licence.grantBack.declaration.label,
      Phrase(
        zh: (owner.map { "改进成果归\($0.zh)" } ?? "") + (owes ? "，须回授专利池" : ""),
        en: (owner.map { "improvements belong to the \($0.en)" } ?? "")
          + (owes ? ", to be granted back to the pool" : "")
      )
    )
  }

  private func left(_ date: CalendarDate) -> Model {
    let days = facts.graph.asOf.days(until: date)
    guard days >= 0 else {
      return tags.tag(
        Phrase(zh: "逾期 \(-days) 天", en: "\(-days) days late")[language],
        icon: "bad",
        tone: "bad"
      )
    }
    let word = Phrase(zh: "剩 \(days) 天", en: "\(days) days left")[language]
    return days <= 30 ? tags.tag(word, icon: "clock", tone: "warn") : tags.tag(word, icon: "clock")
  }

  private func row(
    _ item: Phrase,
    _ rule: Phrase,
    _ date: CalendarDate? = nil,
    _ tag: Model? = nil
  ) -> Model {
    [
      "item": .text(item[language]), "rule": .text(rule[language]),
      "date": ModelValue(date?.description), "tag": tag.map { .map($0) } ?? .none,
    ]
  }
}
