import CYAML
import Diagnostics

/// What libyaml could not read, told in words of our own.
struct YAMLFault {
  /// An opening bracket that is not closed yet.
  struct Bracket {
    var mark: yaml_mark_t
    /// Whether it is `[`, not `{`.
    var isList: Bool
  }

  private let bracket: Bracket?
  private let problem: String
  private let context: String
  private let problemMark: yaml_mark_t
  private let contextMark: yaml_mark_t
  private let isControlCharacter: Bool

  /// The fault that stopped `parser`, behind the bracket that was opened last.
  init(of parser: yaml_parser_t, open bracket: Bracket?) {
    self.bracket = bracket
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    // What the reader (not the scanner) refuses stands where the scanner has come to or behind it.
    isControlCharacter = parser.error == YAML_READER_ERROR
    problemMark = isControlCharacter ? parser.mark : parser.problem_mark
    contextMark = parser.context == nil ? problemMark : parser.context_mark
  }

  /// The finding that tells it.
  func finding(places: inout YAMLPlaces) -> Finding {
    let here = places.spanWithin(at: problemMark)
    let there = places.spanWithin(at: contextMark)
    if isControlCharacter { return controlCharacter(from: here, places: &places) }
    let line = places.line(Int(here.line))
    let character = line.unicodeScalars.dropFirst(Int(here.column) - 1).first
    if character == "\t" || problem.contains("tab character") {
      return .syntax(
        at: here,
        Phrase(zh: "行首缩进用了制表符（Tab）", en: "a tab is used for indentation"),
        help: Phrase(zh: "改用空格缩进，每层两个空格", en: "indent with blanks, two for each level")
      )
    }
    if problem.hasPrefix("could not find expected ':'") {
      return missingColon(at: there, places: &places)
    }
    if problem.hasPrefix("mapping values are not allowed") {
      return strayColon(at: here, places: &places)
    }
    if problem.hasPrefix("found character that cannot start") {
      return Self.start(character.map { String($0) } ?? "", at: here)
    }
    if context.hasPrefix("while scanning a directive") { return Self.start("%", at: there) }
    if context.hasSuffix(" a tag") || problem == "found undefined tag handle" {
      return Self.start("!", at: there)
    }
    if context.hasPrefix("while scanning a block scalar") {
      return .syntax(
        at: there,
        Phrase(
          zh: "“|”或“>”表示文字从下一行开始，后面不能直接写文字",
          en: "| or > says that the text starts on the next line, but text stands behind it"
        ),
        help: Phrase(zh: "给整个值加上引号", en: "put the whole value in quotes")
      )
    }
    if context.hasPrefix("while scanning an a") {
      return .syntax(
        at: there,
        Phrase(zh: "值不能以“*”或“&”开头", en: "a value cannot start with \"*\" or \"&\""),
        help: Phrase(zh: "给整个值加上引号", en: "put the whole value in quotes")
      )
    }
    if context.contains("quoted scalar") { return quoted(at: here, from: there) }
    if let bracket,
      context.hasPrefix("while parsing a flow") || context.hasPrefix("while parsing a block node")
    {
      return unclosed(bracket, at: here, from: places.spanWithin(at: bracket.mark))
    }
    if context.hasPrefix("while parsing a block mapping") {
      return behindValue(at: here, line: line) ?? indentation(at: here)
    }
    if context.hasPrefix("while parsing a block collection")
      || problem.hasPrefix("block sequence entries")
    {
      return indentation(at: here)
    }
    return .syntax(
      at: here,
      Phrase(zh: "YAML 写法有误：\(problem)", en: "this is not YAML: \(problem)"),
      help: Phrase(
        zh: "检查这一行和上一行的冒号、引号和缩进",
        en: "look at the colons, quotes and indentation of this line and the one above"
      )
    )
  }

  /// A value that starts with a character which means something else there.
  static func start(_ shown: String, at span: SourceSpan) -> Finding {
    .syntax(
      at: span,
      Phrase(zh: "值不能以“\(shown)”开头", en: "a value cannot start with \"\(shown)\""),
      help: Phrase(zh: "给整个值加上引号", en: "put the whole value in quotes")
    )
  }

  private func controlCharacter(from start: SourceSpan, places: inout YAMLPlaces) -> Finding {
    var span = start
    // The reader works ahead of the scanner: the character stands at or behind its place.
    search: for line in Int(start.line)..<(Int(start.line) + 20_000) {
      let text = places.line(line)
      for (column, scalar) in text.unicodeScalars.enumerated() where Self.isRefused(scalar) {
        span.line = Int32(clamping: line)
        span.column = Int32(clamping: column + 1)
        break search
      }
    }
    return .syntax(
      at: span,
      Phrase(
        zh: "这里有一个看不见的控制字符",
        en: "there is an invisible control character here"
      ),
      help: Phrase(zh: "删除它，重新输入这一处", en: "delete it and type this place anew")
    )
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private func missingColon(at span: SourceSpan, places: inout YAMLPlaces) -> Finding {
    let line = places.line(Int(span.line))
    if let finding = Self.wideColon(in: line, at: span) { return finding }
    let key = line.unicodeScalars.dropFirst(Int(span.column) - 1)
    if let colon = key.firstIndex(of: ":") {
      let column = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: colon)
      var place = span
      place.column = Int32(clamping: column + 1)
      return .syntax(
        at: place,
        Phrase(zh: "冒号后面少一个空格", en: "a blank is missing behind the colon"),
        help: Phrase(zh: "写作“字段: 值”", en: "write \"field: value\"")
      )
    }
    var place = span
    place.length = Int32(clamping: max(1, key.count))
    return .syntax(
      at: place,
      Phrase(zh: "这一行没有冒号", en: "this line has no colon"),
      help: Phrase(
        zh: "写作“字段: 值”；若是上一行文字的继续，请把它缩进",
        en: "write \"field: value\"; where it goes on with the line above, indent it"
      )
    )
  }

