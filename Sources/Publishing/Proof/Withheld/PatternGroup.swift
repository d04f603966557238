/// Strings of about one length, found by pieces of them (`BytePatterns`).
struct PatternGroup: Sendable {
  /// How long strings of a group are at least, how long a piece is, and how far a step goes.
  struct Shape: Sendable {
    let length: Int
    let piece: Int
    /// One of as many pieces that follow each other begins wherever a step lands.
    var step: Int { length - piece + 1 }
  }

  /// The groups, from short ids to sentences: the longer the strings, the longer the steps.
  static let shapes = [
    Shape(length: 4, piece: 4), Shape(length: 5, piece: 4), Shape(length: 8, piece: 6),
    Shape(length: 12, piece: 8),
  ]

  /// A place of the table: a piece and the first string that has it.
  private struct Place {
    var piece: UInt64 = 0
    /// The number of the first use, plus one; 0 where there is none.
    var use: UInt32 = 0
  }

  /// A string that has a piece, and where.
  private struct Use {
    let string: UInt32
    let offset: UInt32
    /// The next use of the same piece, plus one.
    let next: UInt32
  }

  private let shape: Shape
  private let mask: UInt64
  private var places: [Place]
  private let shift: UInt64
  private var uses: [Use] = []
  /// How often pieces of each hash are used, about, while strings are added.
  private var counts: [UInt8] = Array(repeating: 0, count: 1 << 16)
  /// Which hashes of pieces there are, a bit each.
  private var filter: [UInt64] = []
  private var filterShift: UInt64 = 0

  init(_ shape: Shape, count: Int) {
    self.shape = shape
    mask = shape.piece == 8 ? .max : (1 << UInt64(shape.piece * 8)) - 1
    var bits: UInt64 = 6
    while 1 << bits < count * shape.step * 2 { bits += 1 }
    places = Array(repeating: Place(), count: 1 << bits)
    shift = 64 - bits
  }

  /// Adds a string, by pieces that few others have.
  mutating func add(_ string: Int, _ bytes: ArraySlice<UInt8>) {
    let last = bytes.count - shape.length
    var best = 0
    var fewest = Int.max
    for core in stride(from: 0, through: last, by: max(1, last / Self.mostCores)) {
      var most = 0
      for offset in core..<core + shape.step {
        most = max(most, Int(counts[Self.count(of: piece(bytes, offset))]))
      }
      if most < fewest { (best, fewest) = (core, most) }
      if fewest == 0 { break }
    }
    for offset in best..<best + shape.step {
      let piece = piece(bytes, offset)
      let count = Self.count(of: piece)
      if counts[count] < .max { counts[count] += 1 }
      let place = place(piece)
      uses.append(
        Use(string: UInt32(string), offset: UInt32(offset), next: places[place].use)
      )
      places[place] = Place(piece: piece, use: UInt32(uses.count))
    }
  }

  /// Where pieces like this one are counted.
  private static func count(of piece: UInt64) -> Int {
    Int(truncatingIfNeeded: hash(piece) >> 48)
  }

  /// So many cores of a string are compared.
  private static let mostCores = 16

  /// Gets ready to search.
  mutating func seal() {
    counts = []
    var bits: UInt64 = 12
    while bits < 22, 1 << bits < uses.count * 32 { bits += 1 }
    filterShift = 64 - bits
    filter = Array(repeating: 0, count: 1 << (bits - 6))
    for place in places where place.use != 0 {
      let hash = Self.hash(place.piece) >> filterShift
      filter[Int(hash >> 6)] |= 1 << (hash & 63)
    }
  }

  /// Shows `body` each string that may stand in `text`, and where it would begin.
  @inline(__always)
  func candidates(in text: UnsafeBufferPointer<UInt8>, _ body: (Int, Int) -> Void) {
    guard let base = UnsafeRawPointer(text.baseAddress), text.count >= shape.length else { return }
    let (step, mask, filterShift) = (shape.step, mask, filterShift)
    let last = text.count - 8
    var at = 0
    withTables { filter, places, uses in
      func piece(_ at: Int) -> UInt64 {
        let word = (base + at).loadUnaligned(as: UInt64.self).littleEndian
        return (word | Self.smallLetters) & mask
      }
      func mayBe(_ piece: UInt64) -> UInt64 {
        let hash = Self.hash(piece) &>> filterShift
        return filter[Int(truncatingIfNeeded: hash &>> 6)] &>> (hash & 63)
      }
      // No overflow, shifts below 64, and one question for four places: this loop is run for nearly
      // every byte that a build writes.
      while at &+ 3 &* step <= last {
        let (one, two) = (piece(at), piece(at &+ step))
        let (three, four) = (piece(at &+ 2 &* step), piece(at &+ 3 &* step))
        if (mayBe(one) | mayBe(two) | mayBe(three) | mayBe(four)) & 1 != 0 {
          if mayBe(one) & 1 != 0 { show(one, at, places, uses, body) }
          if mayBe(two) & 1 != 0 { show(two, at &+ step, places, uses, body) }
          if mayBe(three) & 1 != 0 { show(three, at &+ 2 &* step, places, uses, body) }
          if mayBe(four) & 1 != 0 { show(four, at &+ 3 &* step, places, uses, body) }
        }
        at &+= 4 &* step
      }
      while at + shape.piece <= text.count {
        var word: UInt64 = 0
        for offset in 0..<shape.piece { word |= UInt64(text[at + offset]) << UInt64(offset * 8) }
        show((word | Self.smallLetters) & mask, at, places, uses, body)
        at += step
      }
    }
  }

  /// The tables as they lie in memory: an array asks at each look who holds it.
  @inline(__always)
  private func withTables(
    _ body: (
      UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<Place>, UnsafeBufferPointer<Use>
    ) -> Void
  ) {
    filter.withUnsafeBufferPointer { filter in
      places.withUnsafeBufferPointer { places in
        uses.withUnsafeBufferPointer { uses in body(filter, places, uses) }
      }
    }
  }

  @inline(__always)
  private func show(
    _ piece: UInt64,
    _ at: Int,
    _ places: UnsafeBufferPointer<Place>,
    _ uses: UnsafeBufferPointer<Use>,
    _ body: (Int, Int) -> Void
  ) {
    var place = Int(truncatingIfNeeded: Self.hash(piece) &>> shift)
    while places[place].use != 0, places[place].piece != piece {
      place = (place &+ 1) & (places.count &- 1)
    }
    var next = places[place].use
    while next != 0 {
      let use = uses[Int(next) &- 1]
      body(Int(use.string), at &- Int(use.offset))
      next = use.next
    }
  }

  /// Makes small letters of capitals, and something else of other bytes, the same on both sides.
  private static let smallLetters: UInt64 = 0x2020_2020_2020_2020

  private func piece(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<shape.piece {
      word |= UInt64(bytes[bytes.startIndex + offset + place]) << UInt64(place * 8)
    }
    return (word | Self.smallLetters) & mask
  }

  @inline(__always)
  private static func hash(_ piece: UInt64) -> UInt64 { piece &* 0x9E37_79B9_7F4A_7C15 }

  /// Where a piece is, or where it would be.
  private func place(_ piece: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: Self.hash(piece) >> shift)
    while places[place].use != 0, places[place].piece != piece {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}
