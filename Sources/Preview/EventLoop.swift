import CEvent
import Glibc

/// The one thread in which the preview waits: for browsers, changed files, signals and time to pass.
///
/// Everything in this room but `Rebuilder` belongs to it.
final class EventLoop {
  /// What libevent calls the loop.
  let base: OpaquePointer
  private var waits: [Wait] = []

  /// What waits for something.
  private final class Wait {
    let body: () -> Void
    var event: OpaquePointer?

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Something that happens once, some time after it was last put off.
  final class Timer {
    private let event: OpaquePointer

    fileprivate init(_ event: OpaquePointer) { self.event = event }

    /// Lets it happen in so many milliseconds; whatever was set before no longer counts.
    func start(in milliseconds: Int) {
      var time = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
      event_add(event, &time)
    }
  }

  init() throws(PreviewFailure) {
    guard let base = event_base_new() else { throw PreviewFailure(.loop, errno: errno) }
    self.base = base
  }

  /// Calls `body` whenever there is something to read from a descriptor.
  func whenReadable(_ descriptor: Int32, _ body: @escaping () -> Void) {
    guard let event = wait(for: descriptor, EV_READ | EV_PERSIST, body) else { return }
    event_add(event, nil)
  }

  /// Calls `body` when the process is sent a signal.
  func whenSignalled(_ signal: Int32, _ body: @escaping () -> Void) {
    guard let event = wait(for: signal, EV_SIGNAL | EV_PERSIST, body) else { return }
    event_add(event, nil)
  }

  /// A timer that calls `body`.
  func timer(_ body: @escaping () -> Void) throws(PreviewFailure) -> Timer {
    guard let event = wait(for: -1, 0, body) else { throw PreviewFailure(.loop, errno: errno) }
    return Timer(event)
  }

  /// Runs until `stop`.
  func run() { event_base_dispatch(base) }

  /// Ends `run` once what is under way is done.
  func stop() { event_base_loopbreak(base) }

  private func wait(
    for number: Int32,
    _ what: Int32,
    _ body: @escaping () -> Void
  ) -> OpaquePointer? {
    let wait = Wait(body)
    // Waits live as long as the loop, which lives as long as the program serves.
    waits.append(wait)
    wait.event = event_new(
      base,
      number,
      Int16(what),
      { _, _, wait in
        guard let wait else { return }
        Unmanaged<Wait>.fromOpaque(wait).takeUnretainedValue().body()
      },
      Unmanaged.passUnretained(wait).toOpaque()
    )
    return wait.event
  }
}
