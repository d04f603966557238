import Glibc
import Reads

/// A file of sections that a later build may read, or not: whatever is wrong with it, it is as if
/// it were not there.
///
/// Each section has a hash of its own, so that a build which needs the first does not read the
/// rest. It is written beside and renamed, so that there is the old one or the new.
struct CacheFile: Sendable {
  /// What the bytes are and how they are laid out; a change of any layout takes a new number.
  private static let head = Array("linkage cache 4\n".utf8)
  /// More sections than this no cache has.
  private static let mostSections = 64
  /// The head with the program, the number of sections and the hash of their table.
  private static let headCount = 64

  /// The hash of what the file holds.
  let identity: UInt64
  private let memory: CacheMemory
  private let sections: [Section]

  private struct Section {
    let offset: Int
    let count: Int
    let hash: UInt64

    var range: Range<Int> { offset..<offset + CacheMemory.filled(count) }
  }

  /// The cache at `path`, if there is one made by this `program`.
  init?(_ path: String, program: UInt64) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { return nil }
    defer { close(number) }
    guard let memory = CacheMemory(mapping: number) else { return nil }
    self.memory = memory
    let bytes = memory.bytes
    guard bytes.count >= Self.headCount, bytes.starts(with: Self.head) else { return nil }
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[Self.head.count...]))
    guard reader.number(UInt64.self) == program,
      let count = reader.number(UInt64.self).flatMap({ Int(exactly: $0) }),
      let hash = reader.number(UInt64.self), count <= Self.mostSections
    else { return nil }
    let end = Self.headCount + CacheMemory.filled(count * 16)
    guard end <= bytes.count else { return nil }
    let table = UnsafeRawBufferPointer(rebasing: bytes[Self.headCount..<end])
    guard SectionHash.of(table) == hash else { return nil }
    identity = hash
    var offset = end
    var sections: [Section] = []
    reader = ByteReader(table)
    for _ in 0..<count {
      guard let size = reader.number(UInt64.self).flatMap({ Int(exactly: $0) }),
        let hash = reader.number(UInt64.self), size >= 0, size <= bytes.count - offset,
        CacheMemory.filled(size) <= bytes.count - offset
      else { return nil }
      sections.append(Section(offset: offset, count: size, hash: hash))
      offset += CacheMemory.filled(size)
    }
    self.sections = sections
  }

  /// What `body` makes of a section; nil where the section is not as it was written.
  func section<Result>(_ number: Int, _ body: (inout ByteReader) -> Result?) -> Result? {
    guard isWhole(number) else { return nil }
    let section = sections[number]
    var reader = ByteReader(
      UnsafeRawBufferPointer(
        rebasing: memory.bytes[section.offset..<section.offset + section.count]
      )
    )
    return withExtendedLifetime(memory) { body(&reader) }
  }

  /// A section of columns; nil where it is not as it was written.
  func columns(_ number: Int) -> CacheColumns? {
    isWhole(number) ? CacheColumns(memory, sections[number].range) : nil
  }

  private func isWhole(_ number: Int) -> Bool {
    guard sections.indices.contains(number) else { return false }
    let bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[sections[number].range])
    return SectionHash.of(bytes) == sections[number].hash
  }

  /// Writes `sections` to `path` in one step; a cache that cannot be written is no fault.
  ///
  /// - Parameters:
  ///   - sections: what each section holds.
  ///   - program: which program may read it.
  ///   - path: where it goes.
  ///   - beforehand: what is done once it is written, before it takes its place.
  static func write(
    _ sections: [CacheSection],
    program: UInt64,
    to path: String,
    beforehand: () -> Void = {}
  ) {
    var table = ByteWriter()
    for section in sections {
      table.put(UInt64(section.count))
      table.put(section.hash)
    }
    table.fill()
    var head = ByteWriter()
    for byte in Self.head { head.put(byte) }
    head.put(program)
    head.put(UInt64(sections.count))
    head.put(table.bytes.withUnsafeBytes { SectionHash.of($0) })
    head.fill(to: headCount)
    let temporary = TemporaryName.beside(path)
    do throws(MachineFailure) {
      let file = try FileStream(creating: temporary)
      try file.write(head.bytes + table.bytes)
      for section in sections {
        for piece in section.pieces { try file.write(piece.bytes) }
      }
      try file.finish()
    } catch {
      unlink(temporary)
      return
    }
    beforehand()
    if rename(temporary, path) != 0 { unlink(temporary) }
  }
}
