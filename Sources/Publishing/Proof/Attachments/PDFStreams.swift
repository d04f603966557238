/// The compressed streams of a PDF.
enum PDFStreams {
  private static let mark = Array("stream".utf8)

  /// What each stream holds that is compressed as most are; others stand in the bytes as they are.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    var streams: [[UInt8]] = []
    var place = 0
    while let found = bytes[place...].firstIndex(of: mark[0]), found + mark.count < bytes.count {
      place = found + 1
      guard bytes[found...].starts(with: mark) else { continue }
      let data = bytes[(found + mark.count)...].drop { $0 == 0x0D || $0 == 0x0A }
      guard let first = data.first, first & 0x0F == 8, data.count > 2 else { continue }
      let stream = Inflate.bytes(ofZlib: data)
      if !stream.isEmpty { streams.append(stream) }
    }
    return streams
  }
}
