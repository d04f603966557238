/// The bytes of a page while it is written.
///
/// A page is a thousand appends of a few bytes each. An array asks at each whether somebody else
/// holds it and copies through code for collections of any kind; this is room of one owner, which
/// a copy of memory fills.
@safe struct PageBytes: ~Copyable {
  /// How many bytes there are.
  private(set) var count = 0
  private var room: UnsafeMutableRawBufferPointer

  init(capacity: Int = 1 << 15) {
    unsafe room = .allocate(byteCount: max(capacity, 64), alignment: 16)
  }

  deinit {
    unsafe room.deallocate()
  }

  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    unsafe room[count] = byte
    count += 1
  }

  mutating func append(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    makeRoom(for: bytes.count)
    unsafe bytes.withUnsafeBytes { source in
      guard let from = source.baseAddress, let start = unsafe room.baseAddress else { return }
      unsafe (start + count).copyMemory(from: from, byteCount: source.count)
    }
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  mutating func append(_ text: String) { append(text.utf8.span) }

  /// Appends a text of the program.
  mutating func append(literal text: StaticString) {
    let count = text.utf8CodeUnitCount
    append(unsafe Span(_unsafeStart: text.utf8Start, count: count))
  }

  /// Drops the bytes and keeps the room.
  mutating func removeAll() { count = 0 }

  /// The bytes from `start` on.
  func copy(from start: Int) -> [UInt8] {
    unsafe Array(room[start..<count])
  }

  /// Appends bytes of the program that `start` points at.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count more: Int) {
    makeRoom(for: more)
    guard let base = unsafe room.baseAddress else { return }
    unsafe (base + count).copyMemory(from: start, byteCount: more)
    count += more
  }

  /// Appends these bytes to `output`.
  func copy(to output: inout [UInt8]) {
    unsafe output.append(contentsOf: room[..<count])
  }

  @inline(__always)
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
