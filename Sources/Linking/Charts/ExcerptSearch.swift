import Fingerprints
import Records

/// Where the words that a chart row quotes stand in the stored text of the standard (R132).
///
/// Texts are compared after Unicode NFKC without white space, as fingerprints are, so that a quoted
/// line break or a full-width digit is no difference.
package struct ExcerptSearch {
  private let graph: Graph
  /// What the clauses that were looked at may be quoted from, by record and clause.
  private var wordings: [RecordIndex: [Wording?]] = [:]

  /// What a clause may be quoted from.
  private struct Wording {
    /// Whether its text is stored.
    let hasText: Bool
    /// The clause with its title and those below it.
    let whole: [UInt8]
    /// The clause without its title; seldom asked for.
    var short: [UInt8]?
  }

  /// What became of an excerpt.
  package enum Outcome: Hashable, Sendable {
    /// Every part of it stands in a clause that the row cites, or nothing can be said because the
    /// text of such a clause is not stored.
    case fits
    /// This part stands in another clause of the same version only.
    case moved(part: String, to: Place)
    /// This part stands nowhere in that version.
    case missing(part: String)
  }

  package init(_ graph: Graph) {
    self.graph = graph
  }

  /// Looks for `excerpt` in the clauses that `row` cites, then in the rest of their versions.
  ///
  /// An excerpt may leave words out (`……`) and join several clauses, each on its own lines.
  package mutating func outcome(of excerpt: String, in row: ChartRow) -> Outcome {
    var places: [Place] = []
    places.reserveCapacity(row.clauses.count)
    for use in row.clauses.indices {
      guard let place = row.clauses[use].place, wording(of: place)?.hasText == true else {
        return .fits
      }
      places.append(place)
    }
    guard !places.isEmpty else { return .fits }
    if isFound(ByteSearch(NormalizedText.bytes(of: excerpt)), at: places) { return .fits }
    for part in parts(of: excerpt, at: places) {
      let wanted = NormalizedText.bytes(of: part)
      let search = ByteSearch(wanted)
      if wanted.isEmpty || isFound(search, at: places) { continue }
      for record in Set(places.map(\.record)).sorted() {
        for number in graph[record].clauses.indices {
          let place = Place(record, .clause(number))
          if isFound(search, at: [place]) { return .moved(part: part, to: place) }
        }
      }
      return .missing(part: part)
    }
    return .fits
  }

  /// The stretches between marks of omission; those that are not found in one piece, by lines.
  private mutating func parts(of excerpt: String, at places: [Place]) -> [String] {
    var parts: [String] = []
    for stretch in Self.stretches(of: excerpt) {
      if isFound(ByteSearch(NormalizedText.bytes(of: stretch)), at: places) {
        parts.append(stretch)
      } else {
        parts += stretch.split(whereSeparator: \.isNewline).map { $0.trimmed }
      }
    }
    return parts
  }

  /// Splits at `…`, `[…]` and three or more full stops.
  private static func stretches(of excerpt: String) -> [String] {
    var stretches: [String] = []
    var current = ""
    var stops = 0
    for character in excerpt {
      stops = character == "." ? stops + 1 : 0
      if character == "…" || stops == 3 {
        while current.last == "." || current.last == "[" { current.removeLast() }
        stretches.append(current.trimmed)
        current = ""
      } else if !(current.isEmpty && (character == "]" || character == ".")) {
        current.append(character)
      }
    }
    stretches.append(current.trimmed)
    return stretches.filter { !$0.isEmpty }
  }

  private mutating func isFound(_ search: ByteSearch, at places: [Place]) -> Bool {
    places.contains { place in
      guard let wording = wording(of: place) else { return search.finds(in: []) }
      // Nearly every excerpt is of the text, which both wordings hold: the second is seldom made.
      return search.finds(in: wording.whole) || search.finds(in: shortWording(of: place))
    }
  }

  /// What a clause may be quoted from without its title: its number and its text.
  private mutating func shortWording(of place: Place) -> [UInt8] {
    guard case .clause(let number) = place.part, let clause = graph.clause(place) else { return [] }
    if let known = wordings[place.record]?[number]?.short { return known }
    let found = NormalizedText.bytes(of: "\(clause.number)\n\(clause.text ?? "")")
    wordings[place.record]?[number]?.short = found
    return found
  }

  /// What a clause may be quoted from: its text with number and title before it and the texts of the
  /// clauses below it behind; nil for what is no clause.
  private mutating func wording(of place: Place) -> Wording? {
    guard case .clause(let number) = place.part else { return nil }
    if let known = wordings[place.record] {
      guard known.indices.contains(number) else { return nil }
      if let made = known[number] { return made }
    } else {
      wordings[place.record] = Array(repeating: nil, count: graph[place.record].clauses.count)
    }
    guard let clause = graph.clause(place) else { return nil }
    let clauses = graph[place.record].clauses
    var whole = "\(clause.number) \(clause.title)\n\(clause.text ?? "")"
    for below in clauses[(number + 1)...].prefix(while: { $0.level > clause.level }) {
      whole += "\n\(below.number) \(below.title)\n\(below.text ?? "")"
    }
    let made = Wording(hasText: clause.text != nil, whole: NormalizedText.bytes(of: whole))
    wordings[place.record]?[number] = made
    return made
  }
}
