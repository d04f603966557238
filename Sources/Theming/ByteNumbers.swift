/// Numbers texts in the order in which they are first met.
struct ByteNumbers {
  /// The texts by their numbers.
  private(set) var keys: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// The number of a text, the next one where it is new.
  mutating func number(_ key: [UInt8]) -> Int {
    if let known = numbers[key] { return known }
    let number = keys.count
    numbers[key] = number
    keys.append(key)
    return number
  }
}
