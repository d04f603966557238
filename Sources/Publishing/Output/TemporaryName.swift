import Glibc
import Synchronization

/// Names for files that are written beside another and renamed to it.
enum TemporaryName {
  private static let count = Atomic<Int>(0)

  /// A name that nobody else uses: not another process, not another thread of this one.
  static func beside(_ path: String) -> String {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    return "\(path).\(getpid())-\(number)"
  }
}
