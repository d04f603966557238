import Diagnostics

/// Names and paths: `technologies.protection_route`, `count(linked_by(correspondences))`.
extension QueryParser {
  /// A path, or the count of one.
  mutating func operand() throws(QueryFault) -> QuerySyntax.Operand {
    let start = current
    if currentKeyword == .count, tokens[place + 1].kind == .sign(.open) {
      advance()
      advance()
      let steps = try path()
      guard take(.close) else { throw expected(Wanted.close) }
      return .init(
        steps: steps,
        isCount: true,
        range: start.range.lowerBound..<tokens[place - 1].range.upperBound
      )
    }
    let steps = try path()
    return .init(
      steps: steps,
      isCount: false,
      range: start.range.lowerBound..<tokens[place - 1].range.upperBound
    )
  }

  /// A single name, quoted or not.
  mutating func name(of wanted: Phrase) throws(QueryFault) -> QuerySyntax.Name {
    let token = current
    switch token.kind {
    case .quoted(let text):
      advance()
      return .init(text: text, range: token.range)
    case .word(let text):
      if Keyword(text)?.isReserved == true { throw expected(wanted) }
      advance()
      return .init(text: text, range: token.range)
    case .sign, .end: throw expected(wanted)
    }
  }

  private mutating func path() throws(QueryFault) -> [QuerySyntax.Step] {
    var steps: [QuerySyntax.Step] = []
    // Whether a point was read and a step has to follow.
    var isOpen = true
    while isOpen || (current.isJoined && beginsWithPoint) {
      guard steps.count < QueryLimits.steps else {
        throw QueryFault(
          current.range,
          Phrase(
            zh: "路径最多 \(QueryLimits.steps) 步",
            en: "a path has \(QueryLimits.steps) steps at most"
          )
        )
      }
      if !isOpen { dropPoint() }
      isOpen = false
      if let step = try linkStep() {
        steps.append(step)
        continue
      }
      switch current.kind {
      case .quoted(let text):
        steps.append(.field(.init(text: text, range: current.range)))
        advance()
      case .word(let text):
        if steps.isEmpty, Keyword(text)?.isReserved == true { throw expected(Wanted.field) }
        isOpen = try splitWord(text, into: &steps)
      case .sign, .end: throw expected(Wanted.field)
      }
    }
    return steps
  }

  /// Reads a word up to its end or up to a step that is more than a name; whether it ended in a
  /// point.
  private mutating func splitWord(
    _ word: String,
    into steps: inout [QuerySyntax.Step]
  ) throws(QueryFault) -> Bool {
    let scalars = Array(word.unicodeScalars)
    let point = scalars.firstIndex(of: ".") ?? scalars.count
    let start = current.range.lowerBound
    guard point > 0 else { throw expected(Wanted.field) }
    steps.append(
      .field(.init(text: Self.text(scalars[..<point]), range: start..<start + point))
    )
    let rest = scalars.dropFirst(point + 1)
    if rest.isEmpty {
      advance()
      // `technologies.` may go on with a quoted name only.
      guard point < scalars.count else { return false }
      guard current.isJoined, case .quoted = current.kind else { throw expected(Wanted.field) }
      return true
    }
    tokens[place] = Token(
      kind: .word(Self.text(rest)),
      range: start + point + 1..<current.range.upperBound,
      isJoined: true
    )
    return true
  }

  /// `linked_by(TYPE)`, `linked_by(TYPE.FIELD)`, `linked_to(TYPE)`.
  private mutating func linkStep() throws(QueryFault) -> QuerySyntax.Step? {
    guard let keyword = currentKeyword, keyword == .linkedBy || keyword == .linkedTo,
      tokens[place + 1].kind == .sign(.open)
    else { return nil }
    let start = current.range.lowerBound
    advance()
    advance()
    var type = try name(of: Wanted.type)
    var field: QuerySyntax.Name?
    if keyword == .linkedBy, let point = type.text.unicodeScalars.firstIndex(of: ".") {
      let scalars = type.text.unicodeScalars
      let before = scalars.distance(from: scalars.startIndex, to: point)
      let lower = type.range.lowerBound
      field = .init(
        text: String(scalars[scalars.index(after: point)...]),
        range: lower + before + 1..<type.range.upperBound
      )
      type = .init(text: String(scalars[..<point]), range: lower..<lower + before)
    }
    guard take(.close) else { throw expected(Wanted.close) }
    let range = start..<tokens[place - 1].range.upperBound
    return keyword == .linkedBy
      ? .linkedBy(type: type, field: field, range: range) : .linkedTo(type: type, range: range)
  }

  private var beginsWithPoint: Bool {
    guard case .word(let text) = current.kind else { return false }
    return text.hasPrefix(".")
  }

  /// Takes the point off the word that goes on with the path.
  private mutating func dropPoint() {
    guard case .word(let text) = current.kind else { return }
    guard text != "." else {
      // A quoted name follows: `linked_to(standards)."标准名称"`.
      advance()
      return
    }
    tokens[place] = Token(
      kind: .word(String(text.dropFirst())),
      range: current.range.lowerBound + 1..<current.range.upperBound,
      isJoined: true
    )
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The fault of a token that cannot stand here.
  func expected(
    _ wanted: Phrase,
    candidates: [String] = [],
    help: Phrase? = nil
  ) -> QueryFault {
    let near = NearMiss.nearest(to: current.shown, in: candidates)
    let message =
      current.kind == .end
      ? Phrase(
        zh: "表达式到此结束，这里应是\(wanted.zh)",
        en: "the expression ends here; expected \(wanted.en)"
      )
      : Phrase(
        zh: "“\(current.shown)”不能写在这里，应是\(wanted.zh)",
        en: "\(current.shown) cannot stand here; expected \(wanted.en)"
      )
    return QueryFault(current.range, message, help: help ?? QueryFault.didYouMean(near))
  }
}
