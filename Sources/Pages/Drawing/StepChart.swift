import Diagnostics
import Records
import Templates

/// A number that falls by steps, as rights run out: what `partials/step-chart` asks for.
///
/// Across, positions are hundredths of the width, upwards pixels. The number at the end of each year
/// stands on the line where it has changed; all of them are in the table below.
struct StepChart {
  /// What is counted, as in the heading above.
  let title: String
  /// The day that the line begins on.
  let start: CalendarDate
  /// The days on which one is less, in any order; those before `start` have no part.
  let drops: [CalendarDate]
  /// Written behind each number: ` 件`.
  var unit: String = ""
  let language: Language

  private static let height = Tenths.units(168)

  /// The model; nil where nothing falls.
  ///
  /// `label`, `height`, `values`, `dates`, `line`, `area`, `marks`: see the partial.
  var model: Model? {
    let drops = drops.filter { $0 >= start }.sorted()
    guard let last = drops.last, let end = CalendarDate(year: last.year, month: 12, day: 31) else {
      return nil
    }
    let total = drops.count
    let ticks = ValueTicks([ExactDecimal(total)], whole: true)
    let up = Scale(low: .zero, high: ticks.high, length: Self.height)
    let along = Scale(
      low: ExactDecimal(start.dayNumber),
      high: ExactDecimal(max(end.dayNumber, start.dayNumber + 1)),
      length: .whole
    )
    func x(_ date: CalendarDate) -> Tenths { along.position(ExactDecimal(date.dayNumber)) }
    func y(_ count: Int) -> Tenths { up.height(ExactDecimal(count)) }
    var points = ["0,\(y(total))"]
    var left = total
    for drop in drops {
      points.append("\(x(drop).count),\(y(left))")
      left -= 1
      points.append("\(x(drop).count),\(y(left))")
    }
    points.append("\(Tenths.whole.count),\(y(0))")
    return [
      "label": .text(sentence(drops)),
      "height": .text(Self.height.description),
      "values": .list(
        ticks.values.map { tick -> Model in
          ["y": .text(up.height(tick).description), "label": .text(tick.description)]
        }
      ),
      "dates": .list(
        DateTicks(from: start, to: end, most: 6, least: 12).ticks.map { tick -> Model in
          ["x": .text(x(tick.date).percent), "label": .text(tick.label)]
        }
      ),
      "line": .text(points.joined(separator: " ")),
      "area": .text((["0,\(Self.height)"] + points).joined(separator: " ")),
      "marks": .list(
        marks(drops).map { mark -> Model in
          [
            "x": .text(x(mark.date).percent), "y": .text(y(mark.left).description),
            "label": .number(mark.left), "minor": .flag(mark.isMinor),
          ]
        }
      ),
    ]
  }

  /// The ends of years in which the number fell, and how many are left then; every second one gives
  /// way where there is little room.
  private func marks(_ drops: [CalendarDate]) -> [(date: CalendarDate, left: Int, isMinor: Bool)] {
    var marks: [(date: CalendarDate, left: Int, isMinor: Bool)] = [(start, drops.count, false)]
    for year in Set(drops.map(\.year)).sorted() {
      guard let end = CalendarDate(year: year, month: 12, day: 31) else { continue }
      let left = drops.count { $0 > end }
      marks.append((end, left, marks.count % 2 == 1 && left > 0))
    }
    return marks
  }

  private func sentence(_ drops: [CalendarDate]) -> String {
    // The year that most end in, the first of equal ones.
    let counts = Dictionary(grouping: drops) { $0.year }.map { ($0.key, $0.value.count) }
    let steepest = counts.max { ($0.1, $1.0) < ($1.1, $0.0) } ?? (start.year, 0)
    let last = drops.last ?? start
    return Phrase(
      zh: "\(title)：\(start) 有 \(drops.count)\(unit)，\(last) 降为 0；"
        + "\(steepest.0) 年减少最多，\(steepest.1)\(unit)",
      en: "\(title): \(drops.count)\(unit) on \(start), none from \(last) on; most end in "
        + "\(steepest.0), \(steepest.1)\(unit)"
    )[language]
  }
}
