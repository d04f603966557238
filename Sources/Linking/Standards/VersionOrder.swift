import Records

/// The order of a standard's versions: by date, else by `supersedes` (contract §1).
///
/// A version without a date stands behind the one that it supersedes, else before the one that
/// supersedes it. Where neither leads to a date, the standard's own record stands last, because it
/// is the current one, and any other version first.
struct VersionOrder {
  /// Where a version stands: at a date, or so many steps behind or before the version of that date.
  private struct Position {
    /// Days without a date come first; nil is the place of the standard's own record.
    let date: CalendarDate?
    let isLast: Bool
    let steps: Int
  }

  /// The versions, oldest first.
  let sorted: [StandardLine.Version]

  init(_ versions: [StandardLine.Version], records: [Record], base: RecordIndex) {
    let order = Links(versions, records: records, base: base)
    let dates = Dictionary(
      versions.map { ($0.record, $0.date) },
      uniquingKeysWith: { first, _ in first }
    )
    func position(_ record: RecordIndex) -> Position {
      for (direction, next) in [(1, order.older), (-1, order.newer)] {
        var visited: Set<RecordIndex> = []
        var current: RecordIndex? = record
        while let here = current, visited.insert(here).inserted {
          let steps = direction * (visited.count - 1)
          if let date = dates[here] ?? nil {
            return Position(date: date, isLast: false, steps: steps)
          }
          if here == base { return Position(date: nil, isLast: true, steps: steps) }
          current = next[here]
        }
      }
      return Position(date: nil, isLast: false, steps: order.depth(of: record))
    }
    sorted = versions.map { (version: $0, position: position($0.record)) }.sorted { left, right in
      let (first, second) = (left.position, right.position)
      if first.isLast != second.isLast { return second.isLast }
      if first.date != second.date {
        guard let one = first.date else { return true }
        guard let other = second.date else { return false }
        return one < other
      }
      if first.steps != second.steps { return first.steps < second.steps }
      if left.version.record == base || right.version.record == base {
        return left.version.record != base
      }
      return left.version.slug < right.version.slug
    }.map(\.version)
  }

  /// Which version supersedes which.
  private struct Links {
    private(set) var older: [RecordIndex: RecordIndex] = [:]
    private(set) var newer: [RecordIndex: RecordIndex] = [:]

    init(_ versions: [StandardLine.Version], records: [Record], base: RecordIndex) {
      var spelled: [String: RecordIndex] = [:]
      for version in versions {
        for slug in [version.slug, version.labelSlug] where spelled[slug] == nil {
          spelled[slug] = version.record
        }
      }
      let key = RecordID.key(for: records[Int(base.number)].id)
      for version in versions {
        for reference in records[Int(version.record.number)][all: Standard.supersedes] {
          guard let text = reference.version, RecordID.key(for: reference.target) == key,
            let other = spelled[Slug.version(text)], other != version.record
          else { continue }
          if older[version.record] == nil { older[version.record] = other }
          if newer[other] == nil { newer[other] = version.record }
        }
      }
    }

    /// How many versions a version supersedes, one after the other.
    func depth(of record: RecordIndex) -> Int {
      var visited: Set<RecordIndex> = []
      var current: RecordIndex? = record
      while let here = current, visited.insert(here).inserted { current = older[here] }
      return visited.count
    }
  }
}
