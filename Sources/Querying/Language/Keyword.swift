/// The words that the language itself uses, in English and Chinese.
enum Keyword: String, CaseIterable {
  case `where`, and, or, not, contains, `in`, `is`, empty
  case select, sort, group, by, limit, count, ascending = "asc", descending = "desc"
  case linkedBy = "linked_by"
  case linkedTo = "linked_to"

  /// The Chinese word.
  var chinese: String {
    switch self {
    case .where: "其中"
    case .and: "且"
    case .or: "或"
    case .not: "非"
    case .contains: "包含"
    case .in: "属于"
    case .is: "是否"
    case .empty: "为空"
    case .select: "显示"
    case .sort: "排序"
    case .group: "分组"
    case .by: "按"
    case .limit: "前"
    case .count: "计数"
    case .ascending: "升序"
    case .descending: "降序"
    case .linkedBy: "被引用"
    case .linkedTo: "引用"
    }
  }

  /// Whether it cannot stand as a value without quotes, because it goes on with the question.
  var isReserved: Bool {
    switch self {
    case .where, .and, .or, .not, .select, .sort, .group, .limit: true
    default: false
    }
  }

  /// The keyword that `word` is.
  init?(_ word: String) {
    let lower = word.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == lower || $0.chinese == word })
    else { return nil }
    self = found
  }
}
