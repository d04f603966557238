import Diagnostics

/// Divides an expression into tokens; the signs of Chinese keyboards are taken for the plain ones.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var tokens: [Token] = []

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The tokens of `text`, the end among them.
  static func tokens(_ text: String) throws(QueryFault) -> [Token] {
    let scalars = Array(text.unicodeScalars.prefix(QueryLimits.length + 1))
    guard scalars.count <= QueryLimits.length else {
      throw QueryFault(
        QueryLimits.length..<QueryLimits.length + 1,
        Phrase(
          zh: "表达式超过 \(QueryLimits.length) 个字符",
          en: "the expression has more than \(QueryLimits.length) characters"
        )
      )
    }
    var tokenizer = Tokenizer(scalars)
    try tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() throws(QueryFault) {
    while place < scalars.count {
      let scalar = scalars[place]
      if Self.isBlank(scalar) {
        place += 1
      } else if let close = Self.closing(scalar) {
        try readQuoted(until: close)
      } else if let sign = sign(at: place) {
        add(.sign(sign.sign), length: sign.length)
      } else if scalar == "!" || scalar == "！" {
        throw QueryFault(
          place..<place + 1,
          Phrase(zh: "“!”后面应是“=”", en: "expected = behind !"),
          help: Phrase(zh: "不等于写作 !=", en: "write != for not equal, and not for a condition")
        )
      } else {
        var end = place
        while end < scalars.count, isWord(at: end) { end += 1 }
        add(.word(text(place..<end)), length: end - place)
      }
    }
    add(.end, length: 0)
  }

  private mutating func readQuoted(until close: Unicode.Scalar) throws(QueryFault) {
    let start = place
    let open = scalars[start]
    var text = String.UnicodeScalarView()
    var end = start + 1
    while end < scalars.count {
      if scalars[end] == close {
        // Inside quotes the mark is written twice, as in a table's cell.
        guard open == close, end + 1 < scalars.count, scalars[end + 1] == close else { break }
        end += 1
      }
      text.append(scalars[end])
      end += 1
    }
    guard end < scalars.count else {
      throw QueryFault(
        start..<scalars.count,
        Phrase(zh: "引号没有闭合", en: "the quotation mark is never closed"),
        help: Phrase(zh: "在文字末尾补上引号", en: "end the text with a quotation mark")
      )
    }
    add(.quoted(String(text)), length: end + 1 - start)
  }

  private mutating func add(_ kind: Token.Kind, length: Int) {
    let isJoined = tokens.last.map { $0.range.upperBound == place } ?? false
    tokens.append(Token(kind: kind, range: place..<place + length, isJoined: isJoined))
    place += length
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private func isWord(at place: Int) -> Bool {
    let scalar = scalars[place]
    return !Self.isBlank(scalar) && Self.closing(scalar) == nil && sign(at: place) == nil
      && scalar != "!" && scalar != "！"
  }

  private func sign(at place: Int) -> (sign: Token.Sign, length: Int)? {
    let next = place + 1 < scalars.count ? Self.plain(scalars[place + 1]) : nil
    switch Self.plain(scalars[place]) {
    case "=": return (.equal, next == "=" ? 2 : 1)
    case "≠": return (.notEqual, 1)
    case "≤": return (.atMost, 1)
    case "≥": return (.atLeast, 1)
    case "!" where next == "=": return (.notEqual, 2)
    case "<" where next == ">": return (.notEqual, 2)
    case "<": return next == "=" ? (.atMost, 2) : (.less, 1)
    case ">": return next == "=" ? (.atLeast, 2) : (.greater, 1)
    case "(": return (.open, 1)
    case ")": return (.close, 1)
    case ",", "、": return (.comma, 1)
    default: return nil
    }
  }

  /// The plain form of a sign typed in full width.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "＝": "="
    case "！": "!"
    case "＜": "<"
    case "＞": ">"
    case "（": "("
    case "）": ")"
    case "，": ","
    default: scalar
    }
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"", "'": scalar
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    default: nil
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}
