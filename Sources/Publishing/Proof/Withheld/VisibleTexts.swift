import Markup
import Reading
import Records
import Workers

/// What visible records say, for telling whether a string of a withheld one is theirs as well.
struct VisibleTexts: Sendable {
  /// The records, without what is withheld of them, and their documents.
  let records: [Record]
  let documents: [[MarkupDocument]]
  /// The configuration, with its documents.
  let site: Record
  let siteDocuments: [MarkupDocument]
  /// What the site says of its record types, as written.
  let declarations: [UInt8]
  /// The paths of the files that visible records are read from, tables beside them included.
  let sources: [[UInt8]]
  /// The names of the files of the content that go out: two records may show one picture, but none
  /// may be called what a withheld record is called.
  let fileNames: [[UInt8]]
  /// The keys of what withheld records are called.
  let withheldNames: Set<String>

  /// Where a string stands in what is visible.
  struct Standing: OptionSet {
    let rawValue: UInt8
    /// In a name, a number, a claim or the text of a standard, as a word of its own.
    static let named = Standing(rawValue: 1)
    /// In any of these as a part of a word.
    static let inName = Standing(rawValue: 2)
    /// In a free text, as a word of its own or a part of one.
    static let said = Standing(rawValue: 4)
  }

  /// Where each of some strings stands.
  func standings(of patterns: BytePatterns, _ workers: Workers) -> [Standing] {
    let found = workers.chunks(records.count + 1) { range in
      var standings = Array(repeating: Standing(), count: patterns.count)
      for number in range {
        var texts = RecordTexts(withheldNames: withheldNames)
        if number < records.count {
          texts.add(records[number], documents[number])
        } else {
          texts.add(site, siteDocuments)
          texts.add(official: declarations)
          for path in sources { texts.add(official: path) }
          for name in fileNames { texts.add(free: name) }
        }
        texts.official.withUnsafeBufferPointer { bytes in
          patterns.find(in: bytes, isKnown: { standings[$0].contains(.named) }) { string, place in
            standings[string].insert(
              BytePatterns.isWhole(place, in: bytes) ? .named : .inName
            )
          }
        }
        texts.free.withUnsafeBufferPointer { bytes in
          patterns.find(in: bytes, isKnown: { !standings[$0].isDisjoint(with: [.named, .said]) }) {
            string,
            _ in
            standings[string].insert(.said)
          }
        }
      }
      return standings
    }
    var all = Array(repeating: Standing(), count: patterns.count)
    for part in found {
      for (place, standing) in part.enumerated() { all[place].formUnion(standing) }
    }
    return all
  }

  /// The numbers of the records whose free texts say a string.
  func records(saying string: String, _ workers: Workers) -> [Int] {
    let patterns = BytePatterns([Array(string.utf8)])
    return workers.chunks(records.count) { range in
      range.filter { number in
        var texts = RecordTexts(withheldNames: withheldNames)
        texts.add(records[number], documents[number])
        var isThere = false
        patterns.find(in: texts.free.span) { _, _ in isThere = true }
        return isThere
      }
    }.flatMap { $0 }
  }
}
