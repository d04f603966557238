/// The files in a ZIP archive, by the heads that stand before each.
///
/// The list at its end is not needed: what stands in the bytes is looked for, listed or not.
enum ZIPMembers {
  private static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// What each file holds, as far as it can be unpacked.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    var members: [[UInt8]] = []
    var place = 0
    while let head = next(in: bytes, from: place) {
      let name = number(bytes, head + 26, 2)
      let extra = number(bytes, head + 28, 2)
      let start = head + 30 + name + extra
      place = head + 4
      guard start < bytes.count else { continue }
      let isEncrypted = number(bytes, head + 6, 2) & 1 != 0
      // How long it is may stand behind it; what was compressed knows its own end.
      if !isEncrypted, number(bytes, head + 8, 2) == 8 {
        members.append(Inflate.bytes(of: bytes[start...]))
      }
      place = start
    }
    return members
  }

  private static func next(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 30 <= bytes.count {
      guard let found = bytes[place...].firstIndex(of: mark[0]) else { return nil }
      if found + 30 <= bytes.count, bytes[found..<found + 4].elementsEqual(mark) { return found }
      place = found + 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
  }
}
