import Linking
package import Reads
import Records

/// What differs between two states of a site: records, verdicts, rates.
package struct HistoryChanges: Sendable {
  /// What became of a record.
  package enum Kind: Int, CaseIterable, Sendable {
    case added, changed, removed

    /// The name in data files.
    package var key: String { "\(self)" }
  }

  /// A record that differs.
  package struct RecordChange: Sendable {
    package let kind: Kind
    /// The record as it was last: afterwards, or before where it is gone.
    package let record: HistoryPoint.Record
    /// The parts that differ, of a record that was there before and after.
    package let parts: [FactKey.Part]
  }

  /// A chart whose verdict or state differs.
  package struct ChartChange: Sendable {
    package let before: HistoryPoint.Chart
    package let after: HistoryPoint.Chart
  }

  /// A figure whose rate differs as it is shown.
  package struct RateChange: Sendable {
    package let before: HistoryPoint.Figure
    package let after: HistoryPoint.Figure
  }

  /// By type, added before changed before removed, then by id.
  package let records: [RecordChange]
  /// By id.
  package let charts: [ChartChange]
  /// In the order of the indicators.
  package let rates: [RateChange]

  package init(from before: HistoryPoint, to after: HistoryPoint) {
    records = Self.records(before.records, after.records)
    var charts: [String: HistoryPoint.Chart] = [:]
    for chart in before.charts { charts[chart.key] = chart }
    self.charts = after.charts.compactMap { chart in
      guard let old = charts[chart.key], old != chart else { return nil }
      return ChartChange(before: old, after: chart)
    }
    var figures: [String: HistoryPoint.Figure] = [:]
    for figure in before.figures { figures["\(figure.indicator)/\(figure.id)"] = figure }
    rates = after.figures.compactMap { figure in
      guard let old = figures["\(figure.indicator)/\(figure.id)"],
        old.rate.percentText != figure.rate.percentText
      else {
        return nil
      }
      return RateChange(before: old, after: figure)
    }
  }

  /// How many records of each type came, changed and went, in the order of the types' keys.
  var countsByType: [(type: String, counts: [Int])] {
    var counts: [(type: String, counts: [Int])] = []
    for change in records {
      let type = change.record.identity.type
      if counts.last?.type != type {
        counts.append((type, Array(repeating: 0, count: Kind.allCases.count)))
      }
      counts[counts.count - 1].counts[change.kind.rawValue] += 1
    }
    return counts
  }

  /// Goes through both lists, which are sorted, side by side.
  private static func records(
    _ before: [HistoryPoint.Record],
    _ after: [HistoryPoint.Record]
  ) -> [RecordChange] {
    var changes: [RecordChange] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, right < after.count,
        before[left].identity == after[right].identity
      {
        if before[left].parts != after[right].parts {
          let parts = differing(before[left].parts, after[right].parts)
          changes.append(RecordChange(kind: .changed, record: after[right], parts: parts))
        }
        left += 1
        right += 1
      } else if right == after.count
        || left < before.count && before[left].identity < after[right].identity
      {
        changes.append(RecordChange(kind: .removed, record: before[left], parts: []))
        left += 1
      } else {
        changes.append(RecordChange(kind: .added, record: after[right], parts: []))
        right += 1
      }
    }
    return changes.sorted { one, other in
      let (first, second) = (one.record.identity, other.record.identity)
      if first.type != second.type { return first.type < second.type }
      return one.kind == other.kind
        ? first.key < second.key : one.kind.rawValue < other.kind.rawValue
    }
  }

  /// The parts that stand in one list only or with another value, by their numbers.
  private static func differing(_ one: [UInt64], _ other: [UInt64]) -> [FactKey.Part] {
    let numbers = Set(one).symmetricDifference(other).map { UInt32(truncatingIfNeeded: $0 >> 32) }
    return Set(numbers).sorted().map { FactKey.Part(number: $0) }
  }
}
