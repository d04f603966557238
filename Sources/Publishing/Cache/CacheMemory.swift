import Glibc

/// A piece of memory that stays as it is: a file as the system shows it, or room of its own.
///
/// What of a file is looked at is read then, and nothing is copied. Whoever looks at the bytes has
/// to hold the memory.
final class CacheMemory: @unchecked Sendable {
  /// Columns start at multiples of this many bytes, which every number has room in.
  static let step = 32

  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// The file that is open as `descriptor`; nil where the system does not show it.
  init?(mapping descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    isMapped = true
  }

  /// Room of its own with `columns` behind each other, each filled up with zeros to a whole step.
  init(_ columns: [UnsafeRawBufferPointer]) {
    let count = columns.reduce(0) { $0 + Self.filled($1.count) }
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, Self.step),
      alignment: Self.step
    )
    var position = 0
    for column in columns {
      let end = position + Self.filled(column.count)
      let target = UnsafeMutableRawBufferPointer(rebasing: room[position..<end])
      target.copyMemory(from: column)
      for place in column.count..<target.count { target[place] = 0 }
      position = end
    }
    bytes = UnsafeRawBufferPointer(start: room.baseAddress, count: count)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.baseAddress?.deallocate()
    }
  }

  /// The next whole step.
  static func filled(_ count: Int) -> Int { (count + step - 1) & ~(step - 1) }
}

extension CacheMemory {
  /// Whether two columns hold the same bytes.
  static func same<Number: BitwiseCopyable>(
    _ one: UnsafeBufferPointer<Number>,
    _ other: UnsafeBufferPointer<Number>
  ) -> Bool {
    guard one.count == other.count else { return false }
    guard let start = one.baseAddress, let second = other.baseAddress, !one.isEmpty else {
      return true
    }
    return memcmp(start, second, one.count * MemoryLayout<Number>.stride) == 0
  }
}
