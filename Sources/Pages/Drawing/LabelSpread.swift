/// Labels beside each other on a line, moved apart until none lies on another.
enum LabelSpread {
  /// Positions as near to `wanted` as a distance of `gap` allows, within 0 to `length`, in the order
  /// of `wanted`.
  ///
  /// Where they do not all fit, they stand at equal distances, and the last ones beyond `length`:
  /// a label that stands outside is better than two that nobody can read.
  static func apart(_ wanted: [Tenths], gap: Tenths, length: Tenths) -> [Tenths] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = order.map { min(max(wanted[$0], Tenths(0)), length) }
    for index in placed.indices.dropFirst() {
      placed[index] = max(placed[index], placed[index - 1] + gap)
    }
    var limit = length
    for index in placed.indices.reversed() {
      placed[index] = min(placed[index], limit)
      limit = placed[index] - gap
    }
    if let first = placed.first, first < Tenths(0) {
      placed = placed.indices.map { Tenths($0 * gap.count) }
    }
    var result = wanted
    for (index, position) in zip(order, placed) { result[index] = position }
    return result
  }
}
