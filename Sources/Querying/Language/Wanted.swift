import Diagnostics

/// What messages say was expected.
enum Wanted {
  static let type = Phrase(zh: "记录类型，如 patents", en: "a record type, such as patents")
  static let clause = Phrase(
    zh: "where、select、sort by、group by、limit 或 count",
    en: "where, select, sort by, group by, limit or count"
  )
  static let field = Phrase(zh: "字段名，如 filing_date", en: "the name of a field, such as filing_date")
  static let comparison = Phrase(
    zh: "比较（= != < <= > >=、contains、in、is empty）、and、or 或下一部分",
    en: "a comparison (= != < <= > >=, contains, in, is empty), and, or, or the next part"
  )
  static let value = Phrase(zh: "要比较的值", en: "a value to compare with")
  static let open = Phrase(zh: "左括号 (", en: "(")
  static let close = Phrase(zh: "右括号 )", en: ")")
  static let by = Phrase(zh: "by", en: "by")
  static let empty = Phrase(zh: "empty 或 not empty", en: "empty or not empty")
  static let behindNot = Phrase(zh: "in 或 contains", en: "in or contains")
  static let number = Phrase(zh: "0 到 1000000 之间的整数", en: "a whole number up to 1000000")
}
