import Diagnostics

/// Writes values as compact bytes; `PackedReader` reads them.
///
/// Whole numbers take seven bits a byte, the lowest first; texts stand behind their length.
struct PackedWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// The file that all spans must be of; a value with another cannot be written.
  let file: FileID
  /// The words that are written as numbers.
  let vocabulary: Vocabulary
  /// Whether something was met that cannot be written; the bytes are then of no use.
  var isRefused = false
  /// How deep lists and maps stand in each other.
  var depth = 0
  private var line: Int32 = 0

  /// The deepest nesting that is written; `PackedReader` follows no deeper.
  static let mostDepth = 200

  init(file: FileID = FileID(0), vocabulary: Vocabulary = .empty) {
    self.file = file
    self.vocabulary = vocabulary
  }

  /// Forgets what was written and goes on with another file.
  init(continuing other: consuming PackedWriter, file: FileID) {
    self.file = file
    vocabulary = other.vocabulary
    bytes = other.bytes
  }

  /// Appends a byte.
  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Appends a number of at most 64 bits.
  mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a number that is not negative.
  mutating func put(count: Int) { put(UInt64(truncatingIfNeeded: count)) }

  /// Appends a number that may be absent.
  mutating func put(place: Int?) { put(count: place.map { $0 + 1 } ?? 0) }

  /// Appends a number that may be negative; those near zero take one byte.
  mutating func put(signed number: Int64) {
    put(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  /// Appends eight bytes, the lowest first.
  mutating func put(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends both halves.
  mutating func put(_ hash: ContentHash) {
    put(fixed: hash.first)
    put(fixed: hash.second)
  }

  /// Appends a text behind its length.
  mutating func put(_ text: String) {
    put(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a text that may be absent.
  mutating func put(optional text: String?) {
    guard let text else { return put(byte: 0) }
    put(count: text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes as they are.
  mutating func put(raw more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends the two bounds.
  mutating func put(_ range: Range<Int>) {
    put(count: range.lowerBound)
    put(count: range.count)
  }

  /// Appends a span of the file, its line as the distance from the span before.
  mutating func put(_ span: SourceSpan) {
    if span.file != file { isRefused = true }
    put(signed: Int64(span.line) - Int64(line))
    put(signed: Int64(span.column))
    put(signed: Int64(span.length))
    line = span.line
  }
}
