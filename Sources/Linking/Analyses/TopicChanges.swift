package import Records

/// How the topics of an analysis grow or decline: the recent years against those before (D32).
package struct TopicChanges: Sendable {
  /// The topics, in the order of the record.
  package let topics: [Topic]
  /// The recent years, and those before; both empty without data.
  package let recent: ClosedRange<Int>?
  /// The years before, as many.
  package let previous: ClosedRange<Int>?

  /// What is said of a topic.
  package enum Verdict: Sendable {
    case new, growing, steady, declining
  }

  /// One topic.
  package struct Topic: Sendable {
    /// Its name.
    package let name: String
    /// Its place among the topics, for its anchor.
    package let place: Place
    /// How many patents in the years before.
    package let previous: Int
    /// How many in the recent years.
    package let recent: Int

    /// The change in per cent of the years before; nil where those had nothing.
    package var change: Percent? {
      guard previous > 0 else { return nil }
      return Rate(recent - previous, of: previous).percent
    }

    /// What that comes to: from a fifth on it is growth or decline; nil where there is nothing.
    package var verdict: Verdict? {
      guard previous > 0 else { return recent > 0 ? .new : nil }
      if 5 * (recent - previous) >= previous { return .growing }
      return 5 * (previous - recent) >= previous ? .declining : .steady
    }
  }

  /// How many years a window has at most.
  private static let window = 3

  /// The topics of the analysis at `analysis`; counts of the widest dimension that each row has.
  package init(_ analysis: RecordIndex, in graph: Graph) {
    typealias Row = PatentAnalysis.TopicRow
    let rows = graph[analysis][all: PatentAnalysis.topicData]
    let widest = AnalysisDimension.allCases.first { dimension in
      rows.contains { $0[Row.dimension] == dimension }
    }
    let counted = rows.filter { $0[Row.dimension] == widest || $0[Row.dimension] == nil }
    let years = counted.compactMap { $0[Row.year] }
    guard let first = years.min(), let last = years.max(), last > first else {
      (topics, recent, previous) = ([], nil, nil)
      return
    }
    let length = min(Self.window, (last - first + 1) / 2)
    let recent = (last - length + 1)...last
    let previous = (last - 2 * length + 1)...(last - length)
    var names: [String] = []
    for name in counted.compactMap({ $0[Row.topic] }) where !names.contains(name) {
      names.append(name)
    }
    func sum(_ name: String, _ window: ClosedRange<Int>) -> Int {
      counted.reduce(0) { sum, row in
        guard row[Row.topic] == name, let year = row[Row.year], window.contains(year) else {
          return sum
        }
        return sum + (row[Row.count] ?? 0)
      }
    }
    topics = names.enumerated().map { position, name in
      Topic(
        name: name,
        place: Place(analysis, .entry(Self.anchor(position))),
        previous: sum(name, previous),
        recent: sum(name, recent)
      )
    }
    self.recent = recent
    self.previous = previous
  }

  /// The name of a topic's anchor: `topic-3`, counted from 1.
  package static func anchor(_ position: Int) -> String { "topic-\(position + 1)" }
}
