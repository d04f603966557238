import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// What falls due next, the missed ones first: what `partials/due` asks for.
struct NextDeadlines {
  let facts: SiteFacts
  let language: Language

  /// How many leaves the panel shows; the page of deadlines shows all.
  private static let most = 7
  /// How many of them may be missed ones, so that what is still to come has room.
  private static let mostMissed = 3

  /// `{total, href, items}`; none where nothing falls due.
  var model: ModelValue {
    let list = DeadlineList(facts)
    guard !list.near.isEmpty else { return .none }
    let missed = list.near.filter { $0.date < list.today }
    // Of those missed, the latest: they can still be mended.
    let shown = missed.suffix(Self.mostMissed) + list.near.filter { $0.date >= list.today }
    return [
      "total": .number(list.near.count),
      "href": .text(DeadlineList.path),
      "items": .list(shown.prefix(Self.most).map(item)),
    ]
  }

  private func item(_ deadline: Deadline) -> Model {
    let models = DeadlineModels(facts: facts, language: language)
    let row = models.row(deadline)
    let left = facts.graph.asOf.days(until: deadline.date)
    return [
      "late": .flag(left < 0),
      "date": .text(deadline.date.description),
      "month": .text(
        Phrase(
          zh: "\(deadline.date.month) 月",
          en: String(MonthModels.names[deadline.date.month - 1].prefix(3))
        )[language]
      ),
      "day": .number(deadline.date.day),
      "title": .text(ReferenceModels(facts: facts, language: language).name(deadline.place)),
      "href": ModelValue(facts.addresses.path(deadline.place)),
      "sub": .text("\(deadline.kind.label[language]) · \(deadline.item[language])"),
      "left": row["left"] ?? .none,
      "tone": row["tone"] ?? .none,
      "icon": row["icon"] ?? .none,
    ]
  }
}
