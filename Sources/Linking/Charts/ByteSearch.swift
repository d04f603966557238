/// Looks for bytes in bytes in a time that grows with their number only, whatever they are: an
/// excerpt may be megabytes of one letter.
///
/// Places where the first eight bytes agree are compared one by one, which nearly always settles it;
/// where these comparisons come to more than the text is long, the rest is searched without ever
/// going back (Knuth, Morris, Pratt).
struct ByteSearch {
  private let wanted: [UInt8]

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
  }

  /// Whether `text` holds what is wanted; nothing is found everywhere.
  func finds(in text: [UInt8]) -> Bool {
    if wanted.isEmpty { return true }
    guard wanted.count <= text.count else { return false }
    return wanted.count < 8 ? findsSteadily(in: text, from: 0) : findsAtOnce(in: text)
  }

  private func findsAtOnce(in text: [UInt8]) -> Bool {
    let last = text.count - wanted.count
    var budget = text.count
    // Where the steady search has to take over; nil where the question is settled.
    var rest: Int?
    let isFound = unsafe text.withUnsafeBytes { text in
      unsafe wanted.withUnsafeBytes { wanted in
        let head = unsafe wanted.loadUnaligned(as: UInt64.self)
        for start in 0...last
        where unsafe text.loadUnaligned(fromByteOffset: start, as: UInt64.self) == head {
          var length = 8
          while unsafe length < wanted.count && text[start + length] == wanted[length] {
            length += 1
          }
          if length == wanted.count { return true }
          budget -= length
          if budget < 0 {
            rest = start
            return false
          }
        }
        return false
      }
    }
    return rest.map { findsSteadily(in: text, from: $0) } ?? isFound
  }

  private func findsSteadily(in text: [UInt8], from start: Int) -> Bool {
    let restarts = restarts
    var length = 0
    for byte in text[start...] {
      while length > 0, byte != wanted[length] { length = restarts[length - 1] }
      if byte == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }

  /// For each start of `wanted`, how long its longest own end is that is a start as well.
  private var restarts: [Int] {
    var restarts = Array(repeating: 0, count: wanted.count)
    var length = 0
    for position in wanted.indices.dropFirst() {
      while length > 0, wanted[position] != wanted[length] { length = restarts[length - 1] }
      if wanted[position] == wanted[length] { length += 1 }
      restarts[position] = length
    }
    return restarts
  }
}
