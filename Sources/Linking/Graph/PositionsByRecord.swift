/// Where the elements of a list stand that belong to a record.
///
/// Two lists of numbers hold all of it: records are numbered without gaps, so that nothing has to
/// be hashed, and a record of which much is asked costs no list of its own.
struct PositionsByRecord: Sendable {
  /// Where the positions of each record begin; behind the last, where they end.
  private let starts: [Int32]
  private let positions: [Int32]

  /// Sorts the elements, given by the record that each belongs to, nil for none; those of a record
  /// keep their order.
  init(_ owners: some Collection<RecordIndex?>, records: Int) {
    var starts = [Int32](repeating: 0, count: records + 1)
    for case let owner? in owners { starts[Int(owner.number) + 1] += 1 }
    for record in 0..<records { starts[record + 1] += starts[record] }
    var next = starts
    var positions = [Int32](repeating: 0, count: Int(starts[records]))
    for (position, owner) in owners.enumerated() {
      guard let record = owner.map({ Int($0.number) }) else { continue }
      positions[Int(next[record])] = Int32(truncatingIfNeeded: position)
      next[record] += 1
    }
    self.starts = starts
    self.positions = positions
  }

  /// The positions of a record's elements, in the order of the list.
  subscript(record: RecordIndex) -> ArraySlice<Int32> {
    let number = Int(record.number)
    return positions[Int(starts[number])..<Int(starts[number + 1])]
  }
}
