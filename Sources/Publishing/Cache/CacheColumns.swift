/// Takes columns of numbers out of memory, one behind the other.
///
/// Every step looks at the bounds first: a damaged cache gives nil, never a wrong step.
struct CacheColumns {
  /// What the columns lie in; to be held as long as they are looked at.
  let memory: CacheMemory
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// The columns in `range` of `memory`, which starts at a whole step.
  init(_ memory: CacheMemory, _ range: Range<Int>) {
    self.memory = memory
    bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[range])
  }

  /// All columns of `memory`.
  init(_ memory: CacheMemory) { self.init(memory, 0..<memory.bytes.count) }

  /// Whether everything was taken.
  var isAtEnd: Bool { position == bytes.count }

  /// The next column, of `count` numbers; nil where there is no room for so many.
  mutating func take<Number: BitwiseCopyable>(
    _ count: Int,
    of _: Number.Type = Number.self
  ) -> UnsafeBufferPointer<Number>? {
    let size = MemoryLayout<Number>.stride
    guard count >= 0, count <= (bytes.count - position) / size else { return nil }
    let end = position + CacheMemory.filled(count * size)
    guard end <= bytes.count else { return nil }
    defer { position = end }
    let column = UnsafeRawBufferPointer(rebasing: bytes[position..<position + count * size])
    return UnsafeBufferPointer(
      start: column.baseAddress?.assumingMemoryBound(to: Number.self),
      count: count
    )
  }

  /// The counts that a list of columns begins with.
  mutating func counts(_ count: Int) -> [Int]? {
    guard let numbers = take(count, of: UInt64.self) else { return nil }
    var counts: [Int] = []
    for number in numbers {
      guard let count = Int(exactly: number) else { return nil }
      counts.append(count)
    }
    return counts
  }

  /// Whether `ends` are where stretches of a column of `count` numbers end, one behind the other.
  static func divide(_ ends: some Sequence<UInt32>, _ count: Int) -> Bool {
    var last: UInt32 = 0
    for end in ends {
      guard end >= last else { return false }
      last = end
    }
    return Int(last) == count
  }
}
