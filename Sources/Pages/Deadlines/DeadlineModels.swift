import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The models of deadlines: what `partials/deadlines` asks for.
struct DeadlineModels: Sendable {
  let facts: SiteFacts
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var today: CalendarDate { facts.graph.asOf }

  /// How many days before a deadline its row warns.
  private static let warnDays = 7

  /// What addresses call the kind of a deadline.
  static let kindKey = "kind"

  /// The anchor of a deadline's row.
  func anchor(_ deadline: Deadline) -> String { "d-" + Slug.clause(deadline.uid(facts.graph)) }

  /// A row of the table; `head` is the head of the group that it starts, if it starts one.
  func row(_ deadline: Deadline, head: String? = nil, group: String? = nil) -> Model {
    let left = today.days(until: deadline.date)
    let record = facts.graph[deadline.place.record]
    return [
      "group": ModelValue(group),
      "head": ModelValue(head),
      "id": .text(anchor(deadline)),
      "date": .text(deadline.date.description),
      "weekday": .text(Self.weekday(deadline.date)[language]),
      "left": .text(Self.left(left)[language]),
      "tone": left < 0 ? "bad" : left <= Self.warnDays ? "warn" : .none,
      "icon": left < 0 ? "warn" : left <= Self.warnDays ? "clock" : .none,
      "kind": .text(deadline.kind.label[language]),
      "values": .text(TableTools.values([(Self.kindKey, [deadline.kind.rawValue])])),
      "ref": .map(references.ref(deadline.place)),
      "record": .text(record.id),
      "item": .text(deadline.item[language]),
      "who": .list(deadline.responsible.map(who)),
      "amount": ModelValue(deadline.fee?.payable.formatted),
      "surcharge": ModelValue(deadline.fee?.surcharge.flatMap(surcharge)),
    ]
  }

  private func who(_ responsible: Responsible) -> Model {
    switch responsible {
    case .place(let place): references.ref(place)
    case .name(let name): references.name(name)
    case .withheld: references.withheld
    }
  }

  private func surcharge(_ percent: Percent) -> String? {
    guard percent.value > .zero else { return nil }
    return Phrase(zh: "含滞纳金 \(percent)", en: "with \(percent) surcharge")[language]
  }

  /// The time left in words.
  static func left(_ days: Int) -> Phrase {
    switch days {
    case 0: Phrase(zh: "今天", en: "today")
    case 1: Phrase(zh: "剩 1 天", en: "1 day left")
    case 1...: Phrase(zh: "剩 \(days) 天", en: "\(days) days left")
    case -1: Phrase(zh: "逾期 1 天", en: "1 day overdue")
    default: Phrase(zh: "逾期 \(-days) 天", en: "\(-days) days overdue")
    }
  }

  /// The name of a state.
  static func title(_ state: Deadline.State) -> Phrase {
    switch state {
    case .overdue: Phrase(zh: "已逾期", en: "Overdue")
    case .thisMonth: Phrase(zh: "本月", en: "This month")
    case .soon:
      Phrase(zh: "未来 \(Deadline.soonDays) 天", en: "Next \(Deadline.soonDays) days")
    case .later: Phrase(zh: "以后", en: "Later")
    }
  }

  /// The day of the week in short.
  static func weekday(_ date: CalendarDate) -> Phrase {
    switch date.weekday {
    case .monday: Phrase(zh: "周一", en: "Mon")
    case .tuesday: Phrase(zh: "周二", en: "Tue")
    case .wednesday: Phrase(zh: "周三", en: "Wed")
    case .thursday: Phrase(zh: "周四", en: "Thu")
    case .friday: Phrase(zh: "周五", en: "Fri")
    case .saturday: Phrase(zh: "周六", en: "Sat")
    case .sunday: Phrase(zh: "周日", en: "Sun")
    }
  }
}
