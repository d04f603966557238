import CEvent

/// The browsers that wait to be told of builds (server-sent events).
final class Browsers {
  private var waiting: [OpaquePointer: Waiting] = [:] {
    didSet { whenChanged(Set(waiting.values.map(\.page)).sorted()) }
  }
  private let whenChanged: ([String]) -> Void

  /// - Parameter whenChanged: is told which pages are shown, whenever that changes.
  init(whenChanged: @escaping ([String]) -> Void) { self.whenChanged = whenChanged }

  /// A browser that waits.
  private final class Waiting {
    let request: OpaquePointer
    /// The build that its page is of.
    let build: String
    /// Its path below the site.
    let page: String
    unowned let browsers: Browsers

    init(_ request: OpaquePointer, build: String, page: String, _ browsers: Browsers) {
      self.request = request
      self.build = build
      self.page = page
      self.browsers = browsers
    }
  }

  /// Takes in a browser that shows a page of `build`, and tells it how things stand.
  func add(_ exchange: Exchange, build: String, page: String, state: String) {
    let request = exchange.begin(["Content-Type": "text/event-stream; charset=utf-8"])
    guard let connection = evhttp_request_get_connection(request) else { return }
    let waiting = Waiting(request, build: build, page: page, self)
    self.waiting[request] = waiting
    // It is silent for as long as nothing changes.
    bufferevent_set_timeouts(evhttp_connection_get_bufferevent(connection), nil, nil)
    evhttp_connection_set_closecb(
      connection,
      { _, waiting in
        guard let waiting else { return }
        let gone = Unmanaged<Waiting>.fromOpaque(waiting).takeUnretainedValue()
        gone.browsers.waiting[gone.request] = nil
      },
      Unmanaged.passUnretained(waiting).toOpaque()
    )
    send("retry: 500\n", to: request)
    tell(state, to: request)
  }

  /// Tells every browser how things stand for the build that it shows.
  func tell(_ state: (_ build: String) -> String) {
    for browser in waiting.values { tell(state(browser.build), to: browser.request) }
  }

  private func tell(_ state: String, to request: OpaquePointer) {
    send("event: state\ndata: \(state)\n\n", to: request)
  }

  private func send(_ text: String, to request: OpaquePointer) {
    let buffer = evbuffer_new()
    var text = text
    _ = text.withUTF8 { evbuffer_add(buffer, $0.baseAddress, $0.count) }
    evhttp_send_reply_chunk(request, buffer)
    evbuffer_free(buffer)
  }
}
