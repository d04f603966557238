import Diagnostics
import Records

/// Values that are one text: words, numbers, dates, money.
extension RecordDecoder {
  mutating func single(_ node: Node, _ kind: FieldKind) -> Datum {
    guard case .scalar(let written, let style) = node.content else {
      if case .money = kind { return moneyMap(node) }
      return reportList(node)
    }
    switch kind {
    case .text: return .text(Self.withoutLastBreak(written, style))
    case .prose: return .prose(prose(written, node: node, style: style))
    default: break
    }
    let text = written.trimmed
    switch kind {
    case .integer(let range): return integer(text, in: range, at: node.span)
    case .decimal: return value(ExactDecimal.parse(text), text, at: node.span) { .decimal($0) }
    case .money:
      return value(Money.parse(text, currency: options.currency), text, at: node.span) {
        .money($0)
      }
    case .percent: return value(Percent.parse(text), text, at: node.span) { .percent($0) }
    case .date:
      return value(
        CalendarDate.parse(text),
        text,
        at: node.span,
        rule: ReadingRule.dateInvalid
      ) { .date($0) }
    case .flag: return flag(text, at: node.span)
    case .choice(let choices): return choice(text, choices, at: node.span)
    default: return .text(text)
    }
  }

  /// The text of a scalar; after `|` and `>` without the line break that ends it.
  static func withoutLastBreak(_ text: String, _ style: Node.Style) -> String {
    switch style {
    case .plain, .quoted: text
    case .literal, .folded: text.last?.isNewline == true ? String(text.dropLast()) : text
    }
  }

  private mutating func value<Value, Fault: ValueFault>(
    _ result: Result<Value, Fault>,
    _ text: String,
    at span: SourceSpan,
    rule: RuleID = ReadingRule.valueKind,
    _ datum: (Value) -> Datum
  ) -> Datum {
    switch result {
    case .success(let value): return datum(value)
    case .failure(let fault):
      report(rule, at: span, fault.message, help: fault.help)
      return .text(text)
    }
  }

  private mutating func integer(
    _ text: String,
    in range: ClosedRange<Int>,
    at span: SourceSpan
  ) -> Datum {
    if let number = Int(text), range.contains(number) { return .integer(number) }
    let digits = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
    // A number may have more digits than the machine can hold, and is a number all the same.
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let within = Phrase(
      zh: "写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数",
      en: "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
    let message: Phrase
    if !isNumber {
      message = Phrase(
        zh: "“\(text.shortened)”不是整数",
        en: "\"\(text.shortened)\" is not a whole number"
      )
    } else if Int(text).map({ $0 < range.lowerBound }) ?? text.hasPrefix("-") {
      message = Phrase(zh: "\(text.shortened) 太小", en: "\(text.shortened) is too small")
    } else {
      message = Phrase(zh: "\(text.shortened) 太大", en: "\(text.shortened) is too large")
    }
    let isBounded = range != Int.min...Int.max
    report(
      ReadingRule.valueKind,
      at: span,
      message,
      help: isNumber || isBounded
        ? within : Phrase(zh: "只写数字，如 3", en: "write digits only, such as 3")
    )
    return .text(text)
  }

  private mutating func flag(_ text: String, at span: SourceSpan) -> Datum {
    switch text {
    case "true", "True", "TRUE", "是": return .flag(true)
    case "false", "False", "FALSE", "否": return .flag(false)
    default:
      report(
        ReadingRule.valueKind,
        at: span,
        Phrase(
          zh: "“\(text.shortened)”不是“是”或“否”",
          en: "\"\(text.shortened)\" is neither true nor false"
        ),
        help: Phrase(
          zh: "写 是 或 否（或 true、false）；yes、no、on、off 只当作文字",
          en: "write true or false (or 是, 否); yes, no, on and off are read as plain words"
        )
      )
      return .text(text)
    }
  }

  private mutating func choice(
    _ text: String,
    _ choices: ChoiceList,
    at span: SourceSpan
  ) -> Datum {
    if let option = choices.option(named: text) { return .choice(option.key) }
    let spellings = choices.options.flatMap { [$0.key, $0.label.zh] + $0.aliases }
    let nearest = guess(text, in: spellings).flatMap { choices.option(named: $0) }
    let (zh, en) = (Self.listed(choices.options, \.label.zh), Self.listed(choices.options, \.key))
    report(
      ReadingRule.choiceUnknown,
      at: span,
      Phrase(
        zh: "“\(text.shortened)”不在可选值之中",
        en: "\"\(text.shortened)\" is not one of the allowed values"
      ),
      help: nearest.map {
        Phrase(
          zh: "是否应为 \($0.key)（\($0.label.zh)）？可选值：\(zh)",
          en: "did you mean \($0.key)? Allowed: \(en)"
        )
      } ?? Phrase(zh: "可选值：\(zh)", en: "allowed: \(en)")
    )
    return .text(text)
  }

  private static func listed(
    _ options: [ChoiceList.Option],
    _ label: KeyPath<ChoiceList.Option, String>
  ) -> String {
    let shown = options.prefix(24).map { option in
      let text = option[keyPath: label]
      return label == \.label.zh && text != option.key ? "\(option.key)（\(text)）" : text
    }
    return shown.joined(separator: label == \.label.zh ? "、" : ", ")
      + (options.count > 24 ? "…" : "")
  }

  /// `{amount, currency}`.
  private mutating func moneyMap(_ node: Node) -> Datum {
    guard case .map(let pairs) = node.content else { return reportList(node) }
    let before = findings.count
    let stated = entry(pairs, shape: MoneyParts.shape, at: node.span)
    guard findings.count == before else { return Self.unreadable }
    guard let amount = stated[MoneyParts.amount] else {
      return reportKind(
        node,
        expected: Phrase(zh: "金额没有写 amount（数额）", en: "the amount is missing"),
        help: Phrase(
          zh: "写作 {amount: 1200, currency: CNY}",
          en: "write {amount: 1200, currency: CNY}"
        )
      )
    }
    var unit = options.currency
    if let code = stated[MoneyParts.currency] {
      guard let known = Currency(code.trimmed) else {
        let fault = MoneyFault.currency(code.shortened)
        report(
          ReadingRule.valueKind,
          at: stated.span(of: MoneyParts.currency),
          fault.message,
          help: fault.help
        )
        return .text(amount)
      }
      unit = known
    }
    return value(
      Money.parse(amount, currency: unit),
      amount,
      at: stated.span(of: MoneyParts.amount)
    ) { .money($0) }
  }
}
