import Diagnostics

/// Finds out whether bytes are UTF-8 text, and where and why not.
struct TextCheck {
  /// The file that the findings speak of.
  let file: FileID

  /// What keeps `bytes` from being read as text; nil where nothing does.
  func fault(in bytes: [UInt8]) -> Finding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(at: 0, in: bytes)
    }
    if let place = ByteSearch.first(0, in: bytes) {
      // Text in UTF-16 has a zero beside every Latin letter; anything else with zeros is no text.
      let zeros = bytes.prefix(512).lazy.filter { $0 == 0 }.count
      let looksWide =
        zeros * 5 >= min(512, bytes.count) * 2 && zeros * 5 <= min(512, bytes.count) * 3
      return looksWide ? utf16(at: place, in: bytes) : binary(at: place, in: bytes)
    }
    guard let place = firstInvalid(in: bytes) else {
      return bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } || isOnlyMark(bytes)
        ? empty : nil
    }
    return invalid(at: place, in: bytes)
  }

  private func isOnlyMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
      && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }

  private var empty: Finding {
    Finding(
      ReadingRule.fileEmpty,
      .error,
      at: SourceSpan(file: file, line: 1, column: 1),
      Phrase(zh: "文件是空的", en: "the file is empty"),
      help: Phrase(zh: "写入内容，或删除这个文件", en: "write something into it, or delete it")
    )
  }

  private func utf16(at place: Int, in bytes: [UInt8]) -> Finding {
    Finding(
      ReadingRule.encoding,
      .error,
      at: SourceSpan(file: file, line: 1, column: 1),
      Phrase(zh: "文件的编码是 UTF-16，不是 UTF-8", en: "the file is in UTF-16, not UTF-8"),
      help: Self.saveAsUTF8
    )
  }

  private func binary(at place: Int, in bytes: [UInt8]) -> Finding {
    Finding(
      ReadingRule.encoding,
      .error,
      at: span(of: place, in: bytes),
      Phrase(zh: "文件不是文本（含有二进制数据）", en: "the file is not text (it holds binary data)"),
      help: Phrase(
        zh: "记录须是文本文件；图片和附件请保留原来的扩展名（如 .png、.pdf）",
        en:
          "a record is a text file; pictures and attachments keep their own extension (.png, .pdf)"
      )
    )
  }

  private func invalid(at place: Int, in bytes: [UInt8]) -> Finding {
    let guess = probableEncoding(of: bytes)
    return Finding(
      ReadingRule.encoding,
      .error,
      at: span(of: place, in: bytes),
      Phrase(
        zh: guess.map { "文件不是 UTF-8 编码，很可能是 \($0)" } ?? "文件不是 UTF-8 编码",
        en: guess.map { "the file is not UTF-8, it is probably \($0)" } ?? "the file is not UTF-8"
      ),
      help: Self.saveAsUTF8
    )
  }

  private static let saveAsUTF8 = Phrase(
    zh: "在编辑器中“另存为”，编码选 UTF-8（Excel：另存为“CSV UTF-8”）",
    en: "in the editor choose Save As with encoding UTF-8 (in Excel: \"CSV UTF-8\")"
  )

  /// The offset of the first byte that is not UTF-8.
  private func firstInvalid(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// GBK where every byte outside ASCII belongs to a pair of it, else an encoding of single bytes.
  private func probableEncoding(of bytes: [UInt8]) -> String? {
    var place = 0
    var pairs = 0
    while place < bytes.count {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[place]), place + 1 < bytes.count,
        bytes[place + 1] >= 0x40, bytes[place + 1] != 0x7F, bytes[place + 1] != 0xFF
      else { return pairs == 0 ? "Windows-1252" : nil }
      pairs += 1
      place += 2
    }
    return "GBK (GB 18030)"
  }

  /// The line and column of a byte, counted as a person counts them.
  func span(of offset: Int, in bytes: [UInt8]) -> SourceSpan {
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for place in 0..<min(offset, bytes.count) where bytes[place] == 0x0A {
      line += 1
      lineStart = place + 1
    }
    let before = bytes[lineStart..<max(lineStart, min(offset, bytes.count))]
    // Damaged bytes count as the characters that are shown in their place.
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    return SourceSpan(file: file, line: line, column: column)
  }
}
