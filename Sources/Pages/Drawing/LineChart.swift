import Diagnostics
import Records
import Templates

/// Values over time as lines: what `partials/line-chart` asks for.
///
/// Across, everything is in hundredths of the width, so that the chart fits any page and its text
/// keeps its size; upwards it is in pixels. Series differ by mark and dash, never by colour alone,
/// and each ends in its last value. All values stand in a table below, with links to what they count.
struct LineChart {
  /// A value on a day.
  struct Point {
    let date: CalendarDate
    /// Nil for "n/a": the line has a gap there.
    let value: ExactDecimal?
    /// What the cell of the table says; nil for the value with the unit.
    var text: String? = nil
    /// Where the counted records are listed; nil for no link.
    var href: String? = nil
  }

  /// A line.
  struct Series {
    let name: String
    /// Any order.
    let points: [Point]
  }

  /// How days are written.
  enum Axis { case days, years }

  /// What is shown, as in the heading above.
  let title: String
  /// The series: four are drawn, as more cannot be told apart without colour; all stand in the table.
  let series: [Series]
  /// Written behind each value: `%`.
  var unit: String = ""
  /// Digits behind the point.
  var places: Int = 0
  /// The value that is aimed at; nil without one.
  var target: ExactDecimal? = nil
  var axis: Axis = .days
  let language: Language

  private static let height = Tenths.units(176)
  private static let mostSeries = 4
  /// More marks on a line than this run into each other.
  private static let mostMarks = 24
  /// A line of text and the air above it.
  private static let lineHeight = Tenths.units(16)

  /// Whether there is no value at all.
  var isEmpty: Bool { shown.allSatisfy { line in line.points.allSatisfy { $0.value == nil } } }

  private var sorted: [Series] {
    series.map { line in
      Series(name: line.name, points: line.points.sorted { $0.date < $1.date })
    }
  }

  /// The series that are drawn.
  private var shown: [Series] { Array(sorted.prefix(Self.mostSeries)) }

  /// The model; nil where there is no value to draw.
  ///
  /// `label`, `height`, `values` and `dates` (the ticks), `target`, `lines`, `legend`, `columns` and
  /// `rows` of the table: see the partial.
  var model: Model? {
    let series = shown
    let dates = Set(series.flatMap { $0.points.map(\.date) }).sorted()
    guard !isEmpty, let first = dates.first, let last = dates.last else { return nil }
    let values = series.flatMap { $0.points.compactMap(\.value) } + [target].compactMap { $0 }
    let ticks = ValueTicks(values, whole: places == 0)
    let up = Scale(low: ticks.low, high: ticks.high, length: Self.height)
    let along = Scale(
      low: ExactDecimal(first.dayNumber),
      high: ExactDecimal(max(last.dayNumber, first.dayNumber + 1)),
      length: .whole
    )
    func x(_ date: CalendarDate) -> Tenths {
      first == last ? Tenths(Tenths.whole.count / 2) : along.position(ExactDecimal(date.dayNumber))
    }
    let lines = zip(series, ends(series, up)).enumerated().map { number, line in
      self.line(line.0, number: number, end: line.1, x: x, up: up)
    }
    return [
      "label": .text(sentence(series)),
      "height": .text(Self.height.description),
      "values": .list(
        ticks.values.map { tick -> Model in
          ["y": .text(up.height(tick).description), "label": .text(text(tick))]
        }
      ),
      "dates": .list(
        dateTicks(first, last, dates).map { tick -> Model in
          ["x": .text(x(tick.date).percent), "label": .text(tick.label)]
        }
      ),
      "target": target.map { target -> ModelValue in
        .map([
          "y": .text(up.height(target).description),
          "label": .text(Phrase(zh: "目标 \(text(target))", en: "target \(text(target))")[language]),
        ])
      } ?? .none,
      "lines": .list(lines),
      "many": .flag(series.count > 1),
      "columns": .list(sorted.map { line -> Model in ["name": .text(line.name)] }),
      "rows": .list(rows(sorted)),
    ]
  }

  // MARK: Lines

  /// Where the last value of each series is written: beside its end, and apart from the others.
  private func ends(_ series: [Series], _ up: Scale) -> [Tenths] {
    let wanted = series.map { line in
      line.points.last { $0.value != nil }?.value.map(up.height) ?? Tenths(0)
    }
    return LabelSpread.apart(wanted, gap: Self.lineHeight, length: Self.height)
  }

