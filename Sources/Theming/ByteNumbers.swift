import Glibc
import Reads

/// Numbers texts in the order in which they are first met.
struct ByteNumbers {
  /// The texts by their numbers.
  private(set) var keys: [[UInt8]] = []
  private var numbers: [UInt64: Int] = [:]

  /// The number of a text, the next one where it is new.
  mutating func number(_ key: ArraySlice<UInt8>) -> Int {
    var hash = StableHash()
    hash.combine(key)
    var place = hash.value
    while let known = numbers[place] {
      if Self.equal(keys[known], key) { return known }
      // Another text has this hash.
      place &+= 1
    }
    let number = keys.count
    numbers[place] = number
    keys.append(Array(key))
    return number
  }

  private static func equal(_ one: [UInt8], _ other: ArraySlice<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return one.withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        guard let start = left.baseAddress, let against = right.baseAddress else { return true }
        return memcmp(start, against, left.count) == 0
      }
    }
  }
}
