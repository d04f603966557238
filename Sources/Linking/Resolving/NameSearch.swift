/// Looks for many names in a text at once (Aho, Corasick).
///
/// The time grows with the text, not with the number of names, whatever both hold. Letters are
/// compared without regard to case and to full or half width, and white space beside a wide
/// character does not count, so that a name broken over two lines is found, nor do characters that
/// nobody sees.
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
  /// Which first four letters start a name, as bits by their hash: most places of a text start none.
  private var heads: [UInt64] = []
  private let wholeWords: Bool

  /// How many names that end at one letter are looked at: names that end in each other.
  private static let mostAtOnePlace = 32

  /// - Parameters:
  ///   - names: What to look for; an empty name is never found, of two equal ones the first is.
  ///   - wholeWords: Whether a Latin letter, digit, `-` or `_` beside a name makes it another.
  package init(_ names: [String], wholeWords: Bool) {
    self.wholeWords = wholeWords
    heads = Array(repeating: 0, count: 1024)
    for (number, name) in names.enumerated() {
      let name = Self.folded(Array(name.utf8))
      insert(name, number: number)
      note(head: name)
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
    var position = 0
    while position < bytes.count {
      if state == 0, !heads.isEmpty {
        guard let start = nextHead(in: bytes, from: position) else { break }
        position = start
      }
      state = next(of: state, bytes[position])
      position += 1
      guard state != 0 else { continue }
      var ending = nodes[Int(state)].name >= 0 ? state : nodes[Int(state)].shorter
      var looked = 0
      while ending >= 0, looked < Self.mostAtOnePlace {
        let node = nodes[Int(ending)]
        let range = (position - Int(node.depth))..<position
        if !wholeWords || Self.isWhole(range, in: bytes) { found.insert(Int(node.name)) }
        ending = node.shorter
        looked += 1
      }
    }
    return found.sorted()
  }

  /// What is spelled once a letter is read behind what was.
  private func next(of spelled: Int32, _ byte: UInt8) -> Int32 {
    var state = spelled
    while state != 0 {
      if let next = child(of: state, byte) { return next }
      state = nodes[Int(state)].fallback
    }
    return max(0, starts[Int(byte)])
  }

  /// The next place whose four letters may start a name; nil where none does.
  private func nextHead(in bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe heads.withUnsafeBufferPointer { heads in
        var place = start
        while place + 4 <= bytes.count {
          let head = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          let bit = Self.bit(UInt32(littleEndian: head))
          if unsafe heads[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { return place }
          place += 1
        }
        return nil
      }
    }
  }

  /// Keeps the first letters of a name; a name that is shorter is looked for at every place.
  private mutating func note(head name: [UInt8]) {
    guard !heads.isEmpty, !name.isEmpty else { return }
    guard name.count >= 4 else {
      heads = []
      return
    }
    let head = name[..<4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    let bit = Self.bit(head)
    heads[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func bit(_ head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 16) }

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
    // No letter in lower case takes more than three times its bytes.
    unsafe [UInt8](unsafeUninitializedCapacity: text.count * 3) { room, count in
      unsafe text.withUnsafeBufferPointer { text in
        var folding = unsafe Folding(text: text, room: room)
        folding.run()
        count = folding.count
      }
    }
  }
}
