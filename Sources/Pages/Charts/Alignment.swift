/// Lines two sequences up by their longest common subsequence.
enum Alignment {
  /// One step of the way through both sequences.
  enum Step: Hashable, Sendable {
    /// The elements at these places are the same.
    case kept(Int, Int)
    /// The element of the older sequence at this place is gone.
    case deleted(Int)
    /// The element of the newer sequence at this place is new.
    case inserted(Int)
  }

  /// The largest table that is filled; beyond it the differing middles count as replaced whole, so
  /// that no text can make a build slow.
  private static let largestTable = 1_000_000

  /// The steps from `old` to `new`; between two kept elements deletions come before insertions.
  static func steps<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Step] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var steps = (0..<start).map { Step.kept($0, $0) }
    steps += middle(old[start..<oldEnd], new[start..<newEnd])
    steps += (0..<(old.count - oldEnd)).map { Step.kept(oldEnd + $0, newEnd + $0) }
    return steps
  }

  private static func middle<Element: Hashable>(
    _ old: ArraySlice<Element>,
    _ new: ArraySlice<Element>
  ) -> [Step] {
    let width = new.count + 1
    guard !old.isEmpty, !new.isEmpty, (old.count + 1) * width <= largestTable else {
      return old.indices.map { .deleted($0) } + new.indices.map { .inserted($0) }
    }
    // lengths[row * width + column]: the longest common part of what follows both places.
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        let here = row * width + column
        if old[old.startIndex + row] == new[new.startIndex + column] {
          lengths[here] = lengths[here + width + 1] + 1
        } else {
          lengths[here] = max(lengths[here + width], lengths[here + 1])
        }
      }
    }
    var steps: [Step] = []
    var row = 0
    var column = 0
    while row < old.count, column < new.count {
      let here = row * width + column
      if old[old.startIndex + row] == new[new.startIndex + column] {
        steps.append(.kept(old.startIndex + row, new.startIndex + column))
        row += 1
        column += 1
      } else if lengths[here + width] >= lengths[here + 1] {
        steps.append(.deleted(old.startIndex + row))
        row += 1
      } else {
        steps.append(.inserted(new.startIndex + column))
        column += 1
      }
    }
    steps += (row..<old.count).map { .deleted(old.startIndex + $0) }
    steps += (column..<new.count).map { .inserted(new.startIndex + $0) }
    return steps
  }
}
