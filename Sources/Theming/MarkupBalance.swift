import Diagnostics
import Templates

/// Whether the elements of a template end in the order in which they begin.
///
/// Sections are alternatives where a template holds a name both ways, `{{#x}}` and `{{^x}}`: once
/// the first are looked at and once the second. All others count as shown, so that what the first of
/// several values begins, the last may end.
struct MarkupBalance {
  /// What matters of a template here.
  enum Piece {
    case open(String, Range<Int>)
    case close(String, Range<Int>)
    case section(String, isInverted: Bool)
    case endSection
  }

  private let pieces: [Piece]
  /// The names of sections that stand both ways.
  private let alternatives: Set<String>

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    var plain: Set<String> = []
    var inverted: Set<String> = []
    for case .section(let name, let isInverted) in pieces {
      if isInverted { inverted.insert(name) } else { plain.insert(name) }
    }
    // Whether a value is the first or the last of several is no choice between two ways.
    alternatives = plain.intersection(inverted).filter { !$0.hasPrefix("-") }
  }

  /// What is wrong, each place once.
  func faults(_ source: SourceText) -> [TemplateFault] {
    let first = wrong(without: true)
    let second = alternatives.isEmpty ? [] : wrong(without: false)
    var seen: Set<Int> = []
    return (first + second).filter { seen.insert($0.range.lowerBound).inserted }.map {
      source.fault($0.range, $0.words.message, help: $0.words.help)
    }
  }

  private typealias Wrong = (range: Range<Int>, words: TemplateMarkupWords)

  /// What is wrong with the pieces without those alternatives that are inverted, or are not.
  private func wrong(without isInverted: Bool) -> [Wrong] {
    var wrong: [Wrong] = []
    var open: [(name: String, range: Range<Int>)] = []
    // How many sections are open in one that is left out; none where nothing is left out.
    var skipped = 0
    for piece in pieces {
      switch piece {
      case .section(let name, let inverts):
        if skipped > 0 || inverts == isInverted && alternatives.contains(name) { skipped += 1 }
      case .endSection: if skipped > 0 { skipped -= 1 }
      case .open(let name, let range): if skipped == 0 { open.append((name, range)) }
      case .close(let name, let range):
        guard skipped == 0 else { continue }
        guard let match = open.lastIndex(where: { $0.name == name }) else {
          wrong.append((range, .unopened(name)))
          continue
        }
        if let last = open.last, match + 1 < open.count {
          wrong.append((last.range, .unclosed(last.name)))
        }
        open.removeSubrange(match...)
      }
    }
    return wrong + open.map { ($0.range, .unclosed($0.name)) }
  }

  /// Whether an element has no end.
  static func isVoid(_ name: String) -> Bool { void.contains(name) }

  /// Whether an element belongs to a drawing, where `<path/>` is whole.
  static func isOfDrawing(_ name: String) -> Bool { drawing.contains(name) }

  private static let void: Set<String> = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let drawing: Set<String> = [
    "circle", "ellipse", "g", "image", "line", "path", "polygon", "polyline", "rect", "stop",
    "text", "tspan", "use",
  ]
}
