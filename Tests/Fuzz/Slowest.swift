import Glibc
import Synchronization

/// The input that took longest, told when the run ends.
enum Slowest {
  private struct Kept {
    var nanoseconds = Int64(0)
    var input: [UInt8] = []
  }

  private static let kept = Mutex(Kept())

  /// Does `body` with `input` and keeps it where nothing took longer.
  static func measure(_ input: [UInt8], _ body: ([UInt8]) -> Void) {
    let start = now
    body(input)
    let took = now - start
    kept.withLock {
      guard took > $0.nanoseconds else { return }
      $0 = Kept(nanoseconds: took, input: input)
    }
  }

  /// Says it, and writes the input to the file that `FUZZ_SLOWEST` names.
  static func tell() {
    let (took, input) = kept.withLock { ($0.nanoseconds, $0.input) }
    print("slowest input: \(input.count) bytes, \(took / 1_000_000) ms")
    guard let path = getenv("FUZZ_SLOWEST"), let file = fopen(path, "w") else { return }
    fwrite(input, 1, input.count, file)
    fclose(file)
  }

  /// The processor time of this thread, so that a busy machine does not count.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
