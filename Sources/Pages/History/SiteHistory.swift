import Linking
import Reads
package import Records

/// How a site stood at earlier days and stands now (additions, Time).
package struct SiteHistory: Sendable {
  /// The states, the earliest first; the last is the present.
  package let points: [HistoryPoint]
  /// How far apart the days are.
  package let step: HistoryStep
  /// Whether all is told that was asked for: false where the repository is a shallow clone.
  package let isComplete: Bool
  /// The days whose state git could not give, and which are left out.
  package let missing: [CalendarDate]
  /// The day of the first commit that is known.
  package let begins: CalendarDate?
  /// The rates of each point by `D1/D1g`.
  private let rates: [[String: Rate]]

  package init(
    points: [HistoryPoint],
    step: HistoryStep,
    isComplete: Bool,
    missing: [CalendarDate],
    begins: CalendarDate?
  ) {
    self.points = points
    self.step = step
    self.isComplete = isComplete
    self.missing = missing
    self.begins = begins
    rates = points.map { point in
      Dictionary(
        point.figures.map { (Self.key($0.indicator, $0.id), $0.rate) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private static func key(_ indicator: String, _ figure: String) -> String {
    "\(indicator)/\(figure)"
  }

  /// The rate of a figure at each of the points; nil where the past has none.
  func trend(_ indicator: String, _ figure: String) -> Trend? {
    guard points.count > 1 else { return nil }
    let key = Self.key(indicator, figure)
    return Trend(
      points: zip(points, rates).map {
        Trend.Point(day: $0.day, commit: $0.commit, rate: $1[key])
      },
      step: step
    )
  }

  /// The hash of what trends of an indicator show.
  func stamp(_ indicator: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(step.rawValue)
    for point in points {
      hash.combine(point.day)
      hash.combine(point.commit)
      for figure in point.figures where figure.indicator == indicator {
        hash.combine(figure.id)
        hash.combine(figure.rate.numerator)
        hash.combine(figure.rate.denominator)
      }
    }
    return hash.value
  }

  /// The hash of everything.
  var stamp: UInt64 {
    var hash = StableHash()
    hash.combine(step.rawValue)
    hash.combine(isComplete)
    hash.combine(missing.count)
    for day in missing { hash.combine(day) }
    hash.combine(begins?.description)
    for point in points { point.combine(into: &hash) }
    return hash.value
  }
}

extension HistoryPoint {
  fileprivate func combine(into hash: inout StableHash) {
    hash.combine(day)
    hash.combine(commit)
    hash.combine(commitDay)
    hash.combine(unread)
    for figure in figures {
      hash.combine(figure.indicator)
      hash.combine(figure.id)
      hash.combine(figure.rate.numerator)
      hash.combine(figure.rate.denominator)
    }
    hash.combine(charts.count)
    for chart in charts {
      hash.combine(chart.key)
      hash.combine(chart.result.rawValue)
      hash.combine(chart.state.rawValue)
    }
    hash.combine(records.count)
    for record in records {
      hash.combine(record.identity.type)
      hash.combine(record.id)
      hash.combine(record.title)
      hash.combine(record.titleEN)
      for part in record.parts { hash.combine(part) }
    }
  }
}
