import Diagnostics

/// Reads what `PackedWriter` wrote, trusting nothing.
///
/// Nothing here looks outside the bytes. What cannot be read gives nothing and marks the reader as
/// damaged, after which all else gives nothing as well: whoever reads asks once, at the end.
struct PackedReader {
  /// Whether something could not be read.
  private(set) var isDamaged = false
  /// Where the next value starts.
  private(set) var place: Int
  /// How deep lists and maps stand in each other.
  var depth = 0
  /// The file that spans are of.
  let file: FileID
  /// The words that are written as numbers.
  let vocabulary: Vocabulary
  private let bytes: UnsafeRawBufferPointer
  private var end: Int
  private var line: Int32 = 0

  /// Reads `range` of `bytes`, which must stay where they are as long as the reader is used.
  init(
    _ bytes: UnsafeRawBufferPointer,
    _ range: Range<Int>,
    file: FileID = FileID(0),
    vocabulary: Vocabulary = .empty
  ) {
    self.bytes = bytes
    self.file = file
    self.vocabulary = vocabulary
    let isInside = range.lowerBound >= 0 && range.upperBound <= bytes.count
    place = isInside ? range.lowerBound : 0
    end = isInside ? range.upperBound : 0
    isDamaged = !isInside
  }

  /// Whether all was read.
  var isAtEnd: Bool { place == end }

  /// Makes everything that follows fail.
  mutating func fail() {
    isDamaged = true
    end = place
  }

  /// A byte.
  mutating func byte() -> UInt8 {
    guard place < end else {
      fail()
      return 0
    }
    defer { place &+= 1 }
    return bytes[place]
  }

  /// A number of at most 64 bits.
  mutating func number() -> UInt64 {
    guard place < end else {
      fail()
      return 0
    }
    let first = bytes[place]
    if first < 0x80 {
      place &+= 1
      return UInt64(first)
    }
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while place < end, shift < 64 {
      let byte = bytes[place]
      place &+= 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift &+= 7
    }
    fail()
    return 0
  }

  /// A number that is not negative.
  mutating func count() -> Int {
    guard let result = Int(exactly: number()) else {
      fail()
      return 0
    }
    return result
  }

  /// How many values follow, each of at least `size` bytes; never more than there is room for.
  mutating func count(ofAtLeast size: Int) -> Int {
    let result = count()
    guard result <= (end - place) / size else {
      fail()
      return 0
    }
    return result
  }

  /// A number that may be absent and lies below `limit`.
  mutating func place(below limit: Int) -> Int? {
    let result = count()
    guard result > 0 else { return nil }
    guard result <= limit else {
      fail()
      return nil
    }
    return result - 1
  }

  /// A number that may be negative.
  mutating func signed() -> Int64 {
    let value = number()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A number of 32 bits that may be negative.
  mutating func signed32() -> Int32 {
    guard let result = Int32(exactly: signed()) else {
      fail()
      return 0
    }
    return result
  }

  /// Eight bytes, the lowest first.
  mutating func fixed() -> UInt64 {
    guard end - place >= 8 else {
      fail()
      return 0
    }
    defer { place &+= 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Both halves.
  mutating func hash() -> ContentHash {
    let first = fixed()
    return ContentHash(first: first, second: fixed())
  }

  /// A text.
  mutating func text() -> String { text(count()) }

  /// A text that may be absent.
  mutating func optionalText() -> String? {
    let length = count()
    return length == 0 ? nil : text(length - 1)
  }

  /// Where the next `length` bytes stand.
  mutating func raw(_ length: Int) -> Range<Int> {
    guard length >= 0, length <= end - place else {
      fail()
      return place..<place
    }
    defer { place += length }
    return place..<place + length
  }

  /// Two bounds, of which the upper is at most `limit`.
  mutating func range(within limit: Int) -> Range<Int> {
    let (start, length) = (count(), count())
    guard start <= limit, length <= limit - start else {
      fail()
      return 0..<0
    }
    return start..<start + length
  }

  /// A span of the file.
  mutating func span() -> SourceSpan {
    let (line, overflow) = self.line.addingReportingOverflow(signed32())
    if overflow { fail() }
    self.line = line
    var span = SourceSpan(file: file, line: 1, column: 1)
    span.line = line
    span.column = signed32()
    span.length = signed32()
    return span
  }

  /// A text of `length` bytes; bytes that are no UTF-8 are damage.
  private mutating func text(_ length: Int) -> String {
    let range = raw(length)
    let part = UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: UInt8.self)
    guard let checked = try? UTF8Span(validating: part.span) else {
      fail()
      return ""
    }
    return String(copying: checked)
  }
}
