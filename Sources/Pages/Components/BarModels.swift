import Records
import Templates

/// The models of bars: what `partials/bar` asks for.
struct BarModels {
  /// A bar of `parts` out of `total`.
  ///
  /// `label` says the same in words, or stands beside the bar.
  static func bar(_ parts: [(class: String, count: Int)], of total: Int, label: String?) -> Model {
    var models: [Model] = []
    var before = 0
    for part in parts where part.count > 0 && total > 0 {
      let start = tenths(before, of: total)
      before += part.count
      models.append([
        "class": .text(part.class), "x": .text(text(start)),
        "width": .text(text(tenths(before, of: total) - start)),
      ])
    }
    return ["label": ModelValue(label), "parts": .list(models)]
  }

  private static func tenths(_ count: Int, of total: Int) -> Int {
    (count * 2000 + total) / (2 * total)
  }

  private static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
