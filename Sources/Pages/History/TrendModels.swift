import Diagnostics
import Records
import Templates

/// The models of how a rate has moved: in a word, in a line, in a table.
struct TrendModels {
  let trend: Trend
  /// What the rate is called.
  let name: String
  let language: Language

  /// What `partials/trend` asks for: the line in the space of a word, and the step from the last day.
  ///
  /// - `spark` is none with fewer than two values; `change` none where one of the two days has none.
  var brief: Model {
    let last = trend.points.count - 1
    let before = trend.points[last - 1]
    return [
      "spark": spark,
      "since": .text(since(before.day, until: trend.points[last].day)),
      "change": change(at: last),
      "before": ModelValue(before.rate?.countText),
    ]
  }

  /// What the day before is called: the end of the last quarter, month or week, or by its date.
  private func since(_ day: CalendarDate, until today: CalendarDate) -> String {
    guard trend.step.ends(before: today, count: 1) == [day] else { return " \(day)" }
    let step = trend.step.label
    return Phrase(zh: "上\(step.zh)末", en: "the end of the last \(step.en)")[language]
  }

  /// The days as rows, the latest first: `{date, now, commit, counts, percent, change}`.
  var rows: [Model] {
    trend.points.indices.reversed().map { place in
      let point = trend.points[place]
      return [
        "date": .text(point.day.description),
        "now": .flag(place == trend.points.count - 1),
        "commit": ModelValue(point.commit.map(Self.short)),
        "counts": ModelValue(point.rate?.countText),
        "percent": ModelValue(point.rate?.percentText),
        "change": change(at: place),
      ]
    }
  }

  /// The step to the rate at a place; none where there is none before it.
  private func change(at place: Int) -> ModelValue {
    trend.change(at: place).map { .map(Self.change($0, language)) } ?? .none
  }

  /// A step in percentage points: `{sign, word, points}`; points are none where nothing moved.
  static func change(_ change: ExactDecimal, _ language: Language) -> Model {
    let size = change < .zero ? change.negated ?? change : change
    let points = size.formatted(places: 1) ?? size.description
    let (sign, word): (String, Phrase) =
      if change == .zero {
        ("＝", Phrase(zh: "不变", en: "unchanged"))
      } else if change < .zero {
        ("▼", Phrase(zh: "下降", en: "down"))
      } else {
        ("▲", Phrase(zh: "上升", en: "up"))
      }
    return [
      "sign": .text(sign), "word": .text(word[language]),
      "points": change == .zero ? .none : .text(points),
    ]
  }

  /// The beginning of a commit's id, by which people name it.
  static func short(_ commit: String) -> String { String(commit.prefix(10)) }

  private var spark: ModelValue {
    let values = trend.points.map { $0.rate?.percentText }
    let none = Phrase(zh: "无数据", en: "n/a")[language]
    let every = trend.step.label[language]
    let label = Phrase(
      zh: "\(name)，每\(every)末至今：" + values.map { $0 ?? none }.joined(separator: "、"),
      en: "\(name), each end of a \(every) until now: "
        + values.map { $0 ?? none }.joined(separator: ", ")
    )
    let line = Sparkline(
      values: trend.points.map { $0.rate?.percent?.value },
      label: label[language]
    )
    return line.model.map { .map($0) } ?? .none
  }

  /// The line with its axes; none without a value.
  func plot(target: ExactDecimal?) -> ModelValue {
    let chart = LineChart(
      title: name,
      series: [
        LineChart.Series(
          name: name,
          points: trend.points.map {
            LineChart.Point(
              date: $0.day,
              value: $0.rate?.percent?.value,
              text: $0.rate?.percentText
            )
          }
        )
      ],
      unit: "%",
      places: 1,
      target: target,
      language: language
    )
    // The days stand in a table of their own, with more than their values.
    return chart.model.map { .map($0.adding(["rows": []])) } ?? .none
  }
}
