import Templates

/// A text with the words of claim features marked: what `partials/run` asks for.
struct MarkedText {
  /// Words to mark and the badge they get.
  struct Mark {
    let words: String
    /// The number of the feature; it gives the colour.
    let feature: Int
    /// What the badge says: `1`, or `1a` for a pair of words.
    let label: String
    /// Its id on the page, where it can be linked to.
    var anchor: String?
  }

  /// How many marks a text may hold and how long it may be; beyond it nothing is marked, so that
  /// no record can make a build slow.
  private static let mostMarks = 100
  private static let longest = 20_000

  /// The runs of `text`, each mark at the first place where its words stand alone.
  static func runs(_ text: String, marks: [Mark]) -> [Model] {
    let characters = Array(text)
    guard marks.count <= mostMarks, characters.count <= longest else { return [plain(text)] }
    var found: [(range: Range<Int>, mark: Mark)] = []
    for mark in marks {
      let words = Array(mark.words)
      guard !words.isEmpty, words.count <= characters.count else { continue }
      var start = 0
      while start + words.count <= characters.count {
        let range = start..<(start + words.count)
        if characters[range].elementsEqual(words),
          !found.contains(where: { $0.range.overlaps(range) })
        {
          found.append((range, mark))
          break
        }
        start += 1
      }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var runs: [Model] = []
    var end = 0
    for (range, mark) in found {
      if range.lowerBound > end { runs.append(plain(String(characters[end..<range.lowerBound]))) }
      runs.append(
        marked(String(characters[range]), mark.feature, label: mark.label, anchor: mark.anchor)
      )
      end = range.upperBound
    }
    if end < characters.count { runs.append(plain(String(characters[end...]))) }
    return runs
  }

  /// Whether any of the runs is marked.
  static func hasMarks(_ runs: [Model]) -> Bool { countMarks(runs) > 0 }

  /// How many of the runs are marked.
  static func countMarks(_ runs: [Model]) -> Int {
    runs.count { $0["mark"] != ModelValue.none }
  }

  /// Text without a mark.
  static func plain(_ text: String) -> Model { ["text": .text(text), "mark": .none] }

  /// Text under one mark.
  ///
  /// `anchor` is its id on the page.
  static func marked(
    _ text: String,
    _ feature: Int,
    label: String,
    anchor: String? = nil
  ) -> Model {
    let mark: Model = [
      "colour": .number(colour(feature)),
      "label": .text(label),
      "words": .text(text),
      "short": .flag(text.count <= 8),
      "anchor": ModelValue(anchor),
    ]
    return ["text": .text(text), "mark": .map(mark)]
  }

  /// The colour of a feature: 1 to 12, then from 1 again.
  static func colour(_ feature: Int) -> Int { (max(feature, 1) - 1) % 12 + 1 }

  /// The letter of a pair of words: a to z, then aa and so on.
  static func letter(_ position: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position % 26)))
    return position < 26 ? letter : Self.letter(position / 26 - 1) + letter
  }

  /// A feature's badge: what `partials/feature` asks for.
  static func badge(_ feature: Int, met: Bool) -> Model {
    [
      "label": .text(String(feature)), "colour": .number(colour(feature)), "met": .flag(met),
    ]
  }
}
