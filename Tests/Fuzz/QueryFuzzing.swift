import Diagnostics
import Querying
import Records

/// Questions: whatever is wrong with one is said with a place inside it, and answering ends.
enum QueryFuzzing {
  private static let insider = Audience(
    name: "restricted",
    classes: [.public, .internal, .restricted]
  )

  static func run(_ input: [UInt8]) {
    let expression = String(decoding: input, as: UTF8.self)
    do throws(QueryFault) {
      let answer = try Question(expression, graph: SampleContent.graph, audience: insider).answer()
      for row in answer.rows {
        require(row.count == answer.columns.count, "a row of another width")
      }
      let again = try Question(expression, graph: SampleContent.graph, audience: insider).answer()
      require(again == answer, "two answers differ")
    } catch {
      let length = expression.unicodeScalars.count
      require(
        error.range.lowerBound <= length && error.range.upperBound <= max(length, 1),
        "the fault at \(error.range) of \(length)"
      )
      require(!error.text(expression, language: .english).isEmpty, "no words")
    }
  }
}
