/// The texts beside the pixels of a PNG: comments, titles, what a camera or program wrote.
enum PNGTexts {
  /// The texts that are compressed; the others stand in the bytes as they are.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var place = 8
    while place + 12 <= bytes.count {
      let count = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      let start = place + 8
      guard start + count <= bytes.count else { break }
      let data = bytes[start..<start + count]
      switch kind {
      case "zTXt", "iCCP":
        if let end = data.firstIndex(of: 0) {
          texts.append(Inflate.bytes(ofZlib: data[(end + 1)...].dropFirst()))
        }
      case "iTXt":
        // A name, whether it is compressed and how, a language, and the name in it.
        guard let end = data.firstIndex(of: 0), end + 3 < data.endIndex, data[end + 1] == 1 else {
          break
        }
        var rest = data[(end + 3)...]
        for _ in 0..<2 {
          guard let next = rest.firstIndex(of: 0) else { break }
          rest = rest[(next + 1)...]
        }
        texts.append(Inflate.bytes(ofZlib: rest))
      default: break
      }
      place = start + count + 4
    }
    return texts
  }
}
