import Diagnostics
import Linking
import Records
import Templates

/// The models of work in a table: what `partials/work` asks for.
struct WorkTable {
  let facts: SiteFacts
  let language: Language

  /// How many rows a page shows.
  static let size = 200

  /// The rows: `{kind, words, ref, due (a date) or none, state (a tag) or none, people}`.
  func rows(_ items: [WorkItem]) -> ModelValue { .list(items.map(row)) }

  /// What stands over the table of a whole list.
  func tools(_ items: [WorkItem]) -> Model {
    let present = Set(items.map(\.kind))
    return TableTools.model(
      "work",
      [
        TableTools.Facet(
          key: Self.kindKey,
          label: Phrase(zh: "类型", en: "Kind"),
          options: WorkItem.Kind.allCases.filter { present.contains($0) }.map {
            ($0.key, $0.label[language])
          }
        )
      ],
      language
    )
  }

  private static let kindKey = "kind"

  private func row(_ item: WorkItem) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "kind": .text(item.kind.label[language]),
      "values": .text(TableTools.values([(Self.kindKey, [item.kind.key])])),
      "words": .text(item.words[language]),
      "ref": .map(references.ref(item.place)),
      "due": ModelValue(item.due?.description),
      "state": state(item.due),
      "people": .list(
        item.people.map { references.ref($0) } + item.names.map { references.name($0) }
          + (item.isWithheld ? [references.withheld] : [])
      ),
    ]
  }

  /// How long is left, with a glyph where it presses.
  func state(_ due: CalendarDate?) -> ModelValue {
    guard let due else { return .none }
    let tags = TagModels(language: language)
    let left = facts.graph.asOf.days(until: due)
    if left < 0 {
      let word = Phrase(zh: "逾期 \(-left) 天", en: "\(-left) days late")
      return .map(tags.tag(word[language], icon: "warn", tone: "bad"))
    }
    let word = Phrase(zh: "剩 \(left) 天", en: "\(left) days left")
    return .map(
      left <= 30
        ? tags.tag(word[language], icon: "clock", tone: "warn") : tags.fact(word[language])
    )
  }
}
