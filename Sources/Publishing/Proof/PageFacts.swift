/// What the proof of the output needs to know of a rendered page: its ids and where it links to.
struct PageFacts: Sendable {
  /// A link to a place in the site.
  struct Link: Hashable, Sendable {
    /// The path from the root of the output, and the fragment where there is one.
    let path: String
    let fragment: String?
  }

  /// Every id, in order.
  var ids: [String] = []
  /// Every link inside the site, each once.
  var links: Set<Link> = []
}
