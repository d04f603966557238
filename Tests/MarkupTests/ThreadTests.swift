import Dispatch
import Synchronization
import Testing

@testable import Markup

@Suite struct ThreadTests {
  /// How many documents each thread parses.
  private static let documents = 20_000

  /// cmark keeps state for the whole process; a parser that lets two threads at it differs here.
  @Test func twoThreadsRenderWhatOneRenders() {
    let bodies = (0..<64).map { number in
      """
      ~~删除 \(number)~~ 见https://example.org/\(number)。**中文。**后 [[a-\(number)|~~x~~]]
      a@b.c www.example.org

      | 甲 | ~~乙~~ |
      |---|---|
      | http://a.b/\(number)_x_ | `~~` |
      """
    }
    let parser = MarkupParser()
    let expected = bodies.map { render(parser.parse($0), 0..<parser.parse($0).segments.count) }
    #expect(expected[0].contains("<del>删除 0</del>"))
    let differing = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      var count = 0
      for number in 0..<Self.documents {
        let document = parser.parse(bodies[number % bodies.count])
        if render(document, document.segments.indices) != expected[number % bodies.count] {
          count += 1
        }
      }
      differing.withLock { [count] in $0 += count }
    }
    #expect(differing.withLock { $0 } == 0)
  }
}
