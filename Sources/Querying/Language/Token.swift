/// A word, a quoted text or a sign of an expression.
struct Token: Hashable {
  /// What it is.
  let kind: Kind
  /// The characters that it covers, from 0.
  let range: Range<Int>
  /// Whether it stands right behind the token before, without a blank.
  let isJoined: Bool

  enum Kind: Hashable {
    /// Anything without blanks, signs and quotes: a name, a keyword, a number, a date.
    case word(String)
    /// A text between quotation marks.
    case quoted(String)
    /// `= != < <= > >= ( ) ,`
    case sign(Sign)
    /// Behind the last token.
    case end
  }

  enum Sign: String {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case open = "("
    case close = ")"
    case comma = ","
  }

  /// What messages call it.
  var shown: String {
    switch kind {
    case .word(let text), .quoted(let text):
      text.unicodeScalars.count <= 30 ? text : String(text.prefix(29)) + "…"
    case .sign(let sign): sign.rawValue
    case .end: ""
    }
  }
}
