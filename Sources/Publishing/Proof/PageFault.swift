/// What is wrong with a page as rendered.
struct PageFault: Hashable, Sendable {
  /// The page, by its number in the plan.
  let page: UInt32
  let kind: Kind

  /// What is wrong; texts stand in the page's bytes, which are made again to show them.
  enum Kind: Hashable, Sendable {
    /// An address, at this place in the bytes, leads nowhere.
    case deadLink(offset: UInt32)
    /// An id of this hash stands twice.
    case duplicateID(UInt64)
    /// No way leads here from the first page.
    case orphan
  }
}
