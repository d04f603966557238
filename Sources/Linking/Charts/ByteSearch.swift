/// Looks for bytes in bytes in a time that grows with their number only, whatever they are
/// (Knuth, Morris, Pratt): an excerpt may be megabytes of one letter.
struct ByteSearch {
  private let wanted: [UInt8]
  /// For each start of `wanted`, how long its longest own end is that is a start as well.
  private let restarts: [Int]

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    var restarts = Array(repeating: 0, count: wanted.count)
    var length = 0
    for position in wanted.indices.dropFirst() {
      while length > 0, wanted[position] != wanted[length] { length = restarts[length - 1] }
      if wanted[position] == wanted[length] { length += 1 }
      restarts[position] = length
    }
    self.restarts = restarts
  }

  /// Whether `text` holds what is wanted; nothing is found everywhere.
  func finds(in text: [UInt8]) -> Bool {
    if wanted.isEmpty { return true }
    var length = 0
    for byte in text {
      while length > 0, byte != wanted[length] { length = restarts[length - 1] }
      if byte == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
