import Records
import Templates

/// The course of a value in the space of a word: what `partials/sparkline` asks for.
///
/// It has no axis, so the values stand in `label`, and the latest beside it as text.
struct Sparkline {
  /// The values, the earliest first, at equal distances; nil is a gap.
  let values: [ExactDecimal?]
  /// The same in a sentence.
  let label: String
  /// The lowest and the highest value that has room; nil for those of the values.
  var range: (low: ExactDecimal, high: ExactDecimal)? = nil

  private static let (left, width) = (Tenths.units(4), Tenths.units(92))
  private static let (top, height) = (Tenths.units(4), Tenths.units(22))

  /// The model: `{label, runs: list of {points}, end: {x, y}}`; nil with fewer than two values.
  var model: Model? {
    let known = values.compactMap { $0 }
    guard known.count > 1, let low = range?.low ?? known.min(),
      let high = range?.high ?? known.max()
    else { return nil }
    let up = Scale(low: low, high: high, length: Self.height)
    var runs: [[String]] = [[]]
    var end: Model = ["x": "0", "y": "0"]
    for (index, value) in values.enumerated() {
      guard let value else {
        runs.append([])
        continue
      }
      let x = Self.left + Tenths(index * Self.width.count / (values.count - 1))
      // A value that never changes runs through the middle.
      let y = Self.top + (low < high ? up.height(value) : Tenths(Self.height.count / 2))
      runs[runs.count - 1].append("\(x),\(y)")
      end = ["x": .text(x.description), "y": .text(y.description)]
    }
    return [
      "label": .text(label),
      "runs": .list(
        runs.filter { $0.count > 1 }.map { run -> Model in
          ["points": .text(run.joined(separator: " "))]
        }
      ),
      "end": .map(end),
    ]
  }
}
