import Fingerprints
package import Records

/// Which clauses of two versions of a standard are the same, changed, moved, new or gone.
package struct VersionComparison: Sendable {
  /// What became of each clause of the older version.
  package let fates: [ClauseFate]
  /// The clauses of the newer version that have no predecessor.
  package let new: [Int]
  /// The predecessor of each clause of the newer version that has one.
  package let origins: [Int: Int]

  /// Compares the clauses of an `older` and a `newer` version.
  ///
  /// A text found under another number has moved, even where its old number now holds another
  /// text: inserting a clause moves those behind it and changes none.
  package init(older: [Clause], newer: [Clause]) {
    let olderText = older.map(Self.identity)
    let newerText = newer.map(Self.identity)
    let newerByNumber = Swift.Dictionary(
      newer.enumerated().map { ($1.number, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var fates: [ClauseFate?] = Array(repeating: nil, count: older.count)
    var taken: Set<Int> = []
    for (position, clause) in older.enumerated() {
      if let same = newerByNumber[clause.number], olderText[position] == newerText[same] {
        fates[position] = .same(same)
        taken.insert(same)
      }
    }
    // Only a text worth the name can be told to have moved: an empty clause is found anywhere.
    var places: [Fingerprint: [Int]] = [:]
    for (position, text) in newerText.enumerated().reversed() where !taken.contains(position) {
      if Self.isTellable(newer[position]) { places[text, default: []].append(position) }
    }
    for (position, clause) in older.enumerated()
    where fates[position] == nil && Self.isTellable(clause) {
      guard let moved = places[olderText[position]]?.popLast() else { continue }
      fates[position] = .moved(moved)
      taken.insert(moved)
    }
    for (position, clause) in older.enumerated() where fates[position] == nil {
      if let same = newerByNumber[clause.number], !taken.contains(same) {
        fates[position] = .changed(same)
        taken.insert(same)
      } else {
        fates[position] = .gone
      }
    }
    let settled = fates.map { $0 ?? .gone }
    var origins: [Int: Int] = [:]
    for (position, fate) in settled.enumerated() {
      if let clause = fate.clause { origins[clause] = position }
    }
    self.fates = settled
    self.origins = origins
    new = newer.indices.filter { origins[$0] == nil }
  }

  /// What tells two clauses apart: the text, and the title where no text is stored.
  private static func identity(_ clause: Clause) -> Fingerprint {
    Fingerprint.of(clause.text ?? "\u{1}" + clause.title)
  }

  private static func isTellable(_ clause: Clause) -> Bool {
    guard let text = clause.text else { return !clause.title.isEmpty }
    return text.contains { !$0.isWhitespace }
  }
}
