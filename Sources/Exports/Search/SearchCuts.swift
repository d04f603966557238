import Reads

/// Where a sequence of documents is cut into parts.
///
/// A cut is told by the hashes of the documents around it, so that one document more or less moves
/// the cuts next to it at the most, and the parts further on stay what they are.
enum SearchCuts {
  /// So many parts of nearly equal length: each cut is at the least hash near where it would fall.
  static func parts(_ hashes: [UInt64], count: Int) -> [Range<Int>] {
    var cuts = [0]
    for number in 1..<max(count, 1) {
      let middle = hashes.count * number / count
      let reach = hashes.count / (count * 4)
      let window = max(middle - reach, cuts[cuts.count - 1])..<min(middle + reach, hashes.count)
      guard let cut = window.min(by: { hashes[$0] < hashes[$1] }) else { continue }
      cuts.append(cut)
    }
    cuts.append(hashes.count)
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// Parts that begin where a hash says so, one in `each`, and earlier where one would come to more
  /// than `most` by `weight`.
  static func parts(
    _ hashes: [UInt64],
    each: Int,
    most: Int,
    weight: (Int) -> Int
  ) -> [Range<Int>] {
    guard !hashes.isEmpty else { return [] }
    var parts: [Range<Int>] = []
    var start = 0
    var sum = 0
    for number in hashes.indices {
      let own = weight(number)
      let begins = (hashes[number] >> 17) % UInt64(max(each, 1)) == 0
      if number > start, begins || sum + own > most {
        parts.append(start..<number)
        start = number
        sum = 0
      }
      sum += own
    }
    parts.append(start..<hashes.count)
    return parts
  }
}
