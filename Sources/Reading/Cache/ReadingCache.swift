import Diagnostics
import Records
package import Workers

/// What an earlier run read, for the next one to read only what has changed (see `ContentReader`).
///
/// The value is made of bytes and gives them back when the content was read; where they are kept is
/// the caller's affair. It holds of each file what the system says of it, the hash of its bytes and
/// what it gave; and what git tells of the files' age. Nothing in it is trusted: bytes that were
/// damaged, or that another program or another version of the form wrote, are no cache at all, and
/// the worst that a forged one can do is to give a wrong page.
///
/// The form, numbers lowest byte first: a head of 16 bytes (the magic word, the version); pieces,
/// which hold what files gave, packed; the index; a tail with the index's place and hash.
package struct ReadingCache: Sendable {
  /// The version of the form; another one is not read.
  static let version: UInt64 = 1
  /// The word at the start and at the end.
  static let magic: UInt64 = 0x6765_636B_6E69_4C0A
  /// The bytes before the first piece.
  static let headSize = 16
  /// The bytes behind the index.
  static let tailSize = 40

  /// All bytes; documents that were not read anew stay in them.
  let bytes: [UInt8]
  /// What the files are and where they stand in `bytes`.
  let index: CacheIndex

  /// The cache that `bytes` are, as `ContentReading.cache` gave them; nil where they are none.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the cache.
  ///   - identity: What wrote it and reads it; anything that changes with the program.
  ///   - workers: Who looks for damage.
  package init?(
    _ bytes: [UInt8],
    identity: String,
    workers: Workers = Workers(count: 1)
  ) {
    let frame = bytes.withUnsafeBytes { Self.frame($0) }
    guard let frame,
      let index = bytes.withUnsafeBytes({ CacheIndex($0, frame, identity: identity) })
    else { return nil }
    let areSound = workers.map(index.pieces.count) { place in
      bytes.withUnsafeBytes { whole in
        let piece = index.pieces[place]
        return ContentHash(UnsafeRawBufferPointer(rebasing: whole[piece.range])) == piece.hash
      }
    }
    guard areSound.allSatisfy({ $0 }) else { return nil }
    self.bytes = bytes
    self.index = index
  }

  /// Where the index stands; nil where head, tail or the index's hash are not what they should be.
  private static func frame(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard bytes.count >= headSize + tailSize else { return nil }
    var head = PackedReader(bytes, 0..<headSize)
    guard head.fixed() == magic, head.fixed() == version else { return nil }
    let end = bytes.count - tailSize
    var tail = PackedReader(bytes, end..<bytes.count)
    guard let start = Int(exactly: tail.fixed()), let size = Int(exactly: tail.fixed()),
      start >= headSize, size <= end, start == end - size
    else { return nil }
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard tail.hash() == ContentHash(part), tail.fixed() == magic else { return nil }
    return start..<end
  }

  /// What the file with this number gave, as if its path were `path` and its number `file`; nil
  /// where it gave nothing or what it gave cannot be understood.
  func reading(
    _ number: Int,
    file: FileID,
    path: String,
    type: RecordType,
    vocabulary: Vocabulary,
    committed: ClosedRange<CalendarDate>?
  ) -> FileReading? {
    let range = index.files[number].packed
    guard !range.isEmpty else { return nil }
    return bytes.withUnsafeBytes { whole in
      var reader = PackedReader(whole, range, file: file, vocabulary: vocabulary)
      return reader.reading(path: path, type: type, bytes: bytes, committed: committed)
    }
  }
}
