/// Makes the line breaks of old Macintosh files countable.
enum LineBreaks {
  /// The bytes with every carriage return that stands alone replaced by a line feed.
  ///
  /// Places stay the same, and everything behind may count lines by line feeds.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = ByteSearch.first(0x0D, in: bytes) else { return bytes }
    var result = bytes
    for place in first..<bytes.count where bytes[place] == 0x0D {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      if next != 0x0A { result[place] = 0x0A }
    }
    return result
  }
}
