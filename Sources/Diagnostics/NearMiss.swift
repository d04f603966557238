/// Finds the existing name that a misspelt one most likely meant.
package enum NearMiss {
  /// The candidate nearest to `name`, or nil where none is near enough to be worth offering.
  ///
  /// Distance is the Damerau–Levenshtein distance (a swap of neighbours counts once) on lower-case
  /// text; at most a third of the name's length, and at least one slip, is forgiven. Ties go to the
  /// candidate that sorts first, so the answer does not depend on the order of `candidates`.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let offered = Array(candidate.lowercased().unicodeScalars)
      guard abs(offered.count - wanted.count) <= limit else { continue }
      let found = distance(wanted, offered)
      // Of a name where no letter is the same nothing is near.
      guard found <= limit, found < max(wanted.count, offered.count) else { continue }
      if let current = best, (current.distance, current.name) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.name
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two texts.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      current.reserveCapacity(second.count + 1)
      for column in 1...second.count {
        let same = first[row - 1] == second[column - 1]
        var cost = min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (same ? 0 : 1)
        )
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
