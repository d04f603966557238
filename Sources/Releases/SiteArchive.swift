internal import CZlib
import Glibc
import Publishing

/// Writes a built site as one zip file, to hand over or to keep; the same site gives the same bytes.
///
/// No time, owner or name of this machine goes into it, and files stand in the order of their paths.
package struct SiteArchive {
  private let output: String

  package init(of output: String) {
    self.output = output
  }

  /// Bit 11 of a file's flags: its name is UTF-8.
  private static let namesAreUTF8: UInt = 1 << 11
  /// Unix, version 4.5 of the format.
  private static let madeBy: UInt = 3 << 8 | 45
  /// A plain file that everybody may read, as Unix keeps it in the upper half.
  private static let mode: UInt = 0o100644 << 16

  /// Writes the archive to `path` in one step: an earlier one stays until the new one is whole.
  ///
  /// - Returns: how many files it holds.
  /// - Throws: `ReleaseFailure` where the folder holds no whole site, `MachineFailure` where a file
  ///   cannot be read or written or a build holds the lock.
  package func write(to path: String, waits: Bool) throws -> Int {
    let site = try SealedOutput(in: output, waits: waits)
    let count = site.paths.count
    let temporary = "\(path).linkage-new"
    let descriptor = try Self.held(temporary, for: path, waits: waits)
    defer { close(descriptor) }
    do {
      try write(site, into: temporary)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let reason = errno
      unlink(temporary)
      throw MachineFailure(.write, path, errno: reason)
    }
    return count
  }

  /// Takes hold of the file that an archive is written into until it is whole: one that a killed run
  /// has left is used again, and two runs do not write into one.
  private static func held(
    _ temporary: String,
    for path: String,
    waits: Bool
  ) throws(MachineFailure) -> Int32 {
    while true {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw MachineFailure(.write, temporary, errno: errno) }
      guard flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) == 0 else {
        let reason = errno
        close(descriptor)
        if reason == EINTR { continue }
        throw MachineFailure(.lock, path, errno: reason)
      }
      // Whoever held it before may have given it its name.
      var (held, found) = (stat(), stat())
      if fstat(descriptor, &held) == 0, lstat(temporary, &found) == 0,
        held.st_dev == found.st_dev, held.st_ino == found.st_ino
      {
        return descriptor
      }
      close(descriptor)
    }
  }

  private func write(_ site: borrowing SealedOutput, into archive: String) throws {
    guard let zip = zipOpen64(archive, Int32(APPEND_STATUS_CREATE)) else {
      throw MachineFailure(.write, archive, errno: errno)
    }
    var failure: (any Error)?
    for path in site.paths where failure == nil {
      do {
        let bytes = try site.bytes(of: path)
        errno = 0
        guard Self.add(bytes, as: path, to: zip) else {
          throw MachineFailure(.write, archive, errno: errno == 0 ? EIO : errno)
        }
      } catch {
        failure = error
      }
    }
    // A full disk may show only here.
    if zipClose(zip, nil) != ZIP_OK, failure == nil {
      failure = MachineFailure(.write, archive, errno: errno == 0 ? EIO : errno)
    }
    if let failure { throw failure }
  }

  private static func add(_ bytes: [UInt8], as path: String, to zip: zipFile) -> Bool {
    // The first day that the format knows.
    var info = zip_fileinfo()
    info.tmz_date.tm_year = 1980
    info.tmz_date.tm_mday = 1
    info.external_fa = mode
    guard
      zipOpenNewFileInZip4_64(
        zip,
        path,
        &info,
        nil,
        0,
        nil,
        0,
        nil,
        Z_DEFLATED,
        Z_DEFAULT_COMPRESSION,
        0,
        -MAX_WBITS,
        DEF_MEM_LEVEL,
        Z_DEFAULT_STRATEGY,
        nil,
        0,
        madeBy,
        namesAreUTF8,
        0
      ) == ZIP_OK
    else { return false }
    let isWritten = bytes.withUnsafeBytes {
      zipWriteInFileInZip(zip, $0.baseAddress, UInt32($0.count)) == ZIP_OK
    }
    return zipCloseFileInZip(zip) == ZIP_OK && isWritten
  }
}
