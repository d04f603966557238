import Diagnostics
import Linking
import Records
import Templates

/// The versions of a standard, newest first: what each changed and which charts were made against it.
struct StandardVersions {
  let facts: SiteFacts
  let uses: StandardUses
  let line: StandardLine
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }

  /// The rows; `shown` is the version whose page it is.
  func rows(_ shown: RecordIndex) -> [Model] {
    line.versions.indices.reversed().map { position in
      let version = line.versions[position]
      let charts = uses.charts(against: version.record)
      return [
        "label": .text(version.label),
        "href": version.record == shown ? .none : ModelValue(facts.addresses.path(version.record)),
        "date": ModelValue(version.date?.description),
        "changes": .list(changes(position)),
        "changes-href": ModelValue(VersionChanges.path(to: version.record, facts)),
        "made": .list(charts.map { references.ref($0.record) }),
        "made-count": .number(charts.count),
        "state": .map(state(version)),
      ]
    }
  }

  private func state(_ version: StandardLine.Version) -> Model {
    let tags = TagModels(language: language)
    if version.record == line.binding {
      return tags.tag(Phrase(zh: "现行", en: "current")[language], icon: "check", tone: "ok")
    }
    if line.successor(of: version.record) != nil {
      return tags.tag(Phrase(zh: "已有新版本", en: "superseded")[language])
    }
    return tags.tag(Phrase(zh: "草案", en: "draft")[language], icon: "clock", tone: "info")
  }

  /// Groups of clauses that the version added, changed, moved or dropped.
  private func changes(_ position: Int) -> [Model] {
    guard position > 0 else {
      return [group(Phrase(zh: "最早的版本", en: "earliest version"), [])]
    }
    let older = line.versions[position - 1].record
    let newer = line.versions[position].record
    let comparison = facts.graph.comparison(from: older, to: newer)
    var changed: [Place] = []
    var moved: [Place] = []
    var gone: [Place] = []
    for (clause, fate) in comparison.fates.enumerated() {
      switch fate {
      case .same: break
      case .changed(let now): changed.append(Place(newer, .clause(now)))
      case .moved(let now): moved.append(Place(newer, .clause(now)))
      case .gone: gone.append(Place(older, .clause(clause)))
      }
    }
    let groups = [
      (Phrase(zh: "修改", en: "changed"), changed),
      (Phrase(zh: "新增", en: "new"), comparison.new.map { Place(newer, .clause($0)) }),
      (Phrase(zh: "移位", en: "moved"), moved),
      (Phrase(zh: "删去", en: "gone"), gone),
    ].filter { !$0.1.isEmpty }
    guard !groups.isEmpty else { return [group(Phrase(zh: "条款未变", en: "no clause changed"), [])] }
    return groups.map { group($0.0, $0.1) }
  }

  private func group(_ word: Phrase, _ places: [Place]) -> Model {
    [
      "word": .text(word[language]),
      "refs": .list(
        places.map { references.ref($0, title: facts.graph.clause($0)?.number) }
      ),
    ]
  }
}
