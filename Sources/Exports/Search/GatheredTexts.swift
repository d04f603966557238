import Linking
import Pages
import Reads
import Records

/// The texts of some documents next to each other, as shown.
struct GatheredTexts: Sendable {
  /// The blocks of all of them, a zero byte behind each.
  private(set) var bytes: [UInt8] = []
  /// Where the text of each document starts in `bytes`; the last is the end.
  private(set) var starts: [Int] = [0]
  /// How many bytes of each are its titles.
  private(set) var titleLengths: [Int] = []
  /// The sections of each, counted from its start.
  private(set) var sections: [[SearchText.Section]] = []
  /// The hash of each with its anchors.
  private(set) var stamps: [UInt64] = []

  /// How many documents there are.
  var count: Int { titleLengths.count }

  /// The texts of `documents`.
  init(_ documents: ArraySlice<SearchDocument>, _ facts: SiteFacts) {
    let source = SearchedText(facts)
    var text = SearchText()
    for document in documents {
      source.write(document.place, to: &text)
      bytes += text.bytes
      starts.append(bytes.count)
      titleLengths.append(text.titleLength)
      sections.append(text.sections)
      var hash = StableHash()
      hash.combine(text.bytes)
      hash.combine(text.titleLength)
      for section in text.sections {
        hash.combine(section.anchor)
        hash.combine(section.start)
      }
      stamps.append(hash.value)
    }
  }

  /// The bytes of a document.
  func text(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }
}

extension ArraySlice<UInt8> {
  /// Calls `body` with each stretch that a zero ends, and the place behind the zero.
  func withEachBlock(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    var start = startIndex
    while let end = self[start...].firstIndex(of: 0) {
      body(self[start..<end], end + 1)
      start = end + 1
    }
  }
}
