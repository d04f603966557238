/// Makes bytes of any kind fit for parsing.
enum CleanText {
  /// The bytes as valid UTF-8 without control characters, noncharacters or lone carriage returns.
  ///
  /// Each such character becomes one U+FFFD (a lone carriage return a blank), so columns counted in
  /// characters stay as they were.
  static func bytes(_ source: ArraySlice<UInt8>) -> [UInt8] {
    if isClean(source) { return Array(source) }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 64)
    let text = String(decoding: source, as: UTF8.self)
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar.value {
      case 0x0D:
        let next = scalars.index(after: index)
        let isLineEnd = next < scalars.endIndex && scalars[next] == "\n"
        result.append(isLineEnd ? 0x0D : 0x20)
      case 0x09, 0x0A: result.append(UInt8(scalar.value))
      case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF:
        result += [0xEF, 0xBF, 0xBD]
      default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  private static func isClean(_ source: ArraySlice<UInt8>) -> Bool {
    source.withUnsafeBufferPointer { isClean($0) }
  }

  private static func isClean(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < source.count {
      let byte = source[index]
      index &+= 1
      if byte >= 0x20, byte != 0x7F, byte != 0xEF, byte != 0xC2 { continue }
      switch byte {
      case 0x09, 0x0A: continue
      case 0x0D:
        guard index < source.count, source[index] == 0x0A else { return false }
      case 0xEF:
        // U+FDD0 and onwards, U+FFFE and U+FFFF.
        guard index < source.count, source[index] != 0xB7, source[index] != 0xBF else {
          return false
        }
      case 0xC2:
        guard index < source.count, source[index] >= 0xA0 else { return false }
      default: return false
      }
    }
    return (try? UTF8Span(validating: source.span)) != nil
  }
}