  /// The finding for a line whose colon is `：`, which Chinese keyboards type.
  static func wideColon(in line: String, at span: SourceSpan) -> Finding? {
    let scalars = Array(line.unicodeScalars)
    guard let wide = scalars.firstIndex(of: "："), !scalars[..<wide].contains(":") else {
      return nil
    }
    let key = String(String.UnicodeScalarView(scalars[..<wide])).shortened
    var place = span
    place.column = Int32(clamping: wide + 1)
    place.length = 1
    return .syntax(
      at: place,
      Phrase(zh: "冒号用了全角“：”", en: "the colon is a full-width one"),
      help: Phrase(
        zh: "改用半角冒号加空格：“\(key): ”",
        en: "write a plain colon and a blank: \"\(key): \""
      )
    )
  }

  private func strayColon(at span: SourceSpan, places: inout YAMLPlaces) -> Finding {
    let line = places.line(Int(span.line))
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(Int(span.column) - 1)))
    if before.contains(": ") || before.contains(":\t") {
      return .syntax(
        at: span,
        Phrase(
          zh: "值里又有“冒号加空格”，无法分辨字段和值",
          en: "the value holds a colon and a blank, so field and value cannot be told apart"
        ),
        help: Phrase(zh: "给整个值加上引号", en: "put the whole value in quotes")
      )
    }
    var above = Int(span.line) - 1
    while above >= places.firstLine, places.line(above).allSatisfy(\.isWhitespace) { above -= 1 }
    let previous = above >= places.firstLine ? places.line(above) : ""
    var place = span
    place.line = Int32(clamping: above)
    if let finding = Self.wideColon(in: previous, at: place) { return finding }
    if !previous.isEmpty, !previous.contains(":"), !previous.hasPrefix("-") {
      let indent = previous.prefix { $0 == " " }.count
      place.column = Int32(clamping: indent + 1)
      place.length = Int32(clamping: max(1, previous.unicodeScalars.count - indent))
      return .syntax(
        at: place,
        Phrase(zh: "这一行没有冒号", en: "this line has no colon"),
        help: Phrase(zh: "写作“字段: 值”", en: "write \"field: value\"")
      )
    }
    return indentation(at: span)
  }

  private func quoted(at here: SourceSpan, from there: SourceSpan) -> Finding {
    if problem.contains("escape") || problem.contains("hexdecimal") {
      return .syntax(
        at: here,
        Phrase(
          zh: "双引号里的“\\”不能这样用",
          en: "a backslash between double quotes cannot be used so"
        ),
        help: Phrase(
          zh: "改用单引号，或把“\\”写成“\\\\”",
          en: "use single quotes, or write the backslash twice"
        )
      )
    }
    return .syntax(
      at: there,
      Phrase(zh: "引号没有闭合", en: "the quotation mark is never closed"),
      help: Phrase(
        zh: "在值的末尾补上同样的引号；值里的引号须写两遍（单引号）或加“\\”（双引号）",
        en: "close it at the end of the value; inside, write ' twice, or \\ before \""
      )
    )
  }

  private func unclosed(
    _ bracket: Bracket,
    at here: SourceSpan,
    from there: SourceSpan
  ) -> Finding {
    let (opening, closing) = bracket.isList ? ("[", "]") : ("{", "}")
    var finding = Finding.syntax(
      at: there,
      Phrase(
        zh: "“\(opening)”没有闭合，或其中少了逗号",
        en: "\"\(opening)\" is never closed, or a comma is missing inside"
      ),
      help: Phrase(
        zh: "用逗号分隔各项，末尾写“\(closing)”；若“\(opening)”就是文字的开头，请给整个值加引号",
        en: "divide the entries by commas and end with \"\(closing)\"; put text in quotes"
      )
    )
    finding.notes = [.init(at: here, Phrase(zh: "读到这里出错", en: "reading failed here"))]
    return finding
  }

  /// Text behind a closing quotation mark or bracket.
  private func behindValue(at span: SourceSpan, line: String) -> Finding? {
    let before = line.unicodeScalars.prefix(Int(span.column) - 1)
    let text = String(String.UnicodeScalarView(before))
    guard text.contains(":"), let last = text.last(where: { $0 != " " }),
      "\"']}".contains(last)
    else { return nil }
    return .syntax(
      at: span,
      Phrase(zh: "“\(last)”后面还有文字", en: "there is text behind \"\(last)\""),
      help: Phrase(
        zh: "值若以引号或括号开头，须在其闭合处结束；否则给整个值加上引号",
        en:
          "a value that starts with a quote or bracket ends where that closes; else quote it whole"
      )
    )
  }

  private func indentation(at span: SourceSpan) -> Finding {
    .syntax(
      at: span,
      Phrase(zh: "缩进与上下文不一致", en: "the indentation does not fit the lines around it"),
      help: Phrase(
        zh: "同一层的字段和“-”须左对齐，下一层多缩进两个空格",
        en: "align what belongs together, and indent what belongs below by two blanks"
      )
    )
  }
}
