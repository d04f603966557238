import Diagnostics
import Linking
import Records
import Templates

/// A clause through the versions of its standard, newest first, with what each changed.
struct ClauseHistory {
  let facts: SiteFacts
  let line: StandardLine
  let language: Language

  /// The rows for the clause at `place`; empty where the standard has one version.
  func rows(_ place: Place) -> [Model] {
    guard line.versions.count > 1, let position = line.position(of: place.record),
      case .clause(let number) = place.part
    else { return [] }
    var rows: [Model] = []
    // Towards the newer versions, until the clause is gone.
    var clause: Int? = number
    for next in line.versions.indices.dropFirst(position + 1) {
      guard let here = clause else { break }
      let older = line.versions[next - 1].record
      let newer = line.versions[next].record
      let fates = facts.graph.comparison(from: older, to: newer).fates
      let fate = fates.indices.contains(here) ? fates[here] : .gone
      rows.insert(
        row(newer, fate.clause, change(fate), difference(older, here, newer, fate)),
        at: 0
      )
      clause = fate.clause
    }
    // Back to the version where it is new.
    clause = number
    for version in line.versions.indices.prefix(position + 1).reversed() {
      guard let here = clause else { break }
      let record = line.versions[version].record
      guard version > 0 else {
        rows.append(row(record, here, Phrase(zh: "最早的版本", en: "earliest version"), []))
        break
      }
      let older = line.versions[version - 1].record
      let comparison = facts.graph.comparison(from: older, to: record)
      guard let origin = comparison.origins[here] else {
        rows.append(row(record, here, Phrase(zh: "新增", en: "new"), []))
        break
      }
      let fate = comparison.fates[origin]
      rows.append(row(record, here, change(fate), difference(older, origin, record, fate)))
      clause = origin
    }
    return rows
  }

  private func row(
    _ version: RecordIndex,
    _ clause: Int?,
    _ change: Phrase,
    _ differences: [Model]
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let label = ChartModels(facts: facts, language: language).versionLabel(version)
    return [
      "version": .text(label),
      "clause": clause.map { .map(references.ref(Place(version, .clause($0)))) } ?? .none,
      "change": .text(change[language]),
      "differences": .list(differences),
    ]
  }

  private func change(_ fate: ClauseFate) -> Phrase {
    switch fate {
    case .same: Phrase(zh: "未变", en: "unchanged")
    case .changed: Phrase(zh: "文字修改", en: "changed")
    case .moved: Phrase(zh: "移位，文字未变", en: "moved, text unchanged")
    case .gone: Phrase(zh: "删去", en: "gone")
    }
  }

  private func difference(
    _ older: RecordIndex,
    _ clause: Int,
    _ newer: RecordIndex,
    _ fate: ClauseFate
  ) -> [Model] {
    let permission = TextPermission(facts: facts)
    guard case .changed(let changed) = fate,
      let old = facts.graph.clause(Place(older, .clause(clause)))?.text,
      let new = facts.graph.clause(Place(newer, .clause(changed)))?.text
    else { return [] }
    let limit = [permission.limit(older), permission.limit(newer)].compactMap { $0 }.min()
    guard limit != 0 else { return [] }
    return DifferenceModels.runs(TextDifference(old, new).runs, limit: limit)
  }
}
