/// Looking through bytes.
extension Span<UInt8> {
  /// Where `byte` stands first, from `start` on.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < count {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// Whether the same bytes stand in two places.
  func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where self[left.lowerBound + offset] != self[right.lowerBound + offset] {
      return false
    }
    return true
  }

  /// Whether these bytes are `text`.
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  /// Whether `text` stands at the beginning.
  func starts(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    for at in 0..<text.utf8CodeUnitCount where unsafe self[at] != text.utf8Start[at] {
      return false
    }
    return true
  }

  /// Whether a byte of `least` or more is among them.
  func holds(atLeast least: UInt8) -> Bool {
    var at = 0
    while at + 16 <= count {
      let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      if any(block .>= SIMD16(repeating: least)) { return true }
      at += 16
    }
    while at < count {
      if self[at] >= least { return true }
      at += 1
    }
    return false
  }

  /// The character of UTF-8 that starts at `start`, and how many bytes it takes; what is none
  /// counts as one byte of no meaning.
  func character(at start: Int) -> (code: UInt32, width: Int) {
    let lead = self[start]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard width > 1 else { return (UInt32(lead), 1) }
    guard start + width <= count else { return (0xFFFD, 1) }
    var code = UInt32(lead) & (0x7F >> UInt32(width))
    for at in start + 1..<start + width {
      code = code << 6 | UInt32(self[at] & 0x3F)
    }
    return (code, width)
  }
}
