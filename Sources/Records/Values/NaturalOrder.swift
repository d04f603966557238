/// The order of names in which numbers stand by their value: `cor-2` before `cor-10`.
///
/// Runs of digits compare as numbers, capital letters as small ones, everything else by its number in
/// Unicode, so that Han stands by radical and stroke; pinyin would need tables that no machine has
/// alike. Names that differ in leading zeros or capitals alone stand by their bytes. The script of
/// the tables orders by the same rule, so that sorting on a page and the lists as written agree.
package enum NaturalOrder {
  /// Whether `left` stands before `right`.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  /// Below zero where `left` stands before `right`, zero where both are the same.
  package static func compare(_ left: String, _ right: String) -> Int {
    let (one, other) = (left.utf8.span, right.utf8.span)
    var (place, partner) = (0, 0)
    while place < one.count, partner < other.count {
      let (byte, against) = (one[place], other[partner])
      if isDigit(byte), isDigit(against) {
        let (number, opposite) = (run(one, from: place), run(other, from: partner))
        let order = compare(one, number, other, opposite)
        if order != 0 { return order }
        (place, partner) = (number.upperBound, opposite.upperBound)
        continue
      }
      let (small, opposite) = (lowercased(byte), lowercased(against))
      if small != opposite { return Int(small) - Int(opposite) }
      place += 1
      partner += 1
    }
    let rest = (one.count - place) - (other.count - partner)
    return rest != 0 ? rest : spelling(one, other)
  }

  /// The order by bytes of two names that are the same but for zeros and capitals.
  private static func spelling(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    for place in 0..<min(one.count, other.count) where one[place] != other[place] {
      return Int(one[place]) - Int(other[place])
    }
    return one.count - other.count
  }

  /// The digits from `start` on, without the zeros before them.
  private static func run(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var first = start
    while first < bytes.count, bytes[first] == UInt8(ascii: "0") { first += 1 }
    var end = first
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return first..<end
  }

  /// The longer one is the greater, as with numbers; of one length, by bytes.
  private static func compare(
    _ one: Span<UInt8>,
    _ range: Range<Int>,
    _ other: Span<UInt8>,
    _ against: Range<Int>
  ) -> Int {
    guard range.count == against.count else { return range.count - against.count }
    for (place, partner) in zip(range, against) where one[place] != other[partner] {
      return Int(one[place]) - Int(other[partner])
    }
    return 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }
}
