/// Takes values apart that `ByteWriter` put together.
///
/// Every step looks at the bounds first: a damaged cache gives nil, never a wrong step.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// - Parameter bytes: what to read; it must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Whether everything was taken.
  var isAtEnd: Bool { position == bytes.count }

  mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> Number? {
    let size = MemoryLayout<Number>.size
    guard bytes.count - position >= size else { return nil }
    defer { position += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }

  mutating func flag() -> Bool? { number(UInt8.self).map { $0 != 0 } }

  /// A count of things of at least `size` bytes each; nil where there is no room for so many.
  mutating func count(ofSize size: Int) -> Int? {
    guard let count = number(UInt32.self).map(Int.init),
      count <= (bytes.count - position) / max(1, size)
    else { return nil }
    return count
  }

  mutating func text() -> String? {
    guard let count = count(ofSize: 1) else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optionalText() -> String?? {
    guard let isThere = flag() else { return nil }
    return isThere ? text().map { .some($0) } : .some(nil)
  }

  mutating func numbers<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> [Number]? {
    let size = MemoryLayout<Number>.size
    guard let count = count(ofSize: size) else { return nil }
    defer { position += count * size }
    return [Number](unsafeUninitializedCapacity: count) { room, filled in
      let source = UnsafeRawBufferPointer(rebasing: bytes[position..<position + count * size])
      UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
      filled = count
    }
  }
}
