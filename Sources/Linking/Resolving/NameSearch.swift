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
    for (number, name) in names.enumerated() {
      insert(Self.folded(Array(name.utf8)), number: number)
    }
    linkFallbacks()
    var start = nodes[0].firstChild
    while start >= 0 {
      starts[Int(nodes[Int(start)].byte)] = start
      start = nodes[Int(start)].nextSibling
    }
  }

  /// The names that stand in `text`, by their place in the list, each once, in order.
  package func names(in text: String) -> [Int] {
    nodes.count > 1 ? names(in: Array(text.utf8)) : []
  }

  /// The same for a text given by its UTF-8, which has to be valid.
  package func names(in text: [UInt8]) -> [Int] {
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
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isBlank = false
    var position = 0
    while position < text.count {
      let first = text[position]
      if first < 0x80 {
        position += 1
        if first == 0x20 || (0x09...0x0D).contains(first) {
          isBlank = true
        } else {
          append(narrow: first, behindBlank: &isBlank, to: &bytes)
        }
        continue
      }
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard position + length <= text.count else { break }
      let start = position
      position += length
      // Most letters are of this range, U+3040 to U+9FFF; asking Unicode about each is slow.
      if (0xE4...0xE9).contains(first) || first == 0xE3 && text[start + 1] > 0x80 {
        isBlank = false
        bytes.append(first)
        bytes.append(text[start + 1])
        bytes.append(text[start + 2])
        continue
      }
      let letter = String(decoding: text[start..<position], as: UTF8.self)
      guard let scalar = letter.unicodeScalars.first else { continue }
      if scalar.properties.isWhitespace {
        isBlank = true
      } else if (0xFF01...0xFF5E).contains(scalar.value) {
        // Full-width letters, digits and marks stand in the order of ASCII.
        let half = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        append(narrow: half, behindBlank: &isBlank, to: &bytes)
      } else {
        isBlank = false
        bytes += scalar.properties.lowercaseMapping.utf8
      }
    }
    return bytes
  }

  /// Writes a letter of ASCII; a blank before it counts where another such letter stands before.
  private static func append(
    narrow letter: UInt8,
    behindBlank isBlank: inout Bool,
    to bytes: inout [UInt8]
  ) {
    if isBlank, let last = bytes.last, last < 0x80 { bytes.append(0x20) }
    isBlank = false
    bytes.append((0x41...0x5A).contains(letter) ? letter + 0x20 : letter)
  }
}
