import Records

/// What a cache says of its files, without what they gave.
struct CacheIndex: Sendable {
  /// A stretch of bytes with a hash of its own, so that several workers may look for damage.
  struct Piece: Sendable {
    /// Where it stands in the bytes.
    var range: Range<Int>
    /// The hash of it.
    var hash: ContentHash
  }

  /// A file of the content folder.
  struct File: Sendable {
    /// Where its path stands in the bytes.
    var path: Range<Int>
    /// What the system said of it before it was read; nil where it could not be looked at.
    var stamp: FileStamp?
    /// The hash of its bytes; nil for a file that was not read.
    var hash: ContentHash?
    /// Where what it gave stands in the bytes; empty where that is not kept.
    var packed: Range<Int>
    /// Whether it was read as records.
    var isRecords: Bool
    /// Whether it gave rows for a record of another file.
    var isSideTable = false
  }

  /// The pieces, in the order of the bytes, from the head on.
  private(set) var pieces: [Piece] = []
  /// What everything that files gave depends on besides their bytes.
  private(set) var environment = ContentHash(first: 0, second: 0)
  /// When the files were looked at, in nanoseconds since 1970.
  private(set) var moment: Int64 = 0
  /// Whether nothing was wrong with the paths themselves.
  private(set) var isWalkSound = false
  /// The files, sorted by their paths' bytes.
  private(set) var files: [File] = []
  /// What git told.
  private(set) var history = FileHistory()

  init() {}

  /// Reads the index that stands in `range`; nil where it is damaged or of another identity.
  init?(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, identity: String) {
    var reader = PackedReader(bytes, range)
    guard reader.text() == identity else { return nil }
    environment = reader.hash()
    moment = reader.signed()
    isWalkSound = reader.byte() == 1
    var end = ReadingCache.headSize
    pieces = reader.list(ofAtLeast: 17) { reader in
      let size = reader.count()
      let hash = reader.hash()
      guard size <= range.lowerBound - end else {
        reader.fail()
        return Piece(range: end..<end, hash: hash)
      }
      defer { end += size }
      return Piece(range: end..<end + size, hash: hash)
    }
    guard end == range.lowerBound else { return nil }
    let packedArea = ReadingCache.headSize..<end
    var next = packedArea.lowerBound
    files = reader.list(ofAtLeast: 4) { reader in
      let parts = reader.byte()
      let path = reader.raw(reader.count())
      var file = File(path: path, packed: next..<next, isRecords: parts & 8 != 0)
      file.isSideTable = parts & 4 != 0
      if parts & 1 != 0 {
        file.stamp = FileStamp(
          size: reader.signed(),
          modified: reader.signed(),
          changed: reader.signed(),
          inode: reader.number()
        )
      }
      if parts & 2 != 0 { file.hash = reader.hash() }
      let size = reader.count()
      guard size <= packedArea.upperBound - next else {
        reader.fail()
        return file
      }
      file.packed = next..<next + size
      next += size
      return file
    }
    history = FileHistory(&reader)
    guard !reader.isDamaged, reader.isAtEnd, next == packedArea.upperBound else { return nil }
    for place in files.indices.dropFirst() {
      let before = UnsafeRawBufferPointer(rebasing: bytes[files[place - 1].path])
      let path = UnsafeRawBufferPointer(rebasing: bytes[files[place].path])
      guard ByteOrder.compare(before, path) < 0 else { return nil }
    }
  }

  /// Appends an index; `paths` are those of `files`.
  static func put(
    _ files: [File],
    paths: [String],
    pieces: [Piece],
    environment: ContentHash,
    moment: Int64,
    isWalkSound: Bool,
    history: FileHistory,
    identity: String,
    into writer: inout PackedWriter
  ) {
    writer.put(identity)
    writer.put(environment)
    writer.put(signed: moment)
    writer.put(byte: isWalkSound ? 1 : 0)
    writer.put(pieces) { writer, piece in
      writer.put(count: piece.range.count)
      writer.put(piece.hash)
    }
    writer.put(count: files.count)
    for (file, path) in zip(files, paths) {
      var parts: UInt8 = file.isSideTable ? 4 : 0
      if file.isRecords { parts |= 8 }
      if file.stamp != nil { parts |= 1 }
      if file.hash != nil { parts |= 2 }
      writer.put(byte: parts)
      writer.put(path)
      if let stamp = file.stamp {
        writer.put(signed: stamp.size)
        writer.put(signed: stamp.modified)
        writer.put(signed: stamp.changed)
        writer.put(stamp.inode)
      }
      if let hash = file.hash { writer.put(hash) }
      writer.put(count: file.packed.count)
    }
    history.put(into: &writer)
  }
}
