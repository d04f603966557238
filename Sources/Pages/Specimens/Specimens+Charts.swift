import Diagnostics
import Records
import Templates

/// Charts: values over time, lanes, steps, bubbles, and the tables that go with them.
extension Specimens {
  var charts: Model {
    [
      "line": part(lines), "spark": part(spark), "lanes": part(lanes),
      "expiry": [
        "steps": part(steps), "total": 4, "overdue": 0, "unknown": [patent], "unknown-count": 1,
        "years": [
          year("2026", left: 3, of: 4, ended: [patent]), year("2027", left: 0, of: 4, ended: []),
        ],
      ],
    ]
  }

  private func part(_ model: Model?) -> ModelValue { model.map { .map($0) } ?? .none }

  /// The first day of quarter `number`, counted from 2025.
  private func day(_ number: Int, _ day: Int = 1) -> CalendarDate? {
    CalendarDate(year: 2025 + number / 4, month: number % 4 * 3 + 1, day: day)
  }

  private func text(_ chinese: String, _ english: String) -> String {
    Phrase(zh: chinese, en: english)[language]
  }

  private func points(_ values: [Int?]) -> [LineChart.Point] {
    values.enumerated().compactMap { number, value in
      day(number).map { LineChart.Point(date: $0, value: value.map { ExactDecimal($0) }) }
    }
  }

  private var lines: Model? {
    LineChart(
      title: text("示例比率", "Example rates"),
      series: [
        .init(name: text("技术专利化", "Patenting"), points: points([40, 44, 52, 52, 61, 70, 69, 75])),
        .init(
          name: text("专利标准化", "Standardization"),
          points: points([20, nil, 25, 28, 32, 32, 36, 38])
        ),
      ],
      unit: "%",
      target: ExactDecimal(70),
      language: language
    ).model
  }

  private var spark: Model? {
    Sparkline(
      values: [20, 22, nil, 28, 32, 36, 38].map { $0.map { ExactDecimal($0) } },
      label: text("20% 至 38%", "20% to 38%")
    ).model
  }

  private var lanes: Model? {
    func event(_ quarter: Int, _ number: Int, _ words: String, _ shape: MarkShape) -> LaneChart
      .Event?
    {
      day(quarter, 15).map { LaneChart.Event(date: $0, number: number, words: words, shape: shape) }
    }
    guard let today = day(5), let filed = day(2, 15), let submitted = day(3, 15) else { return nil }
    return LaneChart(
      lanes: [
        .init(
          name: text("技术", "Technology"),
          events: [event(0, 1, text("立项", "started"), .disc)].compactMap(\.self)
        ),
        .init(
          name: text("专利", "Patent"),
          events: [event(2, 2, text("申请", "filed"), .disc)].compactMap(\.self)
        ),
        .init(
          name: text("标准", "Standard"),
          events: [event(3, 3, text("提交提案", "proposal submitted"), .disc)].compactMap(\.self),
          spans: [
            .init(
              from: filed,
              to: submitted,
              words: text("先申请 92 天", "filed 92 days before"),
              isWrong: false
            )
          ]
        ),
      ],
      today: today,
      language: language
    ).model?.adding([
      "label": words("三条线上的示例事件", "Example events on three lines"), "left-out": .none,
      "lags": [
        [
          "from": words("技术立项", "technology started"), "to": words("专利申请", "patent filed"),
          "days": 195,
        ]
      ],
    ])
  }

  private var steps: Model? {
    guard let start = day(0) else { return nil }
    return StepChart(
      title: text("有效专利", "Patents in force"),
      start: start,
      drops: [day(2), day(6), day(7), day(11)].compactMap(\.self),
      unit: text(" 件", ""),
      language: language
    ).model
  }

  private func year(_ year: String, left: Int, of total: Int, ended: [ModelValue]) -> ModelValue {
    [
      "id": .text("specimen-\(year)"), "year": .text(year), "left": .number(left),
      "left-href": .none, "bar": .map(BarModels.bar([("a", left)], of: total, label: nil)),
      "ended": .list(ended), "ended-count": .number(ended.count),
    ]
  }

