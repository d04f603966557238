import Records

/// The comparisons between the versions of each standard, made once.
struct VersionComparisons: Sendable {
  private struct Pair: Hashable {
    let older: RecordIndex
    let newer: RecordIndex
  }

  private let records: [Record]
  private let made: [Pair: VersionComparison]

  /// Compares neighbouring versions, and each version with the newest binding one after it.
  init(_ lines: [StandardLine], records: [Record]) {
    self.records = records
    var made: [Pair: VersionComparison] = [:]
    for line in lines where line.versions.count > 1 {
      for (position, version) in line.versions.enumerated() {
        var others: Set<RecordIndex> = []
        if position + 1 < line.versions.count { others.insert(line.versions[position + 1].record) }
        if let successor = line.successor(of: version.record) { others.insert(successor) }
        for other in others {
          made[Pair(older: version.record, newer: other)] = VersionComparison(
            older: records[Int(version.record.number)].clauses,
            newer: records[Int(other.number)].clauses
          )
        }
      }
    }
    self.made = made
  }

  /// What changed from the `older` to the `newer` version.
  func between(_ older: RecordIndex, and newer: RecordIndex) -> VersionComparison {
    made[Pair(older: older, newer: newer)]
      ?? VersionComparison(
        older: records[Int(older.number)].clauses,
        newer: records[Int(newer.number)].clauses
      )
  }
}
