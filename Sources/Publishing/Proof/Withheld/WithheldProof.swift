import Reads
import Workers

/// The search for what is withheld, through every byte that goes out (contract §4).
///
/// Pages, rows, data, feeds and texts of search are looked through as they are made; of what is
/// compressed, what it holds. Names of files count as files do. The lists of the search index (`search`
/// beside its texts) hold runs of at most four characters of texts of visible records and numbers: no
/// string is as short that could tell anything, and the texts themselves are looked through.
///
/// Whoever breaks the rule that an audience's site is made from what it may see, be it in a template,
/// an attachment, a text, or in this program, is found here. A build that sees everything has no proof.
struct WithheldProof: Sendable {
  /// What is looked for.
  let strings: WithheldStrings
  /// The hash of it: whether what an earlier build left was looked through for the same.
  let hash: UInt64
  /// The numbers of the strings that are looked for: those that nobody may see anywhere.
  private let secret: [Int]
  /// What is looked for in files that we write, and in those of others.
  private let own: Spelled
  private let foreign = Noted<Spelled>()

  /// The proof that none of `strings` is seen.
  ///
  /// - Parameters:
  ///   - strings: what is withheld.
  ///   - visible: what visible records say, where many files are made: what they say as well is taken
  ///     out at once, so that it is not met on each page.
  ///   - workers: what shares the work.
  init(_ strings: WithheldStrings, without visible: VisibleTexts?, _ workers: Workers) {
    self.strings = strings
    hash = strings.hash
    var all = Array(strings.all.indices)
    if let visible {
      let plain = BytePatterns(all.map { Array(strings.all[$0].text.utf8) })
      let standings = visible.standings(of: plain, workers)
      all = all.filter { !LeakJudgement.isKnown(strings.all[$0], standings[$0]) }
    }
    secret = all
    own = Spelled(strings, all, byNumbers: false)
  }

  /// Strings in their spellings.
  private struct Spelled: Sendable {
    let patterns: BytePatterns
    /// The string that each pattern is a spelling of.
    let strings: [Int]

    init(_ told: WithheldStrings, _ numbers: [Int], byNumbers: Bool) {
      var spellings: [[UInt8]] = []
      var strings: [Int] = []
      for number in numbers {
        for spelling in Spellings.of(told.all[number].text, byNumbers: byNumbers) {
          spellings.append(spelling)
          strings.append(number)
        }
      }
      patterns = BytePatterns(spellings)
      self.strings = strings
    }
  }

  /// What stands in a file, each string once.
  func leaks(in bytes: Span<UInt8>, file: Int) -> [WithheldLeak] {
    leaks(own, in: bytes, file: file)
  }

  private func leaks(
    _ spelled: Spelled,
    in bytes: Span<UInt8>,
    file: Int
  ) -> [WithheldLeak] {
    bytes.withUnsafeBufferPointer { bytes in
      var places: [Int: Bool] = [:]
      func look(in bytes: UnsafeBufferPointer<UInt8>) {
        spelled.patterns.find(in: bytes) { pattern, range in
          let isWhole = BytePatterns.isWhole(range, in: bytes)
          let string = spelled.strings[pattern]
          guard isWhole || !strings.all[string].isWord else { return }
          places[string] = isWhole || places[string] ?? false
        }
      }
      look(in: bytes)
      if let decoded = AddressText.decoded(bytes) { decoded.withUnsafeBufferPointer(look) }
      guard !places.isEmpty else { return [] }
      return places.sorted { $0.key < $1.key }.map {
        WithheldLeak(file: file, string: $0.key, isWhole: $0.value)
      }
    }
  }

  /// What stands in the name of a file.
  func leaks(inPath path: String, file: Int) -> [WithheldLeak] {
    // Parts of a path are words of their own.
    leaks(in: Array(path.utf8).span, file: file)
  }

  /// What stands in an attachment as it is, and in what it holds compressed.
  func leaks(inAttachment bytes: [UInt8], file: Int) -> [WithheldLeak] {
    var places: [Int: WithheldLeak] = [:]
    let foreign = foreign.value { Spelled(strings, secret, byNumbers: true) }
    AttachmentParts.each(of: bytes) { part in
      for leak in leaks(foreign, in: part.span, file: file)
      where places[leak.string]?.isWhole != true {
        places[leak.string] = leak
      }
    }
    return places.values.sorted { $0.string < $1.string }
  }
}
