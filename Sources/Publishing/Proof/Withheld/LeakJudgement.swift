import Workers

/// Tells leaks from words that are not the withheld record's alone.
struct LeakJudgement {
  let proof: WithheldProof
  let visible: VisibleTexts
  let theme: ThemeFolders
  let workers: Workers

  /// The leaks among `found`.
  ///
  /// Most files hold none. Where some do, all that visible records and the interface say is looked
  /// through for the strings in question, once.
  func leaks(among found: [WithheldLeak]) -> [WithheldLeak] {
    guard !found.isEmpty else { return [] }
    let strings = Set(found.map(\.string)).sorted()
    let patterns = BytePatterns(strings.map { Array(proof.strings.all[$0].text.utf8) })
    let said = visible.standings(of: patterns, workers)
    var standings: [Int: VisibleTexts.Standing] = [:]
    for (place, string) in strings.enumerated() { standings[string] = said[place] }
    func left(_ leaks: [WithheldLeak]) -> [WithheldLeak] {
      leaks.filter { leak in
        let told = proof.strings.all[leak.string]
        let standing = standings[leak.string] ?? []
        if Self.isKnown(told, standing) { return false }
        return leak.isWhole || !standing.contains(.inName)
      }
    }
    let leaks = left(found)
    guard !leaks.isEmpty else { return [] }
    let words = InterfaceWords.standings(
      of: strings.map { proof.strings.all[$0].text },
      without: theme
    )
    for (place, string) in strings.enumerated() {
      standings[string, default: []].formUnion(words[place])
    }
    return left(leaks)
  }

  /// Whether a string is no secret for how it stands in what is visible.
  static func isKnown(_ told: WithheldStrings.Told, _ standing: VisibleTexts.Standing) -> Bool {
    if standing.contains(.named) { return true }
    return told.kind == .text && !standing.isEmpty
  }
}
