/// Turns rising byte offsets of one file into lines and columns.
struct LineCounter {
  let file: Int32
  private var offset = 0
  private var line: Int32 = 1
  private var lineStart = 0

  init(file: Int32) {
    self.file = file
  }

  /// The place of `target`, which must not lie before an offset asked for earlier.
  mutating func place(of target: Int, in bytes: [UInt8], length: Int) -> Place {
    while offset < target {
      if bytes[offset] == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    let column = Self.width(of: bytes[lineStart..<target]) + 1
    return Place(
      file: file,
      line: line,
      column: Int32(clamping: column),
      length: Int32(clamping: length)
    )
  }

  /// How many characters `bytes` of UTF-8 hold.
  static func width(of bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
