internal import CMarkGFM

/// Text: escaping, stand-ins put back, `[[…]]`, deletions and bare addresses.
extension Renderer {
  /// What a byte of text may begin; 0 is a byte that is only copied.
  private static let interest: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in 0..<0x20 { table[byte] = 1 }
    table[0x7F] = 1
    for character in "&<>\"[~:wW@".utf8 { table[Int(character)] = 1 }
    table[0xEF] = 1
    return table
  }()

  mutating func text(_ node: OpaquePointer) {
    let bytes = Self.bytes(cmark_node_get_literal(node))
    let mayLink = openLinks.isEmpty
    let interest = Self.interest
    var copied = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard interest[Int(byte)] != 0 else {
        index += 1
        continue
      }
      let piece = special(byte, at: index, in: bytes, copied, mayLink, node)
      guard let piece else {
        index += 1
        continue
      }
      output.plain(bytes[copied..<piece.range.lowerBound])
      write(piece, of: bytes)
      index = piece.range.upperBound
      copied = index
    }
    output.plain(bytes[copied...])
  }

  /// A stretch of text that is more than its bytes.
  private struct Piece {
    enum Meaning {
      case escaped
      case restored([UInt8])
      case wikiLink(WikiLink)
      case address(prefix: StaticString, LinkKind)
      case deletionStart(Deletion)
      case deletionEnd
    }

    var range: Range<Int>
    var meaning: Meaning
  }

  /// What begins at `index`; nil where the byte is plain text after all.
  private mutating func special(
    _ byte: UInt8,
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    _ copied: Int,
    _ mayLink: Bool,
    _ node: OpaquePointer
  ) -> Piece? {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F:
      return Piece(range: index..<index + 1, meaning: .escaped)
    case 0..<0x20:
      let shown = byte == StandIn.escape ? [] : [StandIn.restored[Int(byte)]]
      return Piece(range: index..<index + 1, meaning: .restored(shown))
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xB7,
        let shown = StandIn.punctuation(bytes[index + 2])
      else { return nil }
      return Piece(range: index..<index + 3, meaning: .restored(shown))
    case UInt8(ascii: "["): return mayLink ? wikiLink(at: index, in: bytes, node) : nil
    case UInt8(ascii: "~"): return deletion(at: index, in: bytes, node)
    default: return mayLink ? address(byte, at: index, in: bytes, copied) : nil
    }
  }

  private mutating func write(_ piece: Piece, of bytes: UnsafeBufferPointer<UInt8>) {
    switch piece.meaning {
    case .escaped: output.escaped(bytes[piece.range.lowerBound])
    case .restored(let shown): output.escaped(shown)
    case .wikiLink(let link):
      output.hole(.wikiLink(Int32(clamping: links.count)))
      output.textOnly((link.text ?? link.target).utf8)
      links.append(link)
    case .address(let prefix, let kind):
      let shown = StandIn.restore(bytes[piece.range])
      let scheme = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
      openAnchor(scheme + shown, kind)
      output.escaped(shown)
      output.markup("</a>")
    case .deletionStart(let deletion):
      deletions.append(deletion)
      inlineMarkup("<del>")
    case .deletionEnd:
      deletions.removeLast()
      inlineMarkup("</del>")
    }
  }

  private func address(
    _ byte: UInt8,
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    _ copied: Int
  ) -> Piece? {
    if byte == UInt8(ascii: "@") {
      guard let range = BareAddress.mail(in: bytes, around: index, notBefore: copied) else {
        return nil
      }
      return Piece(range: range, meaning: .address(prefix: "mailto:", .mail))
    }
    if byte == UInt8(ascii: ":") {
      for length in [4, 5] where index - length >= copied {
        guard !BareAddress.isWithoutScheme(bytes, index - length),
          let end = BareAddress.end(in: bytes, from: index - length), end > index
        else { continue }
        return Piece(range: index - length..<end, meaning: .address(prefix: "", .web))
      }
      return nil
    }
    guard let end = BareAddress.end(in: bytes, from: index) else { return nil }
    return Piece(range: index..<end, meaning: .address(prefix: "http://", .web))
  }

  private mutating func wikiLink(
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    _ node: OpaquePointer
  ) -> Piece? {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return nil }
    var end = index + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "]") {
      end += 1
    }
    guard end > index + 2, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == UInt8(ascii: "]")
    else { return nil }
    // Tildes written as entities may end a deletion inside the brackets; then these are text.
    if let open = deletions.last, open.node == node, (index..<end).contains(open.offset) {
      return nil
    }
    let inner = UnsafeBufferPointer(rebasing: bytes[index + 2..<end])
    let line = Int(cmark_node_get_start_line(node))
    let expected = offset(of: node) + index
    guard let span = source.takeWikiSpan(inner, line: line, near: expected) else { return nil }
    let bar = inner.firstIndex(of: StandIn.bar) ?? inner.count
    let target = Self.words(inner[..<bar])
    guard !target.isEmpty else { return nil }
    let text = Self.words(inner[min(bar + 1, inner.count)...])
    let link = WikiLink(
      target: target,
      text: text.isEmpty ? nil : text,
      line: Int32(clamping: source.lineNumber(of: span.lowerBound) + firstLine - 1),
      column: Int32(clamping: source.column(of: span.lowerBound)),
      length: Int32(clamping: source.characters(in: span))
    )
    return Piece(range: index..<end + 2, meaning: .wikiLink(link))
  }

  /// The text of a part of a link, without blanks at its ends.
  private static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var text = StandIn.restore(bytes)[...]
    while let first = text.first {
      if first <= 0x20 {
        text = text.dropFirst()
      } else if text.starts(with: wideBlank) {
        text = text.dropFirst(wideBlank.count)
      } else {
        break
      }
    }
    while let last = text.last {
      if last <= 0x20 {
        text = text.dropLast()
      } else if text.suffix(3).elementsEqual(wideBlank) {
        text = text.dropLast(wideBlank.count)
      } else {
        break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// U+3000, the blank of Chinese typesetting.
  private static let wideBlank: [UInt8] = [0xE3, 0x80, 0x80]

  /// A `~~` that opens a deletion closed further on among the siblings, or that closes one.
  ///
  /// One tilde alone is text: Chinese writes ranges with it, 5~10 mm.
  private mutating func deletion(
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    _ node: OpaquePointer
  ) -> Piece? {
    let end = Self.tildes(bytes, index)
    if let open = deletions.last, open.node == node, open.offset == index {
      return Piece(range: index..<end, meaning: .deletionEnd)
    }
    let parent = cmark_node_parent(node)
    let isInside = deletions.last.map { $0.parent == parent } ?? false
    guard end - index == 2, !isInside, parentWithoutDeletion != parent else {
      return Piece(range: index..<end, meaning: .restored(Array(bytes[index..<end])))
    }
    let isBeforeBlank = end < bytes.count ? bytes[end] <= 0x20 : Self.isBreak(cmark_node_next(node))
    if !isBeforeBlank {
      if let close = Self.closing(from: end, in: node) {
        let deletion = Deletion(parent: parent, node: close.node, offset: close.offset)
        return Piece(range: index..<end, meaning: .deletionStart(deletion))
      }
      parentWithoutDeletion = parent
    }
    return Piece(range: index..<end, meaning: .restored(Array(bytes[index..<end])))
  }

  private static func closing(
    from start: Int,
    in node: OpaquePointer
  ) -> (node: OpaquePointer, offset: Int)? {
    var current: OpaquePointer? = node
    var index = start
    // Siblings far away are not looked at, so that marks without a partner stay cheap.
    for _ in 0..<200 {
      guard let sibling = current else { return nil }
      if cmark_node_get_type(sibling) == CMARK_NODE_TEXT {
        let bytes = Self.bytes(cmark_node_get_literal(sibling))
        while index < bytes.count {
          guard bytes[index] == UInt8(ascii: "~") else {
            index += 1
            continue
          }
          let end = tildes(bytes, index)
          let isBehindBlank =
            index > 0 ? bytes[index - 1] == 0x20 : isBreak(cmark_node_previous(sibling))
          if end - index == 2, !isBehindBlank { return (sibling, index) }
          index = end
        }
      }
      current = cmark_node_next(sibling)
      index = 0
    }
    return nil
  }

  private static func tildes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "~") { end += 1 }
    return end
  }

  /// Whether a sibling is absent or a line end, which bounds a word as a blank does.
  private static func isBreak(_ node: OpaquePointer?) -> Bool {
    guard let node else { return true }
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
  }
}
