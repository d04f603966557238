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
    if text.isEmpty { return [] }
    guard !marks.isEmpty, marks.count <= mostMarks else { return [plain(text)] }
    if text.isPlain, marks.allSatisfy({ $0.words.isPlain }) {
      // The bytes say the same as the characters.
      guard text.plainCount <= longest else { return [plain(text)] }
      let bytes = Array(text.utf8)
      let places = places(of: marks.map { Array($0.words.utf8) }, in: bytes)
      return runs(bytes, marks: marks, at: places) { String(decoding: $0, as: UTF8.self) }
    }
    let characters = Array(text)
    guard characters.count <= longest else { return [plain(text)] }
    let places = places(of: marks.map { Array($0.words) }, in: characters)
    return runs(characters, marks: marks, at: places) { String($0) }
  }

  /// Where each of `words` stands first in `text` without overlapping one before it.
  private static func places<Element: Equatable>(
    of words: [[Element]],
    in text: [Element]
  ) -> [Range<Int>?] {
    var found: [Range<Int>?] = []
    for words in words {
      var place: Range<Int>?
      var start = 0
      while let first = words.first, place == nil, start + words.count <= text.count {
        let range = start..<(start + words.count)
        if text[start] == first, text[range].elementsEqual(words),
          !found.contains(where: { $0?.overlaps(range) ?? false })
        {
          place = range
        }
        start += 1
      }
      found.append(place)
    }
    return found
  }

  private static func runs<Element>(
    _ text: [Element],
    marks: [Mark],
    at places: [Range<Int>?],
    _ string: (ArraySlice<Element>) -> String
  ) -> [Model] {
    let found = zip(places, marks).compactMap { place, mark in place.map { ($0, mark) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    var runs: [Model] = []
    var end = 0
    for (range, mark) in found {
      if range.lowerBound > end { runs.append(plain(string(text[end..<range.lowerBound]))) }
      runs.append(
        marked(string(text[range]), mark.feature, label: mark.label, anchor: mark.anchor)
      )
      end = range.upperBound
    }
    if end < text.count { runs.append(plain(string(text[end...]))) }
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
      "short": .flag((text.isPlain ? text.plainCount : text.count) <= 8),
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
