import Diagnostics
import Records
import Templates

/// Dated events in lanes over one axis of time: what `partials/lanes` asks for.
///
/// Across, everything is in hundredths of the width, upwards in pixels. Labels are put into rows so
/// that none lies on another at the least width that the chart has; on a wider page they only move
/// apart. Each event has a number, by which it is found in the table below.
struct LaneChart {
  /// Something that happened on a day.
  struct Event {
    let date: CalendarDate
    /// The number in the table.
    let number: Int
    let words: String
    let shape: MarkShape
  }

  /// Time between two days, drawn as a bar.
  struct Span {
    let from: CalendarDate
    let to: CalendarDate
    /// What is written behind it.
    let words: String
    /// Whether the order is the wrong one.
    let isWrong: Bool
  }

  /// A lane.
  struct Lane {
    let name: String
    let events: [Event]
    var spans: [Span] = []
  }

  let lanes: [Lane]
  /// The day that counts as today.
  let today: CalendarDate
  let language: Language

  /// The least width in pixels: what a portrait page of A4 has.
  static let width = 640
  private static let rowHeight = 24
  /// The line with the lane's name.
  private static let headHeight = 22
  /// The line with today's date above the lanes.
  private static let top = 20
  /// More rows than this in a lane make no picture; what has no room keeps its mark alone.
  private static let mostRows = 12
  /// Pixels between two labels, and from a mark to its label.
  private static let (gap, toLabel) = (8, 8)
  /// Pixels that a column of text takes: a Han character has two.
  private static let column = 7

  /// What is put into a row: its ends in pixels, and where its label stands.
  private struct Placed {
    let row: Int?
    let isBefore: Bool
  }

  private var days: [CalendarDate] {
    lanes.flatMap { lane in
      lane.events.map(\.date) + lane.spans.flatMap { [$0.from, $0.to] }
    }
  }

  /// The model; nil without two different days.
  ///
  /// `height`, `dates` (the ticks), `today`, `lanes`: see the partial.
  var model: Model? {
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    let scale = Scale(
      low: ExactDecimal(first.dayNumber),
      high: ExactDecimal(last.dayNumber),
      length: .whole
    )
    func x(_ date: CalendarDate) -> Tenths { scale.position(ExactDecimal(date.dayNumber)) }
    var y = Self.top
    var models: [Model] = []
    for lane in lanes {
      let (model, rows) = self.lane(lane, top: y, x: x)
      models.append(model)
      y += Self.headHeight + max(1, rows) * Self.rowHeight + Self.gap
    }
    let isInside = first <= today && today <= last
    return [
      "height": .number(y),
      "dates": .list(
        DateTicks(from: first, to: last, most: 8).ticks.map { tick -> Model in
          ["x": .text(x(tick.date).percent), "label": .text(tick.label)]
        }
      ),
      "today": isInside
        ? .map([
          "x": .text(x(today).percent), "date": .text(today.description),
          "before": .flag(2 * x(today).count > Tenths.whole.count),
        ]) : .none,
      "lanes": .list(models),
    ]
  }

  /// A lane that begins at `top`, and how many rows it has.
  private func lane(
    _ lane: Lane,
    top: Int,
    x: (CalendarDate) -> Tenths
  ) -> (model: Model, rows: Int) {
    let events = lane.events.sorted { ($0.date, $0.number) < ($1.date, $1.number) }
    let labels = events.map { "\($0.number) \($0.words)" }
    var ends: [Int] = []
    let placed = zip(events, labels).map { event, label in
      let at = Self.pixels(x(event.date))
      return Self.place(from: at, to: at, label: label, into: &ends)
    }
    let spans = lane.spans.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let bars = spans.map { span in
      let (from, to) = (Self.pixels(x(span.from)), Self.pixels(x(span.to)))
      return Self.place(from: min(from, to), to: max(from, to), label: span.words, into: &ends)
    }
    func y(_ row: Int?) -> ModelValue {
      let row = row ?? max(0, ends.count - 1)
      return .number(top + Self.headHeight + row * Self.rowHeight + Self.rowHeight / 2)
    }
    let model: Model = [
      "name": .text(lane.name),
      "y": .number(top),
      "name-y": .number(top + 15),
      "events": .list(
        zip(zip(events, labels), placed).map { event, place -> Model in
          [
            "number": .number(event.0.number),
            "x": .text(x(event.0.date).percent), "y": y(place.row),
            "mark": .text(event.0.shape.path),
            "planned": .flag(event.0.date > today),
            "before": .flag(place.isBefore),
            "label": place.row == nil ? .none : .text(event.1),
          ]
        }
      ),
      "spans": .list(
        zip(spans, bars).map { span, place -> Model in
          let (from, to) = (min(x(span.from), x(span.to)), max(x(span.from), x(span.to)))
          return [
            "x": .text(from.percent), "width": .text((to - from).percent),
            "y": y(place.row),
            "end": .text((place.isBefore ? from : to).percent),
            "before": .flag(place.isBefore),
            "wrong": .flag(span.isWrong),
            "label": place.row == nil ? .none : .text(span.words),
          ]
        }
      ),
    ]
    return (model, ends.count)
  }

  /// The first row with room for something from `from` to `to` with a label behind it, or before it
  /// at the right edge.
  private static func place(
    from: Int,
    to: Int,
    label: String,
    into ends: inout [Int]
  ) -> Placed {
    let long = toLabel + column * DisplayWidth.of(label)
    let isBefore = to + long > width
    let (start, end) = isBefore ? (from - long, to) : (from - toLabel, to + long)
    for row in ends.indices where ends[row] + gap <= start {
      ends[row] = end
      return Placed(row: row, isBefore: isBefore)
    }
    guard ends.count < mostRows else { return Placed(row: nil, isBefore: isBefore) }
    ends.append(end)
    return Placed(row: ends.count - 1, isBefore: isBefore)
  }

  /// A position on the least width.
  private static func pixels(_ position: Tenths) -> Int {
    position.count * width / Tenths.whole.count
  }
}
