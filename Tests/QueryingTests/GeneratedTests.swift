import Diagnostics
import Testing

@testable import Querying

/// Expressions made by chance from the words of the language: none may crash or hang, and what is
/// wrong is always said with a place inside the expression.
@Suite struct GeneratedTests {
  private static let words = [
    "patents", "专利", "correspondences", "where", "其中", "and", "or", "not", "(", ")", ",", "=", "!=",
    "<", "<=", ">", ">=", "contains", "in", "is", "empty", "select", "sort", "by", "group", "limit",
    "count", "count(", "linked_by(", "linked_to(", ".", ".title", "title", "technologies",
    "technologies.title", "filing_date", "2024", "2024-01-01", "granted", "legal_status", "own",
    "charts", "verdict", "desc", "asc", "1", "-5", "8%", "\"", "“", "”", "'", "\"a b\"", "（", "＝",
    "rows.strength", "claims.features.no", "stated.x", "\u{0}", "🏷️", "e\u{301}", "今天", "..", "a.",
    "right_holders", "linked_by(correspondences)", "linked_by(correspondences.patent).verdict",
    "\n", "\t", "!", "9999999999999999999999", "unknown", "as_of", "versions", "为空",
  ]

  private static let fields = [
    "title", "own", "legal_status", "filing_date", "charts", "count(claims)", "right_holders",
    "technologies.patents.own", "linked_by(correspondences).rows.strength", "linked_to(people)",
    "claims.features.text", "id", "updated", "pools.agency", "charts.basis.versions.title",
  ]
  private static let signs = ["=", "!=", "<", ">=", "contains", "not contains"]
  private static let values = [
    "granted", "2024", "2024-05-01", "3", "works", "true", "direct", "桶",
  ]

  @Test func noExpressionCrashesTheProgram() throws {
    let site = try AskedSite()
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var answered = 0
    for number in 0..<6000 {
      var parts = number % 2 == 0 ? ["patents", "where"] : []
      if number % 3 == 0 {
        // One that may be right: conditions of a field, a sign and a value.
        parts = ["patents", "where"]
        for place in 0...next(4) {
          if place > 0 { parts.append(next(2) == 0 ? "and" : "or") }
          if next(4) == 0 { parts.append("not") }
          parts.append(Self.fields[next(Self.fields.count)])
          if next(3) > 0 {
            parts += [Self.signs[next(Self.signs.count)], Self.values[next(Self.values.count)]]
          }
        }
      } else {
        for _ in 0..<(1 + next(12)) { parts.append(Self.words[next(Self.words.count)]) }
      }
      let expression = parts.joined(separator: number % 3 > 0 && next(4) == 0 ? "" : " ")
      guard let fault = site.fault(expression) else {
        answered += 1
        continue
      }
      let length = expression.unicodeScalars.count
      #expect(fault.range.lowerBound <= length && fault.range.upperBound <= max(length, 1))
      #expect(!fault.text(expression, language: .english).isEmpty)
    }
    // The words are such that both happen.
    #expect(answered > 100)
  }
}
