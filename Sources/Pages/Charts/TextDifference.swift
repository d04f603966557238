/// What changed from one text to another: paragraph by paragraph, and word by word where a
/// paragraph changed.
///
/// A Han character counts as a word.
struct TextDifference: Sendable {
  /// A paragraph of either text or of both.
  struct Paragraph: Hashable, Sendable {
    /// The older paragraph: kept and deleted runs; empty where the paragraph is new.
    let old: [TextRun]
    /// The newer paragraph: kept and inserted runs; empty where the paragraph is gone.
    let new: [TextRun]
    /// Whether the two are not the same.
    let isChanged: Bool
  }

  /// The paragraphs in order.
  let paragraphs: [Paragraph]

  /// Compares two texts; each line is a paragraph.
  init(_ old: String, _ new: String) {
    let older = Self.lines(old)
    let newer = Self.lines(new)
    var paragraphs: [Paragraph] = []
    var deleted: [Substring] = []
    var inserted: [Substring] = []
    func settle() {
      for position in 0..<max(deleted.count, inserted.count) {
        paragraphs.append(
          Self.paragraph(
            position < deleted.count ? deleted[position] : nil,
            position < inserted.count ? inserted[position] : nil
          )
        )
      }
      deleted = []
      inserted = []
    }
    for step in Alignment.steps(older, newer) {
      switch step {
      case .kept(let position, _):
        settle()
        let run = [TextRun(kind: .kept, text: String(older[position]))]
        paragraphs.append(Paragraph(old: run, new: run, isChanged: false))
      case .deleted(let position): deleted.append(older[position])
      case .inserted(let position): inserted.append(newer[position])
      }
    }
    settle()
    self.paragraphs = paragraphs
  }

  /// Whether the texts are the same, blank lines apart.
  var isEmpty: Bool { paragraphs.allSatisfy { !$0.isChanged } }

  /// The changed paragraphs as one line of runs, deletions before insertions.
  var runs: [TextRun] {
    var runs: [TextRun] = []
    for paragraph in paragraphs where paragraph.isChanged {
      if !runs.isEmpty { runs.append(TextRun(kind: .kept, text: " … ")) }
      runs += Self.merged(paragraph)
    }
    return runs
  }

  /// The runs of both sides of a paragraph in one line.
  private static func merged(_ paragraph: Paragraph) -> [TextRun] {
    var runs: [TextRun] = []
    var new = paragraph.new[...]
    for run in paragraph.old {
      if run.kind == .kept {
        while let next = new.first, next.kind == .inserted {
          runs.append(next)
          new.removeFirst()
        }
        new = new.dropFirst()
      }
      runs.append(run)
    }
    return runs + new
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).filter { line in
      line.contains { !$0.isWhitespace }
    }
  }

  private static func paragraph(_ old: Substring?, _ new: Substring?) -> Paragraph {
    guard let old else {
      return Paragraph(old: [], new: [run(.inserted, new)], isChanged: true)
    }
    guard let new else { return Paragraph(old: [run(.deleted, old)], new: [], isChanged: true) }
    let older = words(old)
    let newer = words(new)
    var left: [TextRun] = []
    var right: [TextRun] = []
    for step in Alignment.steps(older, newer) {
      switch step {
      case .kept(let position, _):
        // Both sides keep the same runs, so that one can be walked along the other.
        if left.last?.kind == .kept, right.last?.kind == .kept {
          left[left.count - 1].text += older[position]
          right[right.count - 1].text += older[position]
        } else {
          left.append(run(.kept, older[position]))
          right.append(run(.kept, older[position]))
        }
      case .deleted(let position): append(older[position], .deleted, to: &left)
      case .inserted(let position): append(newer[position], .inserted, to: &right)
      }
    }
    return Paragraph(old: left, new: right, isChanged: true)
  }

  private static func run(_ kind: TextRun.Kind, _ text: Substring?) -> TextRun {
    TextRun(kind: kind, text: String(text ?? ""))
  }

  private static func append(_ word: Substring, _ kind: TextRun.Kind, to runs: inout [TextRun]) {
    if runs.last?.kind == kind {
      runs[runs.count - 1].text += word
    } else {
      runs.append(run(kind, word))
    }
  }

  /// The words of a line: runs of letters and digits below Han, else single characters.
  private static func words(_ line: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = line.startIndex
    while start < line.endIndex {
      var end = line.index(after: start)
      if isLetter(line[start]) {
        while end < line.endIndex, isLetter(line[end]) { end = line.index(after: end) }
      }
      words.append(line[start..<end])
      start = end
    }
    return words
  }

  /// Whether the character is part of a word that is not split: the scripts before the Han block.
  private static func isLetter(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return character.isLetter || character.isNumber
  }
}
