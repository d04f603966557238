/// What the proof of the output needs to know of a page as rendered: its ids and where it links to.
///
/// Texts are kept as hashes and places: there are millions of them, and they are asked for only
/// where something is wrong.
struct PageFacts: Hashable, Sendable {
  /// A link to a part of a page.
  struct Anchor: Hashable, Sendable {
    /// The page, by its number in the plan.
    let target: UInt32
    /// Where on the page that holds the link the address stands, in bytes.
    let offset: UInt32
    /// The hash of the part's id.
    let fragment: UInt64
  }

  /// The hashes of the ids, sorted.
  var ids: [UInt64] = []
  /// The files and pages that it links to, by their numbers in the plan, each once.
  var links: [UInt32] = []
  /// The links to parts of pages.
  var anchors: [Anchor] = []
}
