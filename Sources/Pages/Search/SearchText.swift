/// The text that search finds a record or clause by: blocks that no match crosses, in sections that
/// have an address of their own.
///
/// A block is the value of a field, a paragraph, a heading, an item or a cell. White space in it
/// stands as written but for line ends and control characters, which are blanks here.
package struct SearchText: Sendable {
  /// A stretch of blocks under an anchor of the page.
  package struct Section: Sendable {
    /// The anchor; empty for what stands under none.
    package let anchor: String
    /// Where the section starts in `bytes`.
    package let start: Int
  }

  /// The blocks in UTF-8, a zero byte behind each.
  package private(set) var bytes: [UInt8] = []
  /// The sections, of which the first has no anchor.
  package private(set) var sections = [Section(anchor: "", start: 0)]
  /// How many bytes at the beginning are titles.
  package private(set) var titleLength = 0
  /// Where the block being written starts.
  private var blockStart = 0

  package init() {}

  /// Forgets everything; the room stays.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    sections.removeSubrange(1...)
    titleLength = 0
    blockStart = 0
  }

  /// Adds a block; nothing where the text is absent or blank.
  package mutating func add(_ text: String?) {
    guard let text else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for place in start..<bytes.count where bytes[place] < 0x20 { bytes[place] = 0x20 }
    endBlock()
  }

  /// Tells that all blocks so far are titles.
  package mutating func endTitles() { titleLength = bytes.count }

  /// Begins a section; one that holds nothing gives way to it.
  package mutating func begin(section anchor: String) {
    endBlock()
    if let last = sections.last, last.start == bytes.count, sections.count > 1 {
      sections.removeLast()
    }
    sections.append(Section(anchor: anchor, start: bytes.count))
  }

  /// Appends a part of a block.
  mutating func append(_ part: ArraySlice<UInt8>) {
    bytes.append(contentsOf: part)
  }

  /// Appends a byte of a block; leading blanks are left out.
  mutating func append(_ byte: UInt8) {
    if byte > 0x20 {
      bytes.append(byte)
    } else if bytes.count > blockStart {
      bytes.append(0x20)
    }
  }

  /// Ends a block; one that holds blanks alone was none.
  mutating func endBlock() {
    while bytes.count > blockStart, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    guard bytes.count > blockStart else { return }
    bytes.append(0)
    blockStart = bytes.count
  }
}
