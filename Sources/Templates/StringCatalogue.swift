import Diagnostics

/// The interface texts of a theme in one language: lines of `key: text`.
///
/// The form is a strict part of YAML: `#` begins a comment line, a key is made of `a-z`, `0-9`,
/// `.`, `_` and `-`, the text runs to the end of the line. Text that YAML would read otherwise
/// (with `: ` or ` #` in it, beginning with a sign of YAML's, or the like of `yes`) stands in double quotes, where
/// `\"` and `\\` are a quote and a backslash. `{name}` in a text is filled in from the model, `%1` by
/// a script.
package struct StringCatalogue: Sendable {
  /// The keys in alphabetical order.
  package var keys: [String] { texts.keys.sorted() }

  private var texts: [String: Text] = [:]

  /// A text and the place of its line.
  private struct Text {
    let words: String
    let place: Place
  }

  package init() {}

  /// The text under `key`, or nil where there is none.
  package subscript(key: String) -> String? { texts[key]?.words }

  /// Lays the texts of a site over these.
  package mutating func lay(_ own: StringCatalogue) {
    texts.merge(own.texts) { _, own in own }
  }

  /// What is wrong with the texts of `own`, a site's catalogue that is laid over this one.
  ///
  /// - Parameters:
  ///   - own: the catalogue.
  ///   - path: its path as findings show it.
  ///   - asked: the keys that templates ask for; one of the site's own templates may bring its own.
  /// - Returns: keys that nobody asks for, and texts that do not hold what is filled in to the text in
  ///   whose place they stand.
  package func faults(
    of own: StringCatalogue,
    path: String,
    asked: Set<String>
  ) -> [TemplateFault] {
    own.texts.sorted { $0.value.place.line < $1.value.place.line }.compactMap { key, text in
      guard let replaced = texts[key] else {
        guard !asked.contains(key) else { return nil }
        return TemplateFault(
          .stringsKey,
          in: path,
          text.place,
          Phrase(zh: "主题没有名为 \(key) 的文字", en: "the theme has no text named \(key)"),
          help: TemplateFault.suggestion(for: key, among: texts.keys)
        )
      }
      let (wanted, has) = (Self.names(in: replaced.words), Self.names(in: text.words))
      guard wanted != has else { return nil }
      let list = wanted
      return TemplateFault(
        .stringsKey,
        in: path,
        text.place,
        Phrase(
          zh: "文字 \(key) 里由页面填入的部分与主题的不同",
          en: "what pages fill in is not the same in the text \(key) as in the theme's"
        ),
        help: list.isEmpty
          ? Phrase(
            zh: "去掉 \(has.joined(separator: "、"))",
            en: "leave \(has.joined(separator: ", ")) out"
          )
          : Phrase(
            zh: "须有且只有 \(list.joined(separator: "、"))",
            en: "it has to hold \(list.joined(separator: ", ")) and no other"
          )
      )
    }
  }

  /// What is filled in, sorted, each once: `{count}` by the page, `%1` by its scripts.
  private static func names(in text: String) -> [String] {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    let names = parts.compactMap { part in
      part.firstIndex(of: "}").map { "{\(part[..<$0])}" }
    }
    let numbers = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in
        part.first.flatMap { ("1"..."9").contains($0) ? "%\($0)" : nil }
      }
    return Set(names + numbers).sorted()
  }

  /// Reads a catalogue; a line at fault is left out and reported.
  package static func parse(
    path: String,
    bytes: [UInt8]
  ) -> (catalogue: StringCatalogue, faults: [TemplateFault]) {
    var catalogue = StringCatalogue()
    var faults: [TemplateFault] = []
    let text = String(decoding: bytes, as: UTF8.self)
    var number: Int32 = 0
    // Not at what else Unicode takes for a line break: editors do not count it.
    let breaks: Set<Character> = ["\n", "\r\n"]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: breaks.contains) {
      number += 1
      let place = Place(line: number, column: 1, length: Int32(clamping: max(1, line.count)))
      switch parse(line: line) {
      case .nothing: break
      case .wrong(let message):
        faults.append(TemplateFault(.stringsForm, in: path, place, message, help: form))
      case .entry(let key, let text):
        if catalogue.texts.updateValue(Text(words: text, place: place), forKey: key) != nil {
          let message = Phrase(zh: "键 \(key) 出现两次", en: "the key \(key) stands here twice")
          faults.append(TemplateFault(.stringsForm, in: path, place, message))
        }
      }
    }
    return (catalogue, faults)
  }

  private static let form = Phrase(
    zh: "每行写成 键: 文字；含有“: ”或“ #”的文字加双引号",
    en: "write each line as key: text; put text with \": \" or \" #\" into double quotes"
  )

  private enum Line {
    case nothing
    case entry(key: String, text: String)
    case wrong(Phrase)
  }

  private static func parse(line: Substring) -> Line {
    guard let first = line.first(where: { $0 != " " }), first != "#" else { return .nothing }
    guard let colon = line.firstIndex(of: ":") else {
      return .wrong(Phrase(zh: "缺少冒号", en: "there is no colon"))
    }
    let key = line[..<colon]
    let allowed = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard allowed, !key.isEmpty else {
      return .wrong(
        Phrase(
          zh: "键只能由小写字母、数字、点、连字符组成",
          en: "a key is made of lower-case letters, digits, dots and hyphens"
        )
      )
    }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " else {
      return .wrong(Phrase(zh: "冒号后缺少空格", en: "a blank is missing after the colon"))
    }
    let value = trimmed(rest)
    guard !value.isEmpty else {
      return .wrong(Phrase(zh: "键 \(key) 没有文字", en: "the key \(key) has no text"))
    }
    guard let text = value.first == "\"" ? unquoted(value) : plain(value) else {
      return .wrong(Phrase(zh: "文字须加双引号", en: "this text needs double quotes around it"))
    }
    return .entry(key: String(key), text: text)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Words that YAML takes for something else than text.
  private static let otherKinds: Set<String> = [
    "yes", "no", "true", "false", "on", "off", "y", "n", "null", "~",
  ]

  /// `text` where YAML reads it as it stands.
  private static func plain(_ text: Substring) -> String? {
    let signs = "!&*[]{}>|@`%'\"?-,#:"
    guard let first = text.first, !signs.contains(first) else { return nil }
    guard !otherKinds.contains(text.lowercased()) else { return nil }
    guard !text.contains(": "), !text.contains(" #"), text.last != ":" else { return nil }
    return String(text)
  }

  /// What stands between double quotes.
  private static func unquoted(_ text: Substring) -> String? {
    var result = ""
    var isEscaped = false
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if isEscaped {
        guard character == "\"" || character == "\\" else { return nil }
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        return rest.isEmpty ? result : nil
      } else {
        result.append(character)
      }
    }
    return nil
  }
}
