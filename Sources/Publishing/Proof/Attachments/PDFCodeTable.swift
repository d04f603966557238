/// What the numbers of a font of a PDF stand for (`ToUnicode`).
struct PDFCodeTable {
  /// The text of each number, in two-byte Unicode.
  private var texts: [UInt32: [UInt16]] = [:]
  /// How many bytes a number has.
  private var length = 2
  /// How many numbers were told, some of them more than once.
  private var told = 0
  /// So many may be told; a range longer than all of Unicode's first plane is none.
  private static let most = 1 << 16
  /// So many units stand for one number: a ligature has a few.
  private static let longest = 32

  /// The table in a stream; nil where the stream holds none.
  init?(_ stream: [UInt8]) {
    var place = 0
    var range: Bool?
    var operands: [[UInt8]] = []
    var isArray = false
    var array: [[UInt8]] = []
    while place < stream.count {
      let byte = stream[place]
      switch byte {
      case UInt8(ascii: "<"):
        guard let string = PDFTexts.hexadecimal(stream, &place) else { continue }
        guard let isRange = range else { continue }
        if isArray { array.append(string) } else { operands.append(string) }
        guard !isArray, operands.count == (isRange ? 3 : 2) else { continue }
        add(operands, isRange: isRange)
        operands = []
      case UInt8(ascii: "["):
        isArray = true
        array = []
        place += 1
      case UInt8(ascii: "]"):
        if operands.count == 2 { add(operands[0], array) }
        (isArray, operands) = (false, [])
        place += 1
      case UInt8(ascii: "b") where stream[place...].starts(with: Array("beginbfchar".utf8)):
        (range, operands) = (false, [])
        place += 11
      case UInt8(ascii: "b") where stream[place...].starts(with: Array("beginbfrange".utf8)):
        (range, operands) = (true, [])
        place += 12
      case UInt8(ascii: "e") where stream[place...].starts(with: Array("endbf".utf8)):
        range = nil
        place += 5
      default: place += 1
      }
      if told >= Self.most * 4 { break }
    }
    if texts.isEmpty { return nil }
  }

  /// The text of a run of numbers, as UTF-8, without those that stand for nothing.
  func text(of codes: [UInt8]) -> [UInt8] {
    var units: [UInt16] = []
    var place = 0
    while place + length <= codes.count, units.count < PDFTexts.most {
      if let text = texts[Self.number(codes[place..<place + length])] { units += text }
      place += length
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func add(_ operands: [[UInt8]], isRange: Bool) {
    guard isRange else {
      add(Self.number(operands[0][...]), operands[1], length: operands[0].count)
      return
    }
    let (first, last) = (Self.number(operands[0][...]), Self.number(operands[1][...]))
    guard (1...4).contains(operands[0].count), first <= last, last - first < Self.most,
      var end = Self.units(operands[2]).last
    else {
      return
    }
    let start = Self.units(operands[2]).dropLast()
    told += Int(last - first) + 1
    for code in first...last {
      texts[code] = start + [end]
      end &+= 1
    }
    length = operands[0].count
  }

  private mutating func add(_ first: [UInt8], _ array: [[UInt8]]) {
    for (place, text) in array.prefix(Self.most).enumerated() {
      add(Self.number(first[...]) &+ UInt32(place), text, length: first.count)
    }
  }

  private mutating func add(_ code: UInt32, _ text: [UInt8], length: Int) {
    guard (1...4).contains(length) else { return }
    told += 1
    texts[code] = Self.units(text)
    self.length = length
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func units(_ bytes: [UInt8]) -> [UInt16] {
    stride(from: 0, to: min(bytes.count - 1, longest * 2), by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
  }
}
