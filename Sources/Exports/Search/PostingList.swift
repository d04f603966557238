/// The documents that hold something, ascending, as digits.
///
/// Three ways to write a list, of which the shortest is taken: the gaps between its numbers, a digit
/// for each six documents from the first on, or the gaps between the documents that are missing. So
/// a list is never longer than a sixth of the documents it counts through.
enum PostingList {
  /// How a list is written.
  enum Form: Int {
    case gaps, bits, missing
  }

  /// Appends the list to `bytes`, `count` being how many documents there are.
  ///
  /// - Returns: how it was written.
  static func append(
    _ documents: ArraySlice<UInt32>,
    of count: Int,
    to bytes: inout [UInt8]
  ) -> Form {
    guard let first = documents.first, let last = documents.last else { return .gaps }
    let span = Int(last - first) + 1
    let bits = SearchDigits.count(Int(first)) + (span + 5) / 6
    let missing = count - documents.count
    // Each gap takes a digit at the least: where that is too much already, none is counted.
    let gaps = documents.count <= bits ? gapCost(documents) : Int.max
    if missing < min(gaps, bits), missingCost(documents, of: count) < min(gaps, bits) {
      appendMissing(documents, of: count, to: &bytes)
      return .missing
    }
    if gaps <= bits {
      appendGaps(documents, to: &bytes)
      return .gaps
    }
    SearchDigits.append(Int(first), to: &bytes)
    appendBits(documents, from: first, to: &bytes)
    return .bits
  }

  private static func gapCost(_ documents: ArraySlice<UInt32>) -> Int {
    var cost = 0
    var next: UInt32 = 0
    for document in documents {
      cost += SearchDigits.count(Int(document - next))
      next = document + 1
    }
    return cost
  }

  private static func appendGaps(_ documents: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    var next: UInt32 = 0
    for document in documents {
      SearchDigits.append(Int(document - next), to: &bytes)
      next = document + 1
    }
  }

  private static func missingCost(_ documents: ArraySlice<UInt32>, of count: Int) -> Int {
    var cost = 0
    eachMissing(documents, of: count) { cost += SearchDigits.count($0) }
    return cost
  }

  private static func appendMissing(
    _ documents: ArraySlice<UInt32>,
    of count: Int,
    to bytes: inout [UInt8]
  ) {
    eachMissing(documents, of: count) { SearchDigits.append($0, to: &bytes) }
  }

  /// Calls `body` with the gap before each document that is not in the list.
  private static func eachMissing(
    _ documents: ArraySlice<UInt32>,
    of count: Int,
    _ body: (Int) -> Void
  ) {
    var next: UInt32 = 0
    var present = 0
    func gap(upTo end: UInt32) {
      while next < end {
        body(present)
        present = 0
        next += 1
      }
    }
    for document in documents {
      gap(upTo: document)
      next = document + 1
      present += 1
    }
    gap(upTo: UInt32(count))
  }

  private static func appendBits(
    _ documents: ArraySlice<UInt32>,
    from first: UInt32,
    to bytes: inout [UInt8]
  ) {
    var digit = 0
    var word: UInt32 = 0
    for document in documents {
      let place = document - first
      while place / 6 > word {
        bytes.append(SearchDigits.digit(digit))
        digit = 0
        word += 1
      }
      digit |= 1 << Int(place % 6)
    }
    bytes.append(SearchDigits.digit(digit))
  }
}
