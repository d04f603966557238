import Diagnostics
import Linking
import Records

/// The order that answers are sorted in: numbers, amounts and days by value, enumerations as
/// declared, records by id, texts by their characters; what is empty stands last.
struct ValueOrder {
  let graph: Graph

  /// -1, 0 or 1: whether `left` comes before `right`.
  func compare(_ left: GraphValue, _ right: GraphValue) -> Int {
    switch (left, right) {
    case (.number(let left), .number(let right)): Self.compare(left, right)
    case (.percent(let left), .percent(let right)): Self.compare(left, right)
    case (.date(let left), .date(let right)): Self.compare(left, right)
    case (.flag(let left), .flag(let right)): Self.compare(left ? 0 : 1, right ? 0 : 1)
    case (.money(let left), .money(let right)):
      left.currency == right.currency
        ? Self.compare(left.minorUnits, right.minorUnits)
        : Self.compare(left.currency, right.currency)
    case (.choice(let left, let leftRank, _), .choice(let right, let rightRank, _)):
      leftRank == rightRank ? Self.compare(left, right) : Self.compare(leftRank, rightRank)
    case (.text(let left), .text(let right)), (.name(let left), .name(let right)):
      Self.compare(left, right)
    case (.title(let left), .title(let right)): Self.compare(left.zh, right.zh)
    case (.place(let left), .place(let right)):
      left.record == right.record
        ? Self.compare(left, right)
        : Self.compare(graph[left.record].id, graph[right.record].id)
    case (.named(let left, let leftValue), .named(let right, let rightValue)):
      left == right ? compare(leftValue, rightValue) : Self.compare(left, right)
    default: Self.compare(Self.rank(left), Self.rank(right))
    }
  }

  /// The order of the values of two records: their first ones, then the second, and so on.
  func compare(_ left: [GraphValue], _ right: [GraphValue]) -> Int {
    for (left, right) in zip(left, right) {
      let order = compare(left, right)
      if order != 0 { return order }
    }
    return Self.compare(left.count, right.count)
  }

  /// The order of two texts by their characters, the same everywhere.
  static func compare(_ left: String, _ right: String) -> Int {
    if left == right { return 0 }
    return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) ? -1 : 1
  }

  private static func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left == right ? 0 : left < right ? -1 : 1
  }

  private static func rank(_ value: GraphValue) -> Int {
    switch value {
    case .number: 0
    case .percent: 1
    case .money: 2
    case .date: 3
    case .flag: 4
    case .choice: 5
    case .place: 6
    case .name, .text, .title: 7
    case .named: 8
    case .entry: 9
    case .withheld: 10
    case .unknown: 11
    }
  }
}
