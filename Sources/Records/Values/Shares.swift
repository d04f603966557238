/// Divides a whole into parts that add up to it exactly (contract §5).
package enum Shares {
  /// `total` divided in proportion to `weights` by the largest remainder.
  ///
  /// Every part is first rounded towards zero; what is left over goes, one unit each, to the parts
  /// that lost most, the earlier one where two lost the same. A negative total is divided like its
  /// positive one. Nil for a negative weight, weights that are all zero, and numbers that do not fit.
  package static func apportion(_ total: Int, weights: [ExactDecimal]) -> [Int]? {
    let places = weights.reduce(0) { max($0, $1.places) }
    var steps: [Int128] = []
    steps.reserveCapacity(weights.count)
    for weight in weights {
      guard let step = weight.steps(places: places) else { return nil }
      steps.append(step)
    }
    return apportion(total, steps: steps)
  }

  /// `total` divided in proportion to whole `weights` by the largest remainder.
  package static func apportion(_ total: Int, weights: [Int]) -> [Int]? {
    apportion(total, steps: weights.map { Int128($0) })
  }

  private static func apportion(_ total: Int, steps: [Int128]) -> [Int]? {
    var sum: Int128 = 0
    for step in steps {
      let (next, overflow) = sum.addingReportingOverflow(step)
      guard step >= 0, !overflow else { return nil }
      sum = next
    }
    guard sum > 0 else { return nil }
    let whole = Int128(total.magnitude)
    var parts: [Int128] = []
    var losses: [(loss: Int128, place: Int)] = []
    var left = whole
    for (place, step) in steps.enumerated() {
      let (product, overflow) = whole.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      let (part, loss) = product.quotientAndRemainder(dividingBy: sum)
      parts.append(part)
      losses.append((loss, place))
      left -= part
    }
    losses.sort { ($1.loss, $0.place) < ($0.loss, $1.place) }
    // Fewer units are left over than there are parts that lost something.
    for (_, place) in losses.prefix(Int(clamping: left)) { parts[place] += 1 }
    var result: [Int] = []
    for part in parts {
      guard let signed = Int(exactly: total < 0 ? -part : part) else { return nil }
      result.append(signed)
    }
    return result
  }
}
