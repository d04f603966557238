/// Whether a request was meant for this machine.
///
/// A page anywhere on the web can let its own name point to 127.0.0.1 and then read what is served
/// there as if it were its own. The name still stands in the request; only names of this machine are
/// answered.
enum HostCheck {
  private static let names: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

  /// Whether the value of a `Host` header, or the host of an absolute address, is of this machine.
  static func allows(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    if names.contains(host) { return true }
    guard let colon = host.lastIndex(of: ":") else { return false }
    let port = host[host.index(after: colon)...]
    return names.contains(String(host[..<colon])) && !port.isEmpty && port.utf8.count <= 5
      && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
