import Diagnostics
import Records
import Templates
import Testing

@testable import Pages

/// Events in lanes: no label lies on another, and nothing is lost.
struct LaneChartTests {
  private static let words = ["申请", "授权", "提交提案", "filed", "standard published"]

  /// The chart of many events close together, as pages of projects have them.
  private static func model(_ count: Int) throws -> Model {
    let start = try #require(CalendarDate("2024-01-01"))
    let events = (0..<count).compactMap { number in
      start.adding(days: number * number % 700).map { date in
        LaneChart.Event(
          date: date,
          number: number + 1,
          words: words[number % words.count],
          shape: .triangle
        )
      }
    }
    let chart = LaneChart(
      lanes: [LaneChart.Lane(name: "专利", events: events)],
      today: try #require(CalendarDate("2025-01-01")),
      language: .chinese
    )
    return try #require(chart.model)
  }

  /// A label: its row and where it begins and ends, in pixels of the least width.
  private static func labels(_ model: Model) -> [(row: Int, from: Int, to: Int)] {
    guard case .list(let lanes)? = model["lanes"] else { return [] }
    return lanes.flatMap { lane -> [(row: Int, from: Int, to: Int)] in
      guard case .map(let lane) = lane, case .list(let events)? = lane["events"] else { return [] }
      return events.compactMap { event in
        guard case .map(let event) = event, case .text(let label)? = event["label"],
          case .number(let row)? = event["y"], case .text(let x)? = event["x"],
          let at = ExactDecimal(x)?.multiplied(by: ExactDecimal(LaneChart.width))?
            .divided(by: .hundred, places: 0)?.steps(places: 0).flatMap(Int.init(exactly:))
        else { return nil }
        let width = 7 * DisplayWidth.of(label)
        let isBefore = event["before"] == .flag(true)
        return (row, isBefore ? at - width : at, isBefore ? at : at + width)
      }
    }
  }

  @Test(arguments: [2, 12, 40])
  func noLabelLiesOnAnother(count: Int) throws {
    let labels = Self.labels(try Self.model(count))
    #expect(labels.count == count)
    for (index, label) in labels.enumerated() {
      for other in labels.dropFirst(index + 1) where other.row == label.row {
        #expect(other.from > label.to || label.from > other.to, "\(label) \(other)")
      }
    }
  }

  @Test func labelsStayWithinTheLeastWidth() throws {
    for label in Self.labels(try Self.model(40)) { #expect(label.to <= LaneChart.width) }
  }

  @Test func whatHasNoRoomForALabelKeepsItsMark() throws {
    let model = try Self.model(400)
    let text = String(describing: model["lanes"])
    #expect(text.contains("none"))
    guard case .list(let lanes)? = model["lanes"], case .map(let lane)? = lanes.first,
      case .list(let events)? = lane["events"]
    else {
      Issue.record("no lane")
      return
    }
    #expect(events.count == 400)
  }

  @Test func aStepCurveFallsByOneForEachAndNamesWhatIsLeft() throws {
    let start = try #require(CalendarDate("2026-07-01"))
    let drops = ["2027-03-01", "2025-01-01", "2027-09-01", "2030-05-05"].compactMap(
      CalendarDate.init
    )
    let chart = StepChart(title: "有效专利", start: start, drops: drops, unit: " 件", language: .chinese)
    let model = try #require(chart.model)
    #expect(
      model["label"] == "有效专利：2026-07-01 有 3 件，2030-05-05 降为 0；2027 年减少最多，2 件"
    )
    let marks = try #require(model["marks"])
    let left = String(describing: marks).matches(of: /number\((\d)\)/).map { String($0.1) }
    #expect(left == ["3", "1", "0"])
    #expect(StepChart(title: "", start: start, drops: [], language: .chinese).model == nil)
  }

  @Test func areasOfBubblesAreInProportion() {
    #expect(EfficacyModels.radius(16, of: 16).description == "25")
    #expect(EfficacyModels.radius(4, of: 16).description == "12.5")
    #expect(EfficacyModels.radius(1, of: 16).description == "6.2")
    #expect(EfficacyModels.radius(0, of: 16).description == "0")
  }
}
