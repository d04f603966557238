import Diagnostics
import Records
import Templates
import Testing

@testable import Pages

/// Where things are drawn: ticks, positions and labels.
struct DrawingTests {
  private static func values(_ texts: [String]) -> [ExactDecimal] {
    texts.compactMap(ExactDecimal.init)
  }

  @Test(
    arguments: [
      (["0", "7"], false, ["0", "2", "4", "6", "8"]),
      (["38.5", "75"], false, ["0", "20", "40", "60", "80"]),
      (["1"], true, ["0", "1"]),
      (["3"], true, ["0", "1", "2", "3"]),
      (["0.03", "0.11"], false, ["0", "0.05", "0.1", "0.15"]),
      (["-30", "66"], true, ["-50", "0", "50", "100"]),
      (["0"], true, ["0", "1"]),
      (["1000000"], true, ["0", "200000", "400000", "600000", "800000", "1000000"]),
    ] as [([String], Bool, [String])]
  )
  func ticksAreRoundAndTakeInEveryValue(shown: [String], whole: Bool, expected: [String]) {
    let ticks = ValueTicks(Self.values(shown), whole: whole).values
    #expect(ticks.map(\.description) == expected)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-04-15", ["2026-01", "2026-02", "2026-03", "2026-04"]),
    ("2025-02-10", "2026-11-20", ["2025-07", "2026-01", "2026-07"]),
    ("2016-06-18", "2036-06-18", ["2020", "2025", "2030", "2035"]),
    ("2026-11-02", "2026-11-20", ["2026-11-02", "2026-11-20"]),
    ("2026-11-02", "2026-11-02", ["2026-11-02"]),
  ])
  func daysAreMarkedAtRoundOnes(first: String, last: String, expected: [String]) throws {
    let (first, last) = (try #require(CalendarDate(first)), try #require(CalendarDate(last)))
    #expect(DateTicks(from: first, to: last).ticks.map(\.label) == expected)
  }

  @Test func labelsAreMovedApartButNoFurther() {
    func apart(_ wanted: [Int]) -> [Int] {
      LabelSpread.apart(wanted.map(Tenths.units), gap: .units(16), length: .units(100)).map {
        $0.count / 10
      }
    }
    #expect(apart([10, 60]) == [10, 60])
    #expect(apart([60, 55]) == [71, 55])
    #expect(apart([100, 100, 100]) == [68, 84, 100])
    #expect(apart([0, 0]) == [0, 16])
    // More than there is room for: none on another.
    #expect(apart(Array(repeating: 50, count: 9)) == (0..<9).map { $0 * 16 })
  }

  @Test func positionsAreExactAndStayWithinTheLine() {
    let scale = Scale(low: .zero, high: ExactDecimal(3), length: .units(100))
    #expect(scale.position(ExactDecimal(1)).description == "33.3")
    #expect(scale.height(ExactDecimal(1)).description == "66.7")
    #expect(scale.position(ExactDecimal(9)).description == "100")
    #expect(scale.position(ExactDecimal(-9)).description == "0")
  }

  private static func chart(_ values: [String?], target: String? = nil) -> LineChart {
    LineChart(
      title: "专利化率",
      series: [
        LineChart.Series(
          name: "授权",
          points: values.enumerated().compactMap { index, value in
            CalendarDate(year: 2026, month: index + 1, day: 1).map {
              LineChart.Point(date: $0, value: value.flatMap(ExactDecimal.init))
            }
          }
        )
      ],
      unit: "%",
      places: 1,
      target: target.flatMap(ExactDecimal.init),
      language: .chinese
    )
  }

  @Test func aLineSaysInWordsWhatItShows() throws {
    let model = try #require(Self.chart(["20", "75", "50"], target: "70").model)
    #expect(
      model["label"]
        == .text(
          "专利化率：2026-01-01 为 20.0%，2026-03-01 为 50.0%，最低 20.0%，最高 75.0%；目标 70.0%"
        )
    )
  }

  @Test func aMissingValueIsAGapAndNotZero() throws {
    let model = try #require(Self.chart(["20", "30", nil, "50", "60"]).model)
    let text = String(describing: model["lines"])
    #expect(text.contains("0,117.3 2583,88"))
    #expect(!text.contains("4917"))
    guard case .list(let rows)? = model["rows"] else { return #expect(Bool(false), "no rows") }
    let values = rows.map { row -> ModelValue? in
      guard case .map(let row) = row, case .list(let cells)? = row["cells"],
        case .map(let cell)? = cells.first
      else { return nil }
      return cell["value"]
    }
    #expect(values == ["20.0%", "30.0%", ModelValue.none, "50.0%", "60.0%"] as [ModelValue?])
    #expect(Self.chart([nil, nil]).model == nil)
  }

  @Test func aSeriesThatHasNoMarkLeftStandsInTheTable() throws {
    let day = try #require(CalendarDate("2026-01-01"))
    let chart = LineChart(
      title: "申请",
      series: (1...5).map { number in
        LineChart.Series(
          name: "系列\(number)",
          points: [LineChart.Point(date: day, value: ExactDecimal(number))]
        )
      },
      language: .chinese
    )
    let model = try #require(chart.model)
    guard case .list(let lines)? = model["lines"], case .list(let rows)? = model["rows"],
      case .list(let columns)? = model["columns"]
    else { return #expect(Bool(false), "no lines or no table") }
    #expect(lines.count == 4)
    #expect(columns.last == ["name": "系列5"])
    #expect(String(describing: rows).contains("text(\"5\")"))
    guard case .text(let label)? = model["label"] else { return #expect(Bool(false), "no label") }
    #expect(label.hasSuffix("；其余见下表"))
  }

  @Test func aSparklineNeedsTwoValues() {
    func line(_ values: [Int?]) -> Model? {
      Sparkline(values: values.map { $0.map { ExactDecimal($0) } }, label: "近三月").model
    }
    #expect(line([1]) == nil)
    #expect(line([1, nil]) == nil)
    let (rising, level) = (String(describing: line([0, 5, 10])), String(describing: line([5, 5])))
    #expect(rising.contains("4,26 50,15 96,4"))
    #expect(level.contains("4,15 96,15"))
  }
}
