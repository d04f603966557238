/// The bytes of a text while it is written.
///
/// A large file is a million appends of a few bytes each. An array asks at each whether somebody
/// else holds it and copies through code for collections of any kind; this is room of one owner,
/// which a copy of memory fills, and which is used again for the next text.
///
/// Templates have the like of their own (`PageBytes`): they append a thousand times a page, and only
/// within a room are such calls made part of their callers.
@safe package struct TextBytes: ~Copyable {
  /// How many bytes there are.
  package private(set) var count = 0
  private var room: UnsafeMutableRawBufferPointer

  package init(capacity: Int = 1 << 16) {
    unsafe room = .allocate(byteCount: max(capacity, 64), alignment: 16)
  }

  deinit {
    unsafe room.deallocate()
  }

  /// The last byte; 0 where there is none.
  package var last: UInt8 { unsafe count > 0 ? room[count - 1] : 0 }

  package mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    unsafe room[count] = byte
    count += 1
  }

  package mutating func append(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    makeRoom(for: bytes.count)
    unsafe bytes.withUnsafeBytes { source in
      guard let from = source.baseAddress, let start = unsafe room.baseAddress else { return }
      unsafe (start + count).copyMemory(from: from, byteCount: source.count)
    }
    count += bytes.count
  }

  package mutating func append(_ text: String) { append(text.utf8.span) }

  /// Appends a text of the program.
  package mutating func append(literal text: StaticString) {
    append(unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number in decimal digits.
  package mutating func append(number: Int) {
    guard number >= 0 else { return append(number.description) }
    var rest = number
    var digits = 0
    repeat {
      digits += 1
      rest /= 10
    } while rest > 0
    makeRoom(for: digits)
    rest = number
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      unsafe room[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Begins a member of an object in JSON, the name of which needs no escapes; a comma stands before
  /// all but the first.
  package mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    let isFirst = last == UInt8(ascii: "{")
    makeRoom(for: length + 4)
    var place = count
    if !isFirst {
      unsafe room[place] = UInt8(ascii: ",")
      place += 1
    }
    unsafe room[place] = UInt8(ascii: "\"")
    place += 1
    if let start = unsafe room.baseAddress {
      unsafe (start + place).copyMemory(from: name.utf8Start, byteCount: length)
    }
    place += length
    unsafe room[place] = UInt8(ascii: "\"")
    unsafe room[place + 1] = UInt8(ascii: ":")
    count = place + 2
  }

  /// Forgets all bytes; the room stays, unless one long text has made it much larger than most need.
  package mutating func removeAll() {
    count = 0
    guard unsafe room.count > Self.mostKept else { return }
    unsafe room.deallocate()
    unsafe room = .allocate(byteCount: Self.mostKept, alignment: 16)
  }

  private static let mostKept = 1 << 22

  /// The result of `body`, which is given the bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let start = unsafe room.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return try body(Span())
    }
    return try body(unsafe Span(_unsafeStart: start, count: count))
  }

  /// The bytes as an array.
  package var array: [UInt8] { unsafe Array(room[..<count]) }

  /// The bytes as a text.
  package var text: String {
    unsafe String(decoding: UnsafeRawBufferPointer(rebasing: room[..<count]), as: UTF8.self)
  }

  private mutating func makeRoom(for more: Int) {
    if unsafe count + more > room.count { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let wider = unsafe UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(room.count * 2, count + more),
      alignment: 16
    )
    unsafe wider.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<count]))
    unsafe room.deallocate()
    unsafe room = wider
  }
}
