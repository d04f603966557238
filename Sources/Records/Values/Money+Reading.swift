/// Reading amounts as people write them: `1200`, `¥1,200.50`, `1200 USD`, `1.5 亿元`.
extension Money {
  /// The amount that `text` writes, or why it does not.
  ///
  /// - Parameters:
  ///   - text: the amount; a currency may stand before or after it, 千, 万, 亿 behind the number.
  ///   - currency: the site's currency, taken where the text names none.
  /// - Returns: the amount, or the one fault that keeps it from being read.
  package static func parse(
    _ text: String,
    currency: Currency = .cny
  ) -> Result<Money, MoneyFault> {
    let shown = Excerpt.of(text)
    guard let scalars = FoldedText.scalars(text),
      let start = scalars.firstIndex(where: isDigit),
      let lastDigit = scalars.lastIndex(where: isDigit)
    else { return .failure(.form(text: shown)) }

    var before = word(scalars[..<start])
    let negative = before.hasSuffix("-") || before.hasPrefix("-")
    if before.hasSuffix("-") {
      before.removeLast()
    } else if before.hasPrefix("-") {
      before.removeFirst()
    }
    let number: ExactDecimal
    switch plainNumber(scalars[start...lastDigit], shown: shown) {
    case .success(let read): number = read
    case .failure(let fault): return .failure(fault)
    }
    var after = word(scalars[(lastDigit + 1)...])
    var scale = 0
    if let unit = units.first(where: { after.hasPrefix($0.name) }) {
      scale = unit.zeros
      after.unicodeScalars.removeFirst(unit.name.unicodeScalars.count)
    }

    var named: Currency?
    for name in [before, after] where !name.isEmpty {
      guard let found = find(name, default: currency) else {
        return .failure(.currency(Excerpt.of(name)))
      }
      if let named, named != found {
        // `¥1200 JPY`: the sign stands for two currencies, the code for one.
        guard before == "¥" else { return .failure(.currencies(named, found)) }
        guard found == .jpy || found == .cny else { return .failure(.currencies(named, found)) }
      }
      named = found
    }
    let wanted = named ?? currency
    let signed = negative ? number.negated : number
    guard let power = ExactDecimal(mantissa: ExactDecimal.powerOfTen(scale), places: 0),
      let amount = signed?.multiplied(by: power)
    else { return .failure(.tooLarge(text: shown)) }
    guard amount.places <= wanted.minorPlaces else { return .failure(.places(text: shown, wanted)) }
    return Money(amount, wanted).map { .success($0) } ?? .failure(.tooLarge(text: shown))
  }

  /// Longer names first, so that 万亿 is not read as 万.
  private static let units: [(name: String, zeros: Int)] = [
    ("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3),
  ]

  /// The words and signs that stand for a currency beside its code.
  private static func find(_ name: String, default currency: Currency) -> Currency? {
    switch name {
    case "¥": currency == .jpy ? .jpy : .cny
    case "元": currency
    case "人民币", "元人民币", "人民币元", "RMB", "圆": .cny
    case "美元", "US$": .usd
    case "日元": .jpy
    case "欧元", "€": Currency("EUR")
    case "英镑", "£": Currency("GBP")
    case "港元", "港币", "HK$": Currency("HKD")
    case "韩元", "₩": Currency("KRW")
    default: Currency(name)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The characters without blanks.
  private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars.lazy.filter { $0 != " " })
    return String(word)
  }

  /// The number without its separators, which must stand every three digits if they stand at all.
  private static func plainNumber(
    _ scalars: ArraySlice<Unicode.Scalar>,
    shown: String
  ) -> Result<ExactDecimal, MoneyFault> {
    let point = scalars.firstIndex(of: ".") ?? scalars.endIndex
    let groups = scalars[..<point].split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let wellPlaced =
        (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      guard wellPlaced else { return .failure(.grouping(text: shown)) }
    }
    if scalars[point...].contains(",") { return .failure(.grouping(text: shown)) }
    let digits = word(scalars[scalars.startIndex...].filter { $0 != "," }[...])
    guard !scalars.contains(" ") else { return .failure(.form(text: shown)) }
    switch ExactDecimal.parse(digits) {
    case .success(let number): return .success(number)
    case .failure(.tooLong): return .failure(.tooLarge(text: shown))
    case .failure(.form): return .failure(.form(text: shown))
    }
  }
}
