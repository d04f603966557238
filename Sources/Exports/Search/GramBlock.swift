import Synchronization

/// The lists of a block of documents for one family of runs, made when the first of its files is.
final class GramBlock: ExportBatch {
  private let family: GramFamily
  private let texts: [GatheredTexts]
  private let parts: Int
  private let made = Mutex<GramLists?>(nil)

  init(_ family: GramFamily, _ texts: [GatheredTexts], parts: Int) {
    self.family = family
    self.texts = texts
    self.parts = parts
  }

  /// The digits of a part.
  func digits(part: Int) -> [UInt8] {
    let lists = made.withLock { made in
      if let made { return made }
      let lists = GramLists(family, texts.map { FoldedTexts($0) }, parts: parts)
      made = lists
      return lists
    }
    return lists.digits(part: part)
  }

  func end() { made.withLock { $0 = nil } }
}
