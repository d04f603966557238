import Diagnostics
import Reads

/// The hash of a finding with what pages quote of its file.
enum FindingStamp {
  /// The hash of all that pages show of a finding.
  ///
  /// - Parameters:
  ///   - finding: what was found.
  ///   - excerpt: the lines it quotes; nil where it quotes none.
  ///   - files: the files that findings point into.
  /// - Returns: the hash, the same in every run.
  static func of(_ finding: Finding, _ excerpt: SourceExcerpt?, _ files: [SourceFile]) -> UInt64 {
    var hash = StableHash()
    hash.combine(finding.rule.name)
    hash.combine(finding.severity.rawValue)
    combine(finding.message, into: &hash)
    if let help = finding.help { combine(help, into: &hash) }
    hash.combine(finding.record)
    hash.combine(finding.field)
    combine(finding.span, files, into: &hash)
    for note in finding.notes {
      combine(note.span, files, into: &hash)
      combine(note.message, into: &hash)
    }
    if let excerpt {
      for text in [excerpt.before, excerpt.fault, excerpt.behind] { hash.combine(text) }
    }
    return hash.value
  }

  private static func combine(_ phrase: Phrase, into hash: inout StableHash) {
    hash.combine(phrase.zh)
    hash.combine(phrase.en)
  }

  private static func combine(
    _ span: SourceSpan?,
    _ files: [SourceFile],
    into hash: inout StableHash
  ) {
    guard let span else { return hash.combine(0 as UInt64) }
    let file = Int(span.file.index)
    hash.combine(files.indices.contains(file) ? files[file].path : nil)
    hash.combine(Int(span.line) << 32 | Int(span.column))
    hash.combine(Int(span.length))
  }
}
