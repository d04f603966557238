/// Looks for many names in a text at once (Aho, Corasick).
///
/// The time grows with the text, not with the number of names, whatever both hold. Letters are
/// compared without regard to case and to full or half width, and white space beside a wide
/// character does not count, so that a name broken over two lines is found.
package struct NameSearch: Sendable {
  /// A letter of the tree in which all names are spelled.
  private struct Node: Sendable {
    var byte: UInt8
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// The longest end of what is spelled here that starts a name.
    var fallback: Int32 = 0
    /// The name that ends here; -1 for none.
    var name: Int32 = -1
    /// The nearest fallback where a name ends; -1 for none.
    var shorter: Int32 = -1
    /// How many bytes are spelled.
    var depth: Int32 = 0
  }

  private var nodes = [Node(byte: 0)]
  /// The first letters of names, by byte: a text is nearly always between two names.
  private var starts = [Int32](repeating: -1, count: 256)
  private let wholeWords: Bool

  /// How many names that end at one letter are looked at: names that end in each other.
  private static let mostAtOnePlace = 32

  /// - Parameters:
  ///   - names: What to look for; an empty name is never found, of two equal ones the first is.
  ///   - wholeWords: Whether a Latin letter, digit, `-` or `_` beside a name makes it another.
  package init(_ names: [String], wholeWords: Bool) {
    self.wholeWords = wholeWords
    for (number, name) in names.enumerated() { insert(Self.folded(name), number: number) }
    linkFallbacks()
    var start = nodes[0].firstChild
    while start >= 0 {
      starts[Int(nodes[Int(start)].byte)] = start
      start = nodes[Int(start)].nextSibling
    }
  }

  /// The names that stand in `text`, by their place in the list, each once, in order.
  package func names(in text: String) -> [Int] {
    guard nodes.count > 1 else { return [] }
    let bytes = Self.folded(text)
    var found: Set<Int> = []
    var state: Int32 = 0
    for (position, byte) in bytes.enumerated() {
      var next: Int32? = nil
      while state != 0 {
        next = child(of: state, byte)
        if next != nil { break }
        state = nodes[Int(state)].fallback
      }
      if let next { state = next } else { state = max(0, starts[Int(byte)]) }
      guard state != 0 else { continue }
      var ending = nodes[Int(state)].name >= 0 ? state : nodes[Int(state)].shorter
      var looked = 0
      while ending >= 0, looked < Self.mostAtOnePlace {
        let node = nodes[Int(ending)]
        let range = (position + 1 - Int(node.depth))..<(position + 1)
        if !wholeWords || Self.isWhole(range, in: bytes) { found.insert(Int(node.name)) }
        ending = node.shorter
        looked += 1
      }
    }
    return found.sorted()
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    var child = nodes[Int(node)].firstChild
    while child >= 0 {
      if nodes[Int(child)].byte == byte { return child }
      child = nodes[Int(child)].nextSibling
    }
    return nil
  }

  private mutating func insert(_ name: [UInt8], number: Int) {
    guard !name.isEmpty else { return }
    var node: Int32 = 0
    for byte in name {
      if let next = child(of: node, byte) {
        node = next
        continue
      }
      let next = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(
        Node(
          byte: byte,
          nextSibling: nodes[Int(node)].firstChild,
          depth: nodes[Int(node)].depth + 1
        )
      )
      nodes[Int(node)].firstChild = next
      node = next
    }
    if nodes[Int(node)].name < 0 { nodes[Int(node)].name = Int32(truncatingIfNeeded: number) }
  }

  /// Goes through the tree level by level: a fallback is always shorter.
  private mutating func linkFallbacks() {
    var level: [Int32] = [0]
    while !level.isEmpty {
      var next: [Int32] = []
      for parent in level {
        var node = nodes[Int(parent)].firstChild
        while node >= 0 {
          let fallback = parent == 0 ? 0 : self.fallback(from: parent, nodes[Int(node)].byte)
          nodes[Int(node)].fallback = fallback
          nodes[Int(node)].shorter =
            nodes[Int(fallback)].name >= 0 ? fallback : nodes[Int(fallback)].shorter
          next.append(node)
          node = nodes[Int(node)].nextSibling
        }
      }
      level = next
    }
  }

  private func fallback(from parent: Int32, _ byte: UInt8) -> Int32 {
    var state = nodes[Int(parent)].fallback
    while true {
      if let found = child(of: state, byte) { return found }
      if state == 0 { return 0 }
      state = nodes[Int(state)].fallback
    }
  }

  private static func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let startsInWord =
      range.lowerBound > 0 && isOfWord(bytes[range.lowerBound])
      && isOfWord(bytes[range.lowerBound - 1])
    let endsInWord =
      range.upperBound < bytes.count && isOfWord(bytes[range.upperBound - 1])
      && isOfWord(bytes[range.upperBound])
    return !startsInWord && !endsInWord
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  /// The text in lower case and half width, blanks as one space and none beside wide characters.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBlank = false
    for scalar in text.unicodeScalars {
      // Most letters are of these two ranges; asking Unicode about each is slow.
      if (0x3001...0x9FFF).contains(scalar.value) {
        isBlank = false
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar.value >> 12))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value & 0x3F))
        continue
      }
      let isASCIIBlank = scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      if isASCIIBlank || scalar.value >= 0x80 && scalar.properties.isWhitespace {
        isBlank = true
        continue
      }
      let value = scalar.value
      // Full-width letters, digits and marks stand in the order of ASCII.
      let half = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
      if isBlank, half < 0x80, let last = bytes.last, last < 0x80 { bytes.append(0x20) }
      isBlank = false
      if half < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: (0x41...0x5A).contains(half) ? half + 0x20 : half))
      } else {
        bytes += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }
}
