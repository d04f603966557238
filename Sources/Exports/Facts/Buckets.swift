import Reads

/// Parts numbered from 0, of which a key always falls into the same one; as many as a power of two, so
/// that they change only when the whole has doubled.
struct Buckets: Sendable {
  /// How many there are.
  let count: Int

  /// So many that each gets at most `each` of `entries` on average.
  init(entries: Int, each: Int) {
    var count = 1
    while entries > count * max(1, each) { count *= 2 }
    self.count = count
  }

  /// The part of a key.
  func bucket(of key: String) -> Int {
    let hash = StableHash.of(key)
    // The high bits are the better mixed ones.
    return Int((hash ^ (hash >> 32)) & UInt64(count - 1))
  }

  /// The name of a part: its number in hexadecimal, all of one length.
  func name(_ bucket: Int) -> String {
    let digits = String(bucket, radix: 16)
    let width = String(count - 1, radix: 16).utf8.count
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
