package import Diagnostics

/// What is wrong with an expression: where, what, and what was expected.
package struct QueryFault: Error, Hashable, Sendable {
  /// Where it stands: characters of the expression, from 0.
  package let range: Range<Int>
  /// What is wrong.
  package let message: Phrase
  /// What to write instead.
  package let help: Phrase?

  package init(_ range: Range<Int>, _ message: Phrase, help: Phrase? = nil) {
    self.range = range
    self.message = message
    self.help = help
  }

  /// The fault with the expression and a caret below it, with a line break at its end.
  package func text(_ expression: String, language: Language, hasColour: Bool = false) -> String {
    // A caret can only stand below one line.
    let line = expression.unicodeScalars.map { scalar -> Character in
      scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : Character(scalar)
    }
    var text = String.UnicodeScalarView()
    for character in line { text.append(contentsOf: character.unicodeScalars) }
    let finding = Finding(
      "query",
      .error,
      at: SourceSpan(
        file: FileID(0),
        line: 1,
        column: range.lowerBound + 1,
        length: max(1, range.count)
      ),
      message,
      help: help
    )
    let file = SourceFile(path: "query", bytes: Array(String(text).utf8))
    return TextRendering(files: [file], language: language, hasColour: hasColour).text(finding)
  }

  /// A path that looks at more than may be looked at for one answer.
  static func tooMuch(at range: Range<Int>) -> QueryFault {
    QueryFault(
      range,
      Phrase(zh: "这条路径要看的数据太多，没有算完", en: "the path looks at too much to be answered"),
      help: Phrase(
        zh: "减少 linked_by 等步骤，或先用条件缩小范围",
        en: "take fewer steps such as linked_by, or narrow it down by a condition first"
      )
    )
  }

  /// The addition to a message that offers the nearest name.
  static func didYouMean(_ name: String?) -> Phrase? {
    name.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
  }
}
