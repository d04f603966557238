import Linking
import Pages
import Reads
import Records
import Workers

/// The documents of a site with their texts, and how they are divided into blocks.
///
/// A block is some thousand documents next to each other with an index of its own: an edit changes
/// the index of one block, and a query asks all of them.
struct SearchPlan: Sendable {
  let facts: SiteFacts
  let documents: [SearchDocument]
  let kinds: [SearchDocument.Kind]
  /// The documents of each block.
  let blocks: [Range<Int>]
  /// Their texts, a piece of work each.
  let texts: [[GatheredTexts]]
  /// The same piece by piece, with the first document of each.
  private let pieces: [(start: Int, texts: GatheredTexts)]
  /// How many parts the lists of each family have in each block.
  let shortParts: Int
  let longParts: Int

  /// How many documents a block has at the most, as long as there are few blocks.
  static let mostInBlock = 16_384
  /// How many blocks there are at the most, for a query takes a file of each.
  static let mostBlocks = 16
  /// About how many bytes a query for three or four characters takes from all blocks together,
  /// where texts repeat themselves little.
  static let target = 64_000
  /// How many documents there are for a file of lists at the least, but for small sites.
  static let documentsOfFile = 32

  init(_ facts: SiteFacts, _ workers: Workers) {
    self.facts = facts
    let (documents, kinds) = SearchDocument.all(facts)
    self.documents = documents
    self.kinds = kinds
    var count = 1
    while count < Self.mostBlocks, documents.count > count * Self.mostInBlock { count *= 2 }
    let blocks = SearchCuts.parts(documents.map(\.hash), count: count)
    self.blocks = blocks
    // Pieces of work, none of which is in two blocks.
    var pieces: [(block: Int, range: Range<Int>)] = []
    let length = max(32, documents.count / (workers.count * 16))
    for (number, block) in blocks.enumerated() {
      for start in stride(from: block.lowerBound, to: block.upperBound, by: length) {
        pieces.append((number, start..<min(start + length, block.upperBound)))
      }
    }
    let work = pieces
    let made = workers.map(work.count) { piece in
      ReadLog.silently { GatheredTexts(documents[work[piece].range], facts) }
    }
    var texts: [[GatheredTexts]] = Array(repeating: [], count: blocks.count)
    for (piece, text) in zip(work, made) { texts[piece.block].append(text) }
    self.texts = texts
    self.pieces = zip(work, made).map { ($0.range.lowerBound, $1) }
    // A character is some two bytes and takes about as many in the lists of long runs.
    let bytes = made.reduce(0) { $0 + $1.bytes.count }
    var parts = 1
    while bytes > parts * Self.target { parts *= 2 }
    let most = max(64, documents.count / Self.documentsOfFile)
    while parts > 4, parts * 5 / 4 * blocks.count > most { parts /= 2 }
    longParts = parts
    shortParts = max(1, parts / 4)
  }

  /// The text of a document: the piece that holds it, and its number there.
  func text(_ document: Int) -> (texts: GatheredTexts, number: Int) {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= document { low = middle } else { high = middle - 1 }
    }
    return (pieces[low].texts, document - pieces[low].start)
  }

  /// How many bytes the text of each document has.
  var lengths: [Int] {
    pieces.flatMap { piece in (0..<piece.texts.count).map { piece.texts.text($0).count } }
  }

  /// The hash of the texts of a block.
  func stamp(ofBlock number: Int) -> UInt64 {
    var hash = StableHash()
    for text in texts[number] {
      for stamp in text.stamps { hash.combine(stamp) }
    }
    hash.combine(shortParts)
    hash.combine(longParts)
    return hash.value
  }
}
