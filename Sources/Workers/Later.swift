import Dispatch
import Synchronization

/// A value that is made on a thread of its own while its maker goes on with something else.
package final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins to make the value.
  package init(_ make: @escaping @Sendable () -> Value) {
    group.enter()
    DispatchQueue.global().async { [self] in
      let value = make()
      made.withLock { $0 = value }
      group.leave()
    }
  }

  /// The value; waits until it is there.
  package var value: Value {
    group.wait()
    guard let value = made.withLock({ $0 }) else {
      preconditionFailure("the group is left only once the value is there")
    }
    return value
  }
}
