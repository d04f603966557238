import Glibc
import Reads

/// A file of sections that a later build may read, or not: whatever is wrong with it, it is as if
/// it were not there.
///
/// Each section has a hash of its own, so that a build which needs the first does not read the
/// rest. It is written beside and renamed, so that there is the old one or the new.
struct CacheFile {
  /// What the bytes are and how they are laid out; a change of any layout takes a new number.
  private static let head = Array("linkage cache 1\n".utf8)
  /// More sections than this no cache has.
  private static let mostSections = 64

  private let descriptor: Descriptor
  private let sections: [Section]

  private struct Section {
    let offset: Int
    let count: Int
    let hash: UInt64
  }

  /// The file as long as it is open.
  private final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
  }

  /// The cache at `path`, if there is one made by this `program`.
  init?(_ path: String, program: UInt64) {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    descriptor = Descriptor(number)
    var status = stat()
    guard fstat(number, &status) == 0,
      let head = Self.read(descriptor, at: 0, count: Self.head.count + 20),
      head.starts(with: Self.head)
    else { return nil }
    let numbers = head.withUnsafeBytes { bytes -> (UInt64, UInt32, UInt64)? in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[Self.head.count...]))
      guard let program = reader.number(UInt64.self), let count = reader.number(UInt32.self),
        let hash = reader.number(UInt64.self)
      else { return nil }
      return (program, count, hash)
    }
    guard let (made, count, hash) = numbers, made == program, count <= Self.mostSections,
      let table = Self.read(descriptor, at: head.count, count: Int(count) * 16),
      StableHash.of(table) == hash
    else { return nil }
    var offset = head.count + table.count
    var sections: [Section] = []
    let isWhole = table.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      for _ in 0..<count {
        guard let size = reader.number(UInt64.self).flatMap({ Int(exactly: $0) }),
          let hash = reader.number(UInt64.self), size <= Int(status.st_size) - offset
        else { return false }
        sections.append(Section(offset: offset, count: size, hash: hash))
        offset += size
      }
      return true
    }
    guard isWhole else { return nil }
    self.sections = sections
  }

  /// What `body` makes of a section; nil where the section is not as it was written.
  func section<Result>(_ number: Int, _ body: (inout ByteReader) -> Result?) -> Result? {
    guard sections.indices.contains(number),
      let bytes = Self.read(
        descriptor,
        at: sections[number].offset,
        count: sections[number].count
      ), StableHash.of(bytes) == sections[number].hash
    else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return body(&reader)
    }
  }

  /// Writes `sections` to `path` in one step; a cache that cannot be written is no fault.
  static func write(_ sections: [[UInt8]], program: UInt64, to path: String) {
    var table = ByteWriter()
    for section in sections {
      table.put(UInt64(section.count))
      table.put(StableHash.of(section))
    }
    var head = ByteWriter()
    head.put(program)
    head.put(UInt32(clamping: sections.count))
    head.put(StableHash.of(table.bytes))
    let temporary = TemporaryName.beside(path)
    do throws(MachineFailure) {
      try FolderFiles.write([Self.head + head.bytes + table.bytes] + sections, to: temporary)
    } catch {
      unlink(temporary)
      return
    }
    if rename(temporary, path) != 0 { unlink(temporary) }
  }

  private static func read(_ file: Descriptor, at offset: Int, count: Int) -> [UInt8]? {
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, used in
      while filled < count, let start = room.baseAddress {
        let taken = pread(file.number, start + filled, count - filled, off_t(offset + filled))
        if taken < 0, errno == EINTR { continue }
        if taken <= 0 { break }
        filled += taken
      }
      used = filled
    }
    return filled == count ? bytes : nil
  }
}
