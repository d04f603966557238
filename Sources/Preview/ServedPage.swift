/// A page as a browser gets it from the preview: with a script that reloads it, its policy as a header.
///
/// The file stays as it is.
struct ServedPage {
  /// The bytes.
  let bytes: [UInt8]
  /// The value of `Content-Security-Policy`.
  let policy: String

  /// What may be loaded by a page that states no policy: what comes with the site.
  private static let ownPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - file: its bytes as built.
  ///   - build: which build it is served of, for the script to tell what has changed since.
  init(_ file: [UInt8], build: String) {
    var bytes = file
    // The page's own policy lets nothing be asked of the server, and two policies count both; so it
    // goes out as a header that allows the script what it needs.
    if let meta = PolicyMeta(in: file) {
      bytes.removeSubrange(meta.range)
      policy = Self.widened(meta.policy)
    } else {
      policy = Self.ownPolicy + "; frame-ancestors 'none'"
    }
    let script = Array(
      #"<script src="/.linkage/preview.js" data-build="\#(build)" async></script>"#.utf8
    )
    bytes.insert(contentsOf: script, at: Self.end(of: bytes))
    self.bytes = bytes
  }

  /// Where the body ends; the end of the bytes where that is not written.
  private static func end(of bytes: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    var start = bytes.count - tag.count
    while start >= 0 {
      let isTag = bytes[start..<start + tag.count].elementsEqual(tag) { $0 | 0x20 == $1 | 0x20 }
      if isTag { return start }
      start -= 1
    }
    return bytes.count
  }

  /// A policy that also allows the script, its style sheet and its questions to the server.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
    let fallback = directives.first { $0[0] == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["script-src", "style-src", "connect-src"] {
      if let place = directives.firstIndex(where: { $0[0] == name }) {
        if directives[place] == [name, "'none'"] { directives[place] = [name] }
        if !directives[place].contains("'self'") { directives[place].append("'self'") }
      } else if let fallback {
        let others = fallback.filter { $0 != "'none'" && $0 != "'self'" }
        directives.append([name, "'self'"] + others)
      }
    }
    directives.append(["frame-ancestors", "'none'"])
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}
