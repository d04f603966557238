import Diagnostics
import Linking
import Templates

/// The record before and the one after: what `partials/neighbours` asks for.
struct Neighbours: Sendable {
  let facts: SiteFacts
  let language: Language
  let previous: RecordIndex?
  let next: RecordIndex?

  /// The model; `.none` for a record that stands alone.
  var model: ModelValue {
    let (previous, next) = (link(previous), link(next))
    if previous == .none, next == .none { return .none }
    return ["previous": previous, "next": next]
  }

  private func link(_ record: RecordIndex?) -> ModelValue {
    guard let record, let path = facts.addresses.path(record) else { return .none }
    let title = ReferenceModels(facts: facts, language: language).title(record)
    return ["title": .text(title), "href": .text(path)]
  }
}