  private func line(
    _ series: Series,
    number: Int,
    end: Tenths,
    x: (CalendarDate) -> Tenths,
    up: Scale
  ) -> Model {
    var runs: [[String]] = [[]]
    var marks: [Model] = []
    let last = series.points.last { $0.value != nil }
    for point in series.points {
      guard let value = point.value else {
        runs.append([])
        continue
      }
      let (x, y) = (x(point.date), up.height(value))
      runs[runs.count - 1].append("\(x.count),\(y)")
      if series.points.count <= Self.mostMarks || point.date == last?.date {
        marks.append(["x": .text(x.percent), "y": .text(y.description)])
      }
    }
    let end: ModelValue =
      last.flatMap { point in
        point.value.map { value in
          .map([
            "x": .text(x(point.date).percent), "y": .text(end.description),
            "value": .text(point.text ?? text(value)),
          ])
        }
      } ?? .none
    return [
      "number": .number(number + 1),
      "name": .text(series.name),
      "mark": .text(MarkShape.allCases[number].path),
      "runs": .list(
        runs.filter { $0.count > 1 }.map { run -> Model in
          ["points": .text(run.joined(separator: " "))]
        }
      ),
      "marks": .list(marks),
      "end": end,
    ]
  }

  // MARK: Words

  private func dateTicks(
    _ first: CalendarDate,
    _ last: CalendarDate,
    _ dates: [CalendarDate]
  ) -> [DateTicks.Tick] {
    guard axis == .years else { return DateTicks(from: first, to: last).ticks }
    // A value of a year stands at its first day, where the tick of the year is too.
    return DateTicks(from: first, to: last, most: 6, least: 12).ticks.map { tick in
      DateTicks.Tick(date: tick.date, label: String(tick.label.prefix(4)))
    }
  }

  private func text(_ value: ExactDecimal) -> String {
    (value.formatted(places: places, grouped: true) ?? value.description) + unit
  }

  private func text(_ date: CalendarDate) -> String {
    axis == .years ? String(date.year) : date.description
  }

  /// The chart in a sentence: each series from its first to its last value, and how low and how high.
  private func sentence(_ series: [Series]) -> String {
    let parts = series.map { line -> Phrase in
      let known = line.points.filter { $0.value != nil }
      let values = known.compactMap(\.value)
      guard let first = known.first, let last = known.last, let start = values.first,
        let end = values.last, let low = values.min(), let high = values.max()
      else {
        return Phrase(zh: "\(line.name)无数据", en: "\(line.name): no data")
      }
      let name =
        series.count > 1
        ? Phrase(zh: "\(line.name) ", en: "\(line.name): ") : Phrase(zh: "", en: "")
      return Phrase(
        zh: "\(name.zh)\(text(first.date)) 为 \(text(start))，\(text(last.date)) 为 \(text(end))"
          + "，最低 \(text(low))，最高 \(text(high))",
        en: "\(name.en)\(text(start)) in \(text(first.date)), \(text(end)) in \(text(last.date)), "
          + "lowest \(text(low)), highest \(text(high))"
      )
    }
    let aim = target.map { target in
      Phrase(zh: "；目标 \(text(target))", en: "; target \(text(target))")
    }
    let others =
      self.series.count > series.count
      ? Phrase(zh: "；其余见下表", en: "; the others stand in the table below") : nil
    return Phrase(
      zh: "\(title)：" + parts.map(\.zh).joined(separator: "；") + (others?.zh ?? "")
        + (aim?.zh ?? ""),
      en: "\(title): " + parts.map(\.en).joined(separator: "; ") + (others?.en ?? "")
        + (aim?.en ?? "")
    )[language]
  }

  /// The table: a row a day, a cell a series.
  private func rows(_ series: [Series]) -> [Model] {
    Set(series.flatMap { $0.points.map(\.date) }).sorted().map { date in
      let cells = series.map { line -> Model in
        let point = line.points.first { $0.date == date }
        let value = point.flatMap { point in point.value.map { point.text ?? text($0) } }
        return [
          "name": .text(line.name), "value": ModelValue(value), "href": ModelValue(point?.href),
        ]
      }
      return ["date": .text(text(date)), "cells": .list(cells)]
    }
  }
}
