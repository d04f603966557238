/// What a document in rich text says, where it writes letters by their numbers (RTF 1.9).
enum RTFText {
  /// The text as UTF-8: letters of ASCII, and those written as `\u20919`; the stand-ins behind these and
  /// all commands are left out.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var units: [UInt16] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), 0x0A, 0x0D: continue
      case UInt8(ascii: "\\"): command(bytes, &place, &units)
      default: units.append(UInt16(byte))
      }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func command(_ bytes: [UInt8], _ place: inout Int, _ units: inout [UInt16]) {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "'") {
      place = min(bytes.count, place + 3)
      return
    }
    let start = place
    while place < bytes.count, isLetter(bytes[place]) { place += 1 }
    guard place > start else {
      place += 1
      return
    }
    let isUnicode = place == start + 1 && bytes[start] == UInt8(ascii: "u")
    var number: Int32 = 0
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      number = number &* 10 &+ Int32(bytes[place] - 0x30)
      place += 1
    }
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard isUnicode else { return }
    units.append(UInt16(truncatingIfNeeded: isNegative ? -number : number))
    // A stand-in of one letter for readers that know no other.
    if place < bytes.count, bytes[place] == UInt8(ascii: "?") { place += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
