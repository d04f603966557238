import Diagnostics
import Linking
import Records
import Templates

/// The models of what changed between two versions.
struct VersionChangeModels {
  let facts: SiteFacts
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  /// A version as a reference with its date.
  func version(_ record: RecordIndex) -> Model {
    references.ref(
      Place(record),
      title: ChartModels(facts: facts, language: language).versionLabel(record)
    )
  }

  /// How many clauses of each kind there are.
  func counts(_ changes: [VersionChanges.Change]) -> [Model] {
    VersionChanges.Kind.allCases.map { kind in
      [
        "label": .text(kind.label[language]),
        "count": .number(changes.count { $0.kind == kind }),
      ]
    }
  }

  /// A clause that did not stay as it was.
  func change(_ change: VersionChanges.Change) -> Model {
    [
      "kind": .map(tag(change.kind)),
      "old": change.old.map { .map(references.ref($0)) } ?? .none,
      "new": change.new.map { .map(references.ref($0)) } ?? .none,
      "differences": .list(difference(change)),
      "hidden": .flag(isHidden(change)),
      "rows": .list(change.rows.compactMap { row($0) }),
    ]
  }

  private func tag(_ kind: VersionChanges.Kind) -> Model {
    switch kind {
    case .gone: tags.tag(kind.label[language], icon: "not-met", tone: "bad")
    case .changed: tags.tag(kind.label[language], icon: "redo", tone: "warn")
    case .moved: tags.tag(kind.label[language], icon: "go", tone: "info")
    case .new: tags.tag(kind.label[language], icon: "info", tone: "info")
    }
  }

  /// The row of a chart that quotes the clause, with its state.
  private func row(_ use: RowUse) -> Model? {
    let chart = facts.graph.chart(of: use)
    guard let path = facts.addresses.path(chart.record) else { return nil }
    let row = chart.rows[use.row]
    return [
      "href": .text("\(path)#\(ChartTable.anchor(row: use.row))"),
      "title": .text(references.title(chart.record)),
      "badge": row.featureNumber.map { .map(MarkedText.badge($0, met: row.match == .met)) }
        ?? .none,
      "state": .map(tags.state(row.state)),
    ]
  }

  private func texts(_ change: VersionChanges.Change) -> (old: String, new: String)? {
    guard change.kind == .changed, let old = change.old, let new = change.new,
      let before = facts.graph.clause(old)?.text, let after = facts.graph.clause(new)?.text
    else { return nil }
    return (before, after)
  }

  private func limit(_ change: VersionChanges.Change) -> Int? {
    let permission = TextPermission(facts: facts)
    return [change.old, change.new].compactMap { $0 }
      .compactMap { permission.limit($0.record) }.min()
  }

  /// Whether there is a difference of words that may not be shown (R109).
  private func isHidden(_ change: VersionChanges.Change) -> Bool {
    texts(change) != nil && limit(change) == 0
  }

  private func difference(_ change: VersionChanges.Change) -> [Model] {
    guard let texts = texts(change) else { return [] }
    let limit = limit(change)
    guard limit != 0 else { return [] }
    return DifferenceModels.runs(TextDifference(texts.old, texts.new).runs, limit: limit)
  }
}
