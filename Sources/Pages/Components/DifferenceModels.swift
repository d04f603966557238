import Diagnostics
import Templates

/// The models of compared texts: what `partials/difference` asks for.
struct DifferenceModels {
  /// The runs, of which at most `limit` characters are shown where a standard's text may only be
  /// quoted (R110); the middle of long unchanged runs goes first.
  static func runs(_ runs: [TextRun], limit: Int?) -> [Model] {
    var left = limit ?? Int.max
    var models: [Model] = []
    for (position, run) in runs.enumerated() {
      var text = run.text
      if limit != nil, run.kind == .kept {
        text = shortened(text, first: position == 0, last: position == runs.count - 1)
      }
      let length = text.count
      if length > left {
        models.append(model(TextRun(kind: run.kind, text: String(text.prefix(left)) + "…")))
        break
      }
      left -= length
      models.append(model(TextRun(kind: run.kind, text: text)))
    }
    return models
  }

  /// How many unchanged characters stand around a change.
  private static let context = 16

  private static func shortened(_ text: String, first: Bool, last: Bool) -> String {
    guard text.count > 2 * context else { return text }
    let head = first ? "" : String(text.prefix(context))
    let tail = last ? "" : String(text.suffix(context))
    return head + "…" + tail
  }

  private static func model(_ run: TextRun) -> Model {
    [
      "text": .text(run.text), "inserted": .flag(run.kind == .inserted),
      "deleted": .flag(run.kind == .deleted),
    ]
  }
}
