import Diagnostics
import Indicators
import Rules
import Testing

/// Everything that the requirements ask to be checked or computed is in a catalogue.
struct CatalogueTests {
  /// The rules and indicators of the requirements, in their words: a range or a number each.
  private static let required = """
    R1-R52 R67 R69-R72 R76-R78 R80-R82 R98-R101 R109-R114 R117 R118 R126-R140
    D1-D5 D7-D16 D31-D35 D42
    """

  /// What stands in no catalogue, with the reason.
  private static let leftOut = [
    "R13": "a computation, the denominator of D1: see IndicatorTests",
    "R111": "what stands beside an excerpt: see TextPermission and ClauseText",
    "R113": "classes of fields of a licence: see ConfidentialityTests",
  ]

  @Test func everyNumberIsInACatalogueOrLeftOutForAReason() throws {
    let numbers = try Self.numbers(in: Self.required)
    #expect(numbers.count == 111)
    #expect(Set(numbers).count == numbers.count)
    let missing = numbers.filter { !Self.isThere($0) && Self.leftOut[$0] == nil }
    #expect(missing == [])
  }

  @Test func nothingIsLeftOutThatExistsOrWasNotAskedFor() throws {
    let numbers = Set(try Self.numbers(in: Self.required))
    for (number, reason) in Self.leftOut {
      #expect(!Self.isThere(number), "\(number) exists")
      #expect(numbers.contains(number), "nobody asked for \(number)")
      #expect(reason.split(separator: " ").count >= 3)
    }
  }

  /// R13: the numbers that stand in D1 leave trade secrets out.
  @Test func theLeftOutComputationIsInTheFormulaOfItsIndicator() throws {
    let patenting = try #require(IndicatorCatalog.all.first { $0.id == "D1" })
    #expect(patenting.formula.zh.contains("商业秘密"))
    #expect(patenting.formula.en.contains("trade secret"))
  }

  /// A rule of that number, or an indicator with its worked example.
  private static func isThere(_ number: String) -> Bool {
    if number.hasPrefix("R") { return RuleCatalog.all.contains { $0.code == number } }
    return IndicatorCatalog.all.contains { $0.id == number && $0.example != nil }
  }

  private static func numbers(in text: String) throws -> [String] {
    var numbers: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let ends = word.split(separator: "-")
      let letter = try #require(word.first)
      let values = try ends.map { end in try #require(Int(end.dropFirst())) }
      let (first, last) = (try #require(values.first), try #require(values.last))
      numbers += (first...last).map { "\(letter)\($0)" }
    }
    return numbers
  }
}
