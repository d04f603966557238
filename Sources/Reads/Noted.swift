import Synchronization

/// A value that is made when it is first asked for, by whoever comes first, with what was read for
/// it: everybody who asks for it has read the same.
package final class Noted<Value: Sendable>: Sendable {
  private let made = Mutex<(value: Value, reads: KeptReads)?>(nil)

  package init() {}

  /// The value, which `make` makes from what it reads and from nothing else.
  ///
  /// `make` must not ask for this same value, also not by way of another, and must not spread work:
  /// what other threads read would be in no log.
  package func value(_ make: () -> Value) -> Value {
    let known = made.withLock { made in
      if let made { return made }
      let log = ReadLog()
      let value = log.record(make)
      made = (value, log.kept)
      return (value, log.kept)
    }
    ReadLog.note(known.reads)
    return known.value
  }
}
