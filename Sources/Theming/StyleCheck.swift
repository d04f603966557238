import Diagnostics
import Templates

/// Whether a style sheet ends what it begins, and loads nothing that is not in the site.
///
/// All style sheets go out as one, so that a comment or block left open would swallow the rules of
/// the files behind it. What a browser would load from elsewhere, the policy of the pages refuses
/// without a word; here it is told.
struct StyleCheck {
  private let source: SourceText
  private let assets: [String]
  private var position = 0
  /// The brackets that are open, and whether what stands in quotes inside is an address.
  private var open: [(byte: UInt8, at: Int, holdsAddresses: Bool)] = []
  private var found: [TemplateFault] = []

  /// A check of a style sheet.
  ///
  /// - Parameters:
  ///   - source: the style sheet.
  ///   - assets: the files that go out beside it.
  init(_ source: SourceText, assets: [String]) {
    self.source = source
    self.assets = assets
  }

  /// What is wrong, in the order of the text.
  mutating func faults() -> [TemplateFault] {
    while let byte = source[position] {
      switch byte {
      case UInt8(ascii: "/") where source[position + 1] == UInt8(ascii: "*"): comment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "@") where source.has("@import", at: position): atImport()
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): begin(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): end(byte)
      default: position += 1
      }
    }
    if let last = open.last {
      unclosed(last.at..<last.at + 1)
    }
    return found
  }

  private mutating func comment() {
    let start = position
    position += 2
    while let byte = source[position] {
      if byte == UInt8(ascii: "*"), source[position + 1] == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    unclosed(start..<start + 2)
    open = []
  }

  /// Passes over a text in quotes.
  private mutating func quoted(_ quote: UInt8) {
    let start = position
    position += 1
    while let byte = source[position], byte != quote, byte != 0x0A {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position, source.bytes.count)
    guard source[position] == quote else { return unclosed(start..<start + 1) }
    if open.last?.holdsAddresses == true { look(at: start + 1..<position) }
    position += 1
  }

  private mutating func atImport() {
    found.append(
      source.fault(
        position..<position + "@import".utf8.count,
        Phrase(zh: "样式里不能有 @import", en: "a style sheet holds no @import"),
        help: Phrase(
          zh: "styles/ 中的文件会按名称依次合并，把那个文件放进去即可",
          en: "the files in styles/ are joined in the order of their names: put that file there"
        )
      )
    )
    position += 1
  }

  private mutating func begin(_ byte: UInt8) {
    let holds = ["url", "image-set", "image", "src"].contains(wordBefore)
    open.append((byte, position, byte == UInt8(ascii: "(") && holds))
    position += 1
    guard wordBefore(position - 1) == "url", byte == UInt8(ascii: "(") else { return }
    while let next = source[position], next <= 0x20 { position += 1 }
    if source[position] == UInt8(ascii: "\"") || source[position] == UInt8(ascii: "'") { return }
    let start = position
    while let next = source[position], next != UInt8(ascii: ")"), next > 0x20 { position += 1 }
    look(at: start..<position)
  }

  private mutating func end(_ byte: UInt8) {
    let opening: UInt8 = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte - 2
    if open.last?.byte == opening {
      open.removeLast()
    } else {
      found.append(
        source.fault(
          position..<position + 1,
          Phrase(zh: "这个括号没有开头", en: "this bracket closes nothing"),
          help: Phrase(zh: "删去它，或补上开头", en: "remove it, or add the one that opens")
        )
      )
      // What stands before may be told apart no more.
      open = []
    }
    position += 1
  }

  /// The name before a bracket, in lower case.
  private var wordBefore: String { wordBefore(position) }

  private func wordBefore(_ end: Int) -> String {
    var start = end
    while start > 0, Self.isNamePart(source.bytes[start - 1]) { start -= 1 }
    let word = source.text(start..<end).lowercased()
    return word.hasPrefix("-webkit-") ? String(word.dropFirst("-webkit-".count)) : word
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: "-")
    }
  }

  private mutating func unclosed(_ range: Range<Int>) {
    found.append(
      source.fault(
        range,
        Phrase(zh: "这里开始的部分没有结尾", en: "what begins here does not end"),
        help: Phrase(
          zh: "补上结尾的括号、引号或 */，否则后面的样式都会失效",
          en: "add the closing bracket, quote or */: the rules behind would all be lost"
        )
      )
    )
  }

  /// Looks at an address: a file that goes out beside the style sheet, or a picture in the text.
  private mutating func look(at range: Range<Int>) {
    let address = source.text(range)
    if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("data:") { return }
    guard !SourceText.leadsOut(address), !address.hasPrefix("/") else {
      found.append(
        source.fault(
          range,
          Phrase(
            zh: "样式引用了站外的 \(address)",
            en: "the style sheet asks for \(address), which is not in the site"
          ),
          help: Phrase(
            zh: "网页不从别处载入任何东西：把文件放进 assets/，写 url(文件名)",
            en: "pages load nothing from elsewhere: put the file into assets/ and write url(FILE)"
          )
        )
      )
      return
    }
    var name = address.prefix { $0 != "#" && $0 != "?" }
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    guard !assets.contains(String(name)), !name.contains("%"), !name.contains("\\") else { return }
    found.append(
      source.fault(
        range,
        Phrase(zh: "主题没有文件 \(name)", en: "the theme has no file \(name)"),
        help: TemplateFault.suggestion(for: String(name), among: assets)
          ?? Phrase(zh: "把它放进 assets/", en: "put it into assets/")
      )
    )
  }
}
