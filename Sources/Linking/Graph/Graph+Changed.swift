package import Records

extension Graph {
  /// The types whose fields are read while other records are linked: they give names, numbers,
  /// versions and claims.
  private static let bearing: Set<String> = [
    Standard.type.key, Patent.type.key, Person.type.key, Organization.type.key,
    StandardOrg.type.key, StandardProposal.type.key, Declaration.type.key,
  ]

  /// The graph of the same records, some of which have lost fields that an audience may not see, or
  /// were edited.
  ///
  /// Only those records are linked again: what all others point at, and every other chart, is as it
  /// was, as long as none of those that changed is of a type that others are linked by. The result is
  /// that of linking all records anew, or nil where more than the links of the changed records may
  /// have changed.
  ///
  /// - Parameters:
  ///   - base: the graph of the records as they were read, all of them, none unreadable.
  ///   - records: the records in the same order; those that did not change are the same objects.
  package convenience init?(_ base: Graph, changed records: [Record]) {
    guard base.resolver.knowsAll, records.count == base.allReadCount else { return nil }
    var changed: [Int] = []
    for number in records.indices where records[number] !== base.allRecords[number] {
      let (new, old) = (records[number], base.allRecords[number])
      guard new.id == old.id, new.is(old.type), !Self.bearing.contains(new.type.key) else {
        return nil
      }
      changed.append(number)
    }
    let all = records + base.allRecords[records.count...]
    let evaluator = ChartEvaluator(
      records: all,
      resolver: base.resolver.with(records: all),
      lines: base.lines,
      comparisons: base.comparisons
    )
    let linked = LinkedStretch(base, changed: changed, evaluator: evaluator)
    self.init(
      site: base.site,
      asOf: base.asOf,
      types: base.types,
      readCount: records.count,
      duplicates: base.allDuplicates,
      evaluator: evaluator,
      linked: linked,
      rowsAtClause: RowUse.byClause(linked.charts, base, changed: changed)
    )
  }
}
