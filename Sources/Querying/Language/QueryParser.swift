import Diagnostics

/// Reads tokens as a question; the grammar stands in the manual (`query.md`).
struct QueryParser {
  var tokens: [Token]
  private(set) var place = 0
  private var depth = 0

  init(_ text: String) throws(QueryFault) {
    tokens = try Tokenizer.tokens(text)
  }

  /// The question.
  mutating func query() throws(QueryFault) -> QuerySyntax {
    var query = QuerySyntax(type: try name(of: Wanted.type))
    var seen: Set<Keyword> = []
    while current.kind != .end {
      let start = current
      guard let keyword = currentKeyword, Self.clauses.contains(keyword) else {
        throw expected(Wanted.clause, candidates: Self.clauses.map(\.rawValue))
      }
      guard seen.insert(keyword).inserted else {
        throw QueryFault(
          start.range,
          Phrase(zh: "“\(start.shown)”写了两次", en: "\(start.shown) stands twice")
        )
      }
      advance()
      switch keyword {
      case .where: query.condition = try condition()
      case .select:
        query.columns = try list(most: QueryLimits.columns) { parser throws(QueryFault) in
          try parser.operand()
        }
      case .sort:
        try skipBy()
        query.order = try list(most: QueryLimits.columns) { parser throws(QueryFault) in
          try parser.order()
        }
      case .group:
        try skipBy()
        query.group = try operand()
      case .limit: query.limit = try number()
      default: query.isCount = true
      }
    }
    return query
  }

  private static let clauses: [Keyword] = [.where, .select, .sort, .group, .limit, .count]

  // MARK: Conditions

  private mutating func condition() throws(QueryFault) -> QuerySyntax.Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryLimits.depth else {
      throw QueryFault(
        current.range,
        Phrase(
          zh: "括号和 not 套得太深，最多 \(QueryLimits.depth) 层",
          en: "parentheses and not stand too deep inside each other; \(QueryLimits.depth) at most"
        )
      )
    }
    var parts = [try conjunction()]
    while take(.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(QueryFault) -> QuerySyntax.Condition {
    var parts = [try negation()]
    while take(.and) { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(QueryFault) -> QuerySyntax.Condition {
    var isNegated = false
    // A run of `not` is a loop and no recursion: it cannot be too deep.
    while take(.not) { isNegated.toggle() }
    let inner: QuerySyntax.Condition
    if take(.open) {
      inner = try condition()
      guard take(.close) else { throw expected(Wanted.close) }
    } else {
      inner = try test()
    }
    return isNegated ? .not(inner) : inner
  }

  private mutating func test() throws(QueryFault) -> QuerySyntax.Condition {
    let operand = try operand()
    let token = current
    if case .sign(let sign) = token.kind, let comparison = Self.comparison(sign) {
      advance()
      return .compare(operand, comparison, try value())
    }
    switch currentKeyword {
    case .contains:
      advance()
      return .compare(operand, .contains, try value())
    case .in:
      advance()
      return .isOneOf(operand, try values())
    case .not:
      advance()
      if take(.contains) { return .compare(operand, .notContains, try value()) }
      if take(.in) { return .not(.isOneOf(operand, try values())) }
      throw expected(Wanted.behindNot, candidates: ["in", "contains"])
    case .is:
      advance()
      let isNegated = take(.not)
      guard take(.empty) else { throw expected(Wanted.empty, candidates: ["empty"]) }
      return isNegated ? .not(.isEmpty(operand)) : .isEmpty(operand)
    case .empty where token.kind == .word(Keyword.empty.chinese):
      // 为空 is “is empty” in one word.
      advance()
      return .isEmpty(operand)
    default:
      if token.kind == .word("不为空") {
        advance()
        return .not(.isEmpty(operand))
      }
      let goesOn = currentKeyword.map { $0 == .and || $0 == .or || Self.clauses.contains($0) }
      guard token.kind == .end || token.kind == .sign(.close) || goesOn == true else {
        throw expected(
          Wanted.comparison,
          candidates: ["contains", "in", "is", "and", "or"] + Self.clauses.map(\.rawValue)
        )
      }
      return .holds(operand)
    }
  }

  private static func comparison(_ sign: Token.Sign) -> QuerySyntax.Comparison? {
    switch sign {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .atMost: .atMost
    case .greater: .greater
    case .atLeast: .atLeast
    case .open, .close, .comma: nil
    }
  }

  private mutating func values() throws(QueryFault) -> [QuerySyntax.Name] {
    guard take(.open) else { throw expected(Wanted.open) }
    let values = try list(most: 1000) { parser throws(QueryFault) in
      try parser.value()
    }
    guard take(.close) else { throw expected(Wanted.close) }
    return values
  }

  private mutating func value() throws(QueryFault) -> QuerySyntax.Name {
    let token = current
    switch token.kind {
    case .quoted(let text):
      advance()
      return .init(text: text, range: token.range)
    case .word(let text):
      if let keyword = Keyword(text), keyword.isReserved {
        throw expected(
          Wanted.value,
          help: Phrase(
            zh: "值恰好是“\(text)”时，加上引号",
            en: "where the value is the word \(text) itself, put it in quotes"
          )
        )
      }
      advance()
      return .init(text: text, range: token.range)
    case .sign, .end: throw expected(Wanted.value)
    }
  }

  // MARK: Parts of clauses

  private mutating func order() throws(QueryFault) -> QuerySyntax.Order {
    let operand = try operand()
    if take(.descending) { return .init(operand: operand, isDescending: true) }
    _ = take(.ascending)
    return .init(operand: operand, isDescending: false)
  }

  private mutating func skipBy() throws(QueryFault) {
    // 排序 and 分组 stand alone.
    if case .word(let word) = tokens[place - 1].kind, word == Keyword(word)?.chinese {
      _ = take(.by)
    } else if !take(.by) {
      throw expected(Wanted.by, candidates: ["by"])
    }
  }

  private mutating func number() throws(QueryFault) -> Int {
    guard case .word(let text) = current.kind, let number = Int(text), number >= 0,
      number <= 1_000_000
    else { throw expected(Wanted.number) }
    advance()
    return number
  }

  private mutating func list<Element>(
    most: Int,
    _ element: (inout QueryParser) throws(QueryFault) -> Element
  ) throws(QueryFault) -> [Element] {
    var elements = [try element(&self)]
    while take(.comma) {
      guard elements.count < most else {
        throw QueryFault(
          current.range,
          Phrase(zh: "这里最多写 \(most) 项", en: "\(most) at most may stand here")
        )
      }
      elements.append(try element(&self))
    }
    return elements
  }

  // MARK: Tokens

  var current: Token { tokens[place] }

  var currentKeyword: Keyword? {
    guard case .word(let text) = current.kind else { return nil }
    return Keyword(text)
  }

  mutating func advance() { place = min(place + 1, tokens.count - 1) }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard currentKeyword == keyword else { return false }
    advance()
    return true
  }

  mutating func take(_ sign: Token.Sign) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    advance()
    return true
  }
}
