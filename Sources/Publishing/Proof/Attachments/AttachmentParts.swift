/// What an attachment holds, for being looked through: its bytes, what is compressed within them, and
/// the text of markup without its tags.
///
/// Unpacked are ZIP (and so the files of word processors and spreadsheets, EPUB and JAR), gzip, the
/// texts of PNG, and streams of PDF, whose pages are read where their fonts come with tables. Markup
/// loses its tags once more, since programs divide a word over several of them. Text in two-byte Unicode
/// and in rich text is looked through as UTF-8. Left are pixels and sound, other archives and ways to
/// pack, other encodings, what is encrypted, and letters that a PDF numbers by fonts without a table or
/// by a font for each few letters.
enum AttachmentParts {
  /// So many bytes are unpacked of one attachment at most.
  private static let most = 256 << 20
  /// So many archives may lie within each other.
  private static let deepest = 4

  /// Shows `body` each part.
  static func each(of bytes: [UInt8], _ body: ([UInt8]) -> Void) {
    var left = most
    each(of: bytes, depth: 0, &left, body)
  }

  private static func each(
    of bytes: [UInt8],
    depth: Int,
    _ left: inout Int,
    _ body: ([UInt8]) -> Void
  ) {
    body(bytes)
    var parts: [[UInt8]] = []
    if starts(bytes, [0x50, 0x4B]) {
      parts = ZIPMembers.all(of: bytes)
    } else if starts(bytes, [0x1F, 0x8B]) {
      parts = [gunzipped(bytes)]
    } else if starts(bytes, [0x89, 0x50, 0x4E, 0x47]) {
      parts = PNGTexts.all(of: bytes)
    } else if starts(bytes, Array("%PDF".utf8)) {
      parts = PDFStreams.all(of: bytes)
      for text in PDFTexts.all(of: [bytes] + parts) { body(text) }
    } else if starts(bytes, Array("{\\rtf".utf8)) {
      body(RTFText.utf8(of: bytes))
    } else if let text = UTF16Text.utf8(of: bytes) {
      body(text)
    } else if isMarkup(bytes) {
      body(withoutTags(bytes))
    }
    guard depth < deepest else { return }
    for part in parts where left > 0 {
      left -= part.count
      each(of: part, depth: depth + 1, &left, body)
    }
  }

  private static func starts(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    bytes.starts(with: mark)
  }

  /// Behind a head of ten bytes and what its flags add (RFC 1952).
  private static func gunzipped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 18 else { return [] }
    var rest = bytes[10...]
    let flags = bytes[3]
    if flags & 4 != 0, rest.count > 2 {
      let count = Int(rest[rest.startIndex]) | Int(rest[rest.startIndex + 1]) << 8
      rest = rest.dropFirst(2 + count)
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      guard let end = rest.firstIndex(of: 0) else { return [] }
      rest = rest[(end + 1)...]
    }
    if flags & 2 != 0 { rest = rest.dropFirst(2) }
    return Inflate.bytes(of: rest)
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.first == UInt8(ascii: "<")
  }

  /// The text between tags, one stretch behind the other.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var isTag = false
    return bytes.filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return !isTag
    }
  }
}
