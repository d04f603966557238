import Diagnostics
import Linking
import Templates

/// What the rows to check again are chosen and grouped by: who has to do it and what happened.
extension RecheckModels {
  private static let person = "person"
  private static let state = "state"
  /// What a chart that is behind by its date alone is called where a row would have its state.
  private static let aged = "aged"

  /// The anchor of a person's rows, which is also what addresses call him: names need not be unique.
  static func anchor(_ group: Int) -> String { "p-\(group + 1)" }

  /// What `partials/tools` asks for.
  func tools(_ groups: RecheckGroups) -> Model {
    let states = Set(groups.groups.flatMap(\.entries).map(\.recheck.state))
    let known = RowState.allCases.filter { states.contains($0) }.map {
      (value: $0.rawValue, label: $0.label[language])
    }
    let people = groups.groups.enumerated().map { number, group in
      (value: Self.anchor(number), label: name(group.checker))
    }
    return TableTools.model(
      "rechecks",
      [
        TableTools.Facet(
          key: Self.person,
          label: Phrase(zh: "人员", en: "Person"),
          options: people
        ),
        TableTools.Facet(
          key: Self.state,
          label: Phrase(zh: "状态", en: "State"),
          options: known + (states.contains(nil) ? [(Self.aged, Self.agedLabel[language])] : [])
        ),
      ],
      language
    )
  }

  /// The values of a row, as `TableTools` writes them.
  func values(_ entry: RecheckGroups.Entry, group: Int) -> String {
    TableTools.values([
      (Self.person, [Self.anchor(group)]),
      (Self.state, [entry.recheck.state?.rawValue ?? Self.aged]),
    ])
  }
}