  /// Techniques by effects.
  var efficacy: Model {
    let hole: Model = [
      "own": 0, "count": 0, "empty": true, "hot": false, "outer": "0", "inner": .none,
      "listed": false,
    ]
    func cell(_ id: String, _ own: Int, _ count: Int, hot: Bool = false) -> ModelValue {
      let cell: Model = [
        "id": .text("cell-\(id)"), "anchor": .text(id), "own": .number(own),
        "count": .number(count), "empty": false, "hot": .flag(hot),
        "outer": hot ? "24.0" : "12.0", "inner": own > 0 ? "8.0" : .none, "listed": .flag(hot),
      ]
      return .map(cell)
    }
    func blank(_ id: String) -> ModelValue {
      .map(hole.adding(["id": .text("cell-\(id)"), "anchor": .text(id)]))
    }
    return [
      "effects": [words("隔热", "Insulation"), words("密封", "Tightness")],
      "rows": [
        [
          "name": words("真空层", "Vacuum layer"),
          "cells": [cell("a1", 3, 12, hot: true), blank("a2")], "own": 3, "count": 12,
        ],
        [
          "name": words("唇形密封", "Lip gasket"),
          "cells": [cell("b1", 0, 3), cell("b2", 1, 3)], "own": 1, "count": 6,
        ],
      ],
      "sums": [["own": 3, "count": 15], ["own": 1, "count": 3]],
      "own": 4, "total": 18, "figure": .none, "scope": .none, "hot": 12,
      "listed": [
        [
          "anchor": "list-a1", "technique": words("真空层", "Vacuum layer"),
          "effect": words("隔热", "Insulation"), "count": 12, "refs": [patent],
        ]
      ],
      "text": .none,
    ]
  }

  /// How rates moved, what patents are worth, and how counts are shared.
  var courses: Model {
    let rise: ModelValue = ["sign": "▲", "word": words("上升", "up"), "points": "2.5"]
    let same: ModelValue = ["sign": "＝", "word": words("不变", "unchanged"), "points": .none]
    func rate(_ percent: ModelValue, _ counts: ModelValue) -> ModelValue {
      ["percent": percent, "counts": counts]
    }
    return [
      "trend": ["spark": part(spark), "since": "2026-09-30", "change": rise, "before": "9/25"],
      "course": [
        "name": words("专利标准化率", "Patent-standardization rate"),
        "days": [
          [
            "date": "2026-11-21", "now": true, "commit": .none, "counts": "10/26",
            "percent": "38.5%", "change": rise,
          ],
          [
            "date": "2026-09-30", "now": false, "commit": "3f2a91c", "counts": "9/25",
            "percent": "36.0%", "change": same,
          ],
          [
            "date": "2026-06-30", "now": false, "commit": "77d0be4", "counts": "0/0",
            "percent": .none, "change": .none,
          ],
        ],
      ],
      "moved": [
        "caption": words("变动的比率", "Rates that moved"),
        "rows": [
          [
            "figure": ref("D2"), "before": rate("36.0%", "9/25"), "after": rate("38.5%", "10/26"),
            "change": rise,
          ]
        ],
      ],
      "valuations": [
        [
          "ref": ref(words("示例价值分析", "Example valuation")),
          "purpose": words("许可", "Licensing"), "date": "2026-05-01", "value": "76.2",
          "parts": [
            ["symbol": "LVD", "value": "80"], ["symbol": "TVD", "value": "74"],
            ["symbol": "EVD", "value": .none],
          ],
        ]
      ],
      "shares": [
        "head": words("申请人", "Applicant"), "total": 20,
        "rows": [
          share(words("示例单位", "Example works"), words("本单位", "own"), 12, "60.0%"),
          share(words("其他", "Others"), .none, 8, "40.0%"),
        ],
      ],
    ]
  }

  private func share(
    _ name: ModelValue,
    _ role: ModelValue,
    _ count: Int,
    _ share: ModelValue
  ) -> ModelValue {
    [
      "name": value(name), "role": role, "count": .number(count), "share": share,
      "bar": .map(BarModels.bar([("a", count)], of: 12, label: nil)),
    ]
  }

  /// Text as the value of a field.
  private func value(_ text: ModelValue) -> ModelValue {
    [
      "text": text, "html": .none, "date": .none, "tag": .none, "refs": .none, "boxes": .none,
    ]
  }
}
