import Diagnostics
import Linking
import Records
import Templates

/// What a version of a standard changed since the one before it, and which chart rows that touches.
struct VersionChanges: Sendable {
  let facts: SiteFacts
  /// The newer version.
  let version: RecordIndex

  /// A clause that did not stay as it was.
  struct Change: Sendable {
    let kind: Kind
    /// The clause in the older version; nil for a new one.
    let old: Place?
    /// The clause in the newer version; nil for one that is gone.
    let new: Place?
    /// The rows that quote it in either version.
    let rows: [RowUse]
  }

  /// What happened to a clause, the most pressing first.
  enum Kind: String, CaseIterable, Sendable {
    case gone, changed, moved, new

    var label: Phrase {
      switch self {
      case .gone: Phrase(zh: "删去", en: "gone")
      case .changed: Phrase(zh: "修改", en: "changed")
      case .moved: Phrase(zh: "移位", en: "moved")
      case .new: Phrase(zh: "新增", en: "new")
      }
    }
  }

  /// The versions that have one before them.
  static func versions(_ facts: SiteFacts) -> [RecordIndex] {
    let listed = Set(facts.listed(Standard.type))
    return facts.graph.standards.filter { listed.contains($0.base) }.flatMap { line in
      line.versions.dropFirst().map(\.record)
    }
  }

  /// The first page of what a version changed; nil for the first version of a standard.
  static func path(to version: RecordIndex, _ facts: SiteFacts) -> String? {
    guard let line = facts.graph.line(of: version), let position = line.position(of: version),
      position > 0
    else { return nil }
    let slug = line.versions[position].slug
    return "\(Standard.type.folder)/\(facts.graph[line.base].id)/\(slug)/changes.html"
  }

  /// The version before.
  var older: RecordIndex? {
    guard let line = facts.graph.line(of: version), let position = line.position(of: version),
      position > 0
    else { return nil }
    return line.versions[position - 1].record
  }

  /// The changes: first those that touch a row, then by kind, in the order of the clauses.
  var changes: [Change] {
    guard let older else { return [] }
    let comparison = facts.graph.comparison(from: older, to: version)
    var changes: [Change] = []
    for (position, fate) in comparison.fates.enumerated() {
      let kind: Kind
      switch fate {
      case .same: continue
      case .changed: kind = .changed
      case .moved: kind = .moved
      case .gone: kind = .gone
      }
      let old = Place(older, .clause(position))
      let new = fate.clause.map { Place(version, .clause($0)) }
      changes.append(Change(kind: kind, old: old, new: new, rows: rows(old, new)))
    }
    changes += comparison.new.map { clause in
      let new = Place(version, .clause(clause))
      return Change(kind: .new, old: nil, new: new, rows: rows(nil, new))
    }
    let ranks = Dictionary(
      Kind.allCases.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return changes.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rows.isEmpty != second.rows.isEmpty { return second.rows.isEmpty }
      return (ranks[first.kind] ?? 0, left.offset) < (ranks[second.kind] ?? 0, right.offset)
    }.map(\.element)
  }

  /// The rows on clauses that did not stay as they were, and that nobody has checked since: of a
  /// binding version those with such a state, of a draft all that are quoted.
  var pending: [RowUse] {
    let isBinding = facts.graph.line(of: version)?.version(version)?.isBinding == true
    return changes.flatMap(\.rows).filter { use in
      let row = facts.graph.chart(of: use).rows[use.row]
      return isBinding ? row.state.needsCheck : true
    }
  }

  /// The rows on a clause in either version, each once.
  private func rows(_ old: Place?, _ new: Place?) -> [RowUse] {
    var seen: Set<[Int]> = []
    return [old, new].compactMap { $0 }.flatMap { facts.graph.rows(at: $0) }.filter {
      seen.insert([$0.chart, $0.row]).inserted
    }
  }
}
