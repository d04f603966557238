/// A section of a cache that is going to be written: pieces of memory behind each other.
struct CacheSection {
  let pieces: [CacheMemory]
  /// How many bytes it has before the last piece was filled up.
  let count: Int

  /// A section of columns.
  init(_ pieces: [CacheMemory]) {
    self.pieces = pieces
    count = pieces.reduce(0) { $0 + $1.bytes.count }
  }

  /// A section that is taken apart byte by byte.
  init(_ bytes: [UInt8]) {
    pieces = [bytes.withUnsafeBytes { CacheMemory([$0]) }]
    count = bytes.count
  }

  /// The hash of all pieces.
  var hash: UInt64 {
    var hash = SectionHash()
    for piece in pieces { hash.combine(piece.bytes) }
    return hash.value
  }
}
