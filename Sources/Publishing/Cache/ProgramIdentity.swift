import Glibc
import Reads

/// What tells this program from another that would make other bytes: a cache is for one program.
enum ProgramIdentity {
  /// The same as a name.
  static let name = String(value, radix: 16)

  /// A hash of the program's file as the system describes it, and of the machine's byte order.
  static let value: UInt64 = {
    var hash = StableHash()
    if let state = ProgramFile.path.flatMap({ FileState($0) }) {
      for number in [state.size, state.modified, state.changed, state.inode] {
        hash.combine(number)
      }
    } else {
      // Unknown to itself, a program trusts no cache: no two runs are the same one.
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      hash.combine(UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec))
    }
    hash.combine(UInt64(1).littleEndian)
    return hash.value
  }()
}
