import CEvent

/// A request and the answer to it.
struct Exchange {
  private let request: OpaquePointer

  init(_ request: OpaquePointer) { self.request = request }

  /// Whether nothing but the head of the answer is wanted; nil for a request that is not answered
  /// here, as only reading is.
  var isHead: Bool? {
    switch evhttp_request_get_command(request) {
    case EVHTTP_REQ_GET: false
    case EVHTTP_REQ_HEAD: true
    default: nil
    }
  }

  /// Whether the request was meant for this machine: by its `Host`, and by its address where that
  /// names one.
  var isForThisMachine: Bool {
    guard HostCheck.allows(header("Host")) else { return false }
    guard let address, let host = evhttp_uri_get_host(address) else { return true }
    return HostCheck.allows(String(cString: host))
  }

  /// The path as it stands in the request.
  var path: String {
    address.flatMap { evhttp_uri_get_path($0) }.map { String(cString: $0) } ?? ""
  }

  /// The value of a name in the question; empty where it has none.
  func asked(_ name: String) -> String {
    let query = address.flatMap { evhttp_uri_get_query($0) }.map { String(cString: $0) } ?? ""
    for part in query.split(separator: "&") where part.hasPrefix("\(name)=") {
      return RequestPath.decoded(part.dropFirst(name.count + 1).utf8) ?? ""
    }
    return ""
  }

  private var address: OpaquePointer? { evhttp_request_get_evhttp_uri(request) }

  private func header(_ name: String) -> String? {
    evhttp_find_header(evhttp_request_get_input_headers(request), name).map {
      String(cString: $0)
    }
  }

  /// Answers, and is done.
  func answer(_ answer: Answer) {
    set(answer.headers)
    set(["Content-Length": "\(answer.body.count)"])
    let body = evbuffer_new()
    if isHead != true {
      _ = answer.body.withUnsafeBytes { evbuffer_add(body, $0.baseAddress, $0.count) }
    }
    evhttp_send_reply(request, answer.status, answer.reason, body)
    evbuffer_free(body)
  }

  /// Begins an answer that goes on, and gives what it is sent through.
  func begin(_ headers: [String: String]) -> OpaquePointer {
    set(headers)
    evhttp_send_reply_start(request, 200, "OK")
    return request
  }

  private func set(_ headers: [String: String]) {
    let out = evhttp_request_get_output_headers(request)
    for (name, value) in Answer.always.merging(headers, uniquingKeysWith: { $1 }) {
      evhttp_remove_header(out, name)
      evhttp_add_header(out, name, value)
    }
  }
}
