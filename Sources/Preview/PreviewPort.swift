import CEvent
import Glibc

/// The address that is listened on: 127.0.0.1, never any other.
struct PreviewPort {
  /// Its number.
  let number: Int

  /// How many ports are tried where none was asked for.
  private static let tries = 100

  /// Listens on a port.
  ///
  /// - Parameters:
  ///   - http: what answers.
  ///   - wanted: the port asked for, 0 for any; nil for the first free one from `first`.
  ///   - first: the port that is tried first where none was asked for.
  /// - Throws: `PreviewFailure` where the port cannot be used, or none is free.
  init(_ http: OpaquePointer, wanted: Int?, first: Int) throws(PreviewFailure) {
    let ports = wanted.map { $0...$0 } ?? first...min(65_535, first + Self.tries)
    for port in ports {
      guard let socket = evhttp_bind_socket_with_handle(http, "127.0.0.1", UInt16(port)) else {
        if errno == EADDRINUSE, port < ports.upperBound { continue }
        throw PreviewFailure(.port(port), errno: errno)
      }
      number = port == 0 ? Self.number(of: evhttp_bound_socket_get_fd(socket)) : port
      return
    }
    throw PreviewFailure(.port(first), errno: EADDRINUSE)
  }

  /// The port that the system chose.
  private static func number(of socket: Int32) -> Int {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
