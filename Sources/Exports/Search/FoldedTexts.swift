/// The folded texts of some documents next to each other.
struct FoldedTexts: Sendable {
  /// The units of all of them, a zero behind each block.
  private(set) var units: [UInt16] = []
  /// Where the text of each document starts in `units`; the last is the end.
  private(set) var starts: [Int] = [0]
  /// Where its titles end.
  private(set) var titleEnds: [Int] = []

  /// How many documents there are.
  var count: Int { titleEnds.count }

  /// Folds `texts`.
  init(_ texts: GatheredTexts) {
    units.reserveCapacity(texts.bytes.count / 2)
    for number in 0..<texts.count {
      let text = texts.text(number)
      let titles = text.startIndex + texts.titleLengths[number]
      var titleEnd = units.count
      text.withEachBlock { block, end in
        SearchFolding.append(block, to: &units)
        if end <= titles { titleEnd = units.count }
      }
      titleEnds.append(titleEnd)
      starts.append(units.count)
    }
  }
}
