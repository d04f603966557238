/// Takes apart what was compressed by DEFLATE (RFC 1951), as ZIP, PNG, PDF and gzip hold it.
///
/// It gives what it can: of damaged data all that comes before the damage, and of anything no more than
/// a bound, so that a file made to burst fills no memory.
struct Inflate {
  /// So many bytes are made of one stretch at most.
  static let most = 64 << 20

  private let input: ArraySlice<UInt8>
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0
  private var output: [UInt8] = []

  private init(_ input: ArraySlice<UInt8>) {
    self.input = input
    place = input.startIndex
  }

  /// The bytes that were compressed.
  static func bytes(of input: ArraySlice<UInt8>) -> [UInt8] {
    var inflate = Inflate(input)
    while let isLast = inflate.block(), !isLast {}
    return inflate.output
  }

  /// The same with the two bytes of zlib before it (RFC 1950).
  static func bytes(ofZlib input: ArraySlice<UInt8>) -> [UInt8] { bytes(of: input.dropFirst(2)) }

  /// Reads a block; whether it is the last, nil where the data are at fault or too long.
  private mutating func block() -> Bool? {
    guard let last = take(1), let kind = take(2) else { return nil }
    let isWhole =
      switch kind {
      case 0: stored()
      case 1: coded(Self.fixed.lengths, Self.fixed.distances)
      case 2: described()
      default: false
      }
    return isWhole ? last == 1 : nil
  }

  private mutating func stored() -> Bool {
    bits = 0
    bitCount = 0
    guard place + 4 <= input.endIndex else { return false }
    let count = Int(input[place]) | Int(input[place + 1]) << 8
    place += 4
    let end = min(place + count, input.endIndex)
    guard output.count + count <= Self.most else { return false }
    output += input[place..<end]
    defer { place = end }
    return end == place + count
  }

  /// A block with codes of its own.
  private mutating func described() -> Bool {
    guard let literals = take(5), let distances = take(5), let codes = take(4) else { return false }
    var sizes = [UInt8](repeating: 0, count: 19)
    for number in 0..<Int(codes) + 4 {
      guard let size = take(3) else { return false }
      sizes[Self.order[number]] = UInt8(size)
    }
    let code = HuffmanCode(sizes)
    let total = Int(literals) + 257 + Int(distances) + 1
    var lengths: [UInt8] = []
    while lengths.count < total {
      guard let symbol = symbol(code) else { return false }
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last, let more = take(2) else { return false }
        lengths += Array(repeating: last, count: Int(more) + 3)
      case 17:
        guard let more = take(3) else { return false }
        lengths += Array(repeating: 0, count: Int(more) + 3)
      default:
        guard let more = take(7) else { return false }
        lengths += Array(repeating: 0, count: Int(more) + 11)
      }
    }
    guard lengths.count == total else { return false }
    let split = Int(literals) + 257
    return coded(HuffmanCode(Array(lengths[..<split])), HuffmanCode(Array(lengths[split...])))
  }

  private mutating func coded(_ lengths: HuffmanCode, _ distances: HuffmanCode) -> Bool {
    while let symbol = symbol(lengths) {
      if symbol == 256 { return true }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let more = take(Self.lengths[symbol - 257].bits),
        let far = self.symbol(distances), far < 30, let further = take(Self.distances[far].bits)
      else { return false }
      let count = Self.lengths[symbol - 257].base + Int(more)
      let distance = Self.distances[far].base + Int(further)
      guard distance <= output.count, output.count + count <= Self.most else { return false }
      for _ in 0..<count { output.append(output[output.count - distance]) }
    }
    return false
  }

  // MARK: Bits

  private mutating func take(_ count: Int) -> UInt32? {
    while bitCount < count {
      guard place < input.endIndex else { return nil }
      bits |= UInt32(input[place]) << bitCount
      bitCount += 8
      place += 1
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= UInt32(count)
    return value
  }

  private mutating func symbol(_ code: HuffmanCode) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for count in code.counts.dropFirst() {
      guard let bit = take(1) else { return nil }
      value |= Int(bit)
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  // MARK: Tables

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The fixed codes of section 3.2.6.
  private static let fixed = (
    lengths: HuffmanCode(
      Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
        + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
    ),
    distances: HuffmanCode(Array(repeating: 5, count: 30))
  )

  /// What lengths begin with and how many bits are added, section 3.2.5.
  private static let lengths: [(base: Int, bits: Int)] = {
    var all: [(base: Int, bits: Int)] = []
    var base = 3
    for number in 0..<28 {
      let bits = number < 8 ? 0 : number / 4 - 1
      all.append((base, bits))
      base += 1 << bits
    }
    return all + [(258, 0)]
  }()

  private static let distances: [(base: Int, bits: Int)] = {
    var all: [(base: Int, bits: Int)] = []
    var base = 1
    for number in 0..<30 {
      let bits = number < 4 ? 0 : number / 2 - 1
      all.append((base, bits))
      base += 1 << bits
    }
    return all
  }()
}
