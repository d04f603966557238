import Diagnostics
import Linking
import Pages
import Reads
import Records

/// `search/text/NAME.js`: titles, addresses and texts of some documents next to each other.
///
/// A file is named after the document it begins with, so that a document more renames no other.
struct SearchTextFiles: Sendable {
  private let plan: SearchPlan
  /// The documents of each file.
  let parts: [Range<Int>]
  /// The names of the files.
  let names: [String]

  /// About how many bytes a file has.
  static let target = 12_000

  init(_ plan: SearchPlan) {
    self.plan = plan
    let lengths = plan.lengths
    let average = max(1, lengths.reduce(0, +) / max(1, lengths.count) + Self.head)
    var each = 1
    while each * 2 * average <= Self.target { each *= 2 }
    let hashes = plan.documents.map(\.hash)
    parts = SearchCuts.parts(hashes, each: each, most: Self.target * 3 / 2) {
      lengths[$0] + Self.head
    }
    var taken: Set<String> = []
    names = parts.map { part in
      var number = hashes[part.lowerBound]
      while !taken.insert(Self.name(number)).inserted { number &+= 1 }
      return Self.name(number)
    }
  }

  /// About how many bytes stand before the text of a document.
  private static let head = 120

  /// Five letters or digits, which mean the same to file systems that know no capitals.
  private static func name(_ number: UInt64) -> String {
    let digits = String(number % (1 << 25), radix: 32)
    return String(repeating: "0", count: 5 - digits.utf8.count) + digits
  }

  /// The files.
  var files: [ExportedFile] {
    let titles = plan.facts.graph.site.languages.map {
      ReferenceModels(facts: plan.facts, language: $0)
    }
    let places = PlaceValues(facts: plan.facts)
    return zip(parts, names).map { part, name in
      let documents = part.map { number in
        let place = plan.documents[number].place
        return Shown(
          id: places.id(place),
          path: plan.facts.addresses.path(place) ?? "",
          titles: titles.map { $0.name(place) },
          number: number
        )
      }
      var hash = StableHash()
      for document in documents {
        hash.combine(document.id)
        hash.combine(document.path)
        for title in document.titles { hash.combine(title) }
        let (texts, number) = plan.text(document.number)
        hash.combine(texts.stamps[number])
      }
      return ExportedFile(SearchScript.path("text/\(name)"), stamp: hash.value) { bytes in
        SearchScript.write("text/\(name)", to: &bytes) { bytes in
          bytes.beginList()
          for document in documents { write(document, to: &bytes) }
          bytes.endList()
        }
      }
    }
  }

  /// What is shown of a document before its text.
  private struct Shown: Sendable {
    let id: String
    let path: String
    let titles: [String]
    let number: Int
  }

  /// A document is its id, its address below the folder of a language, its title in each language,
  /// and its sections: the anchor and the blocks.
  private func write(_ document: Shown, to bytes: inout TextBytes) {
    bytes.append(literal: bytes.last == UInt8(ascii: "[") ? "\n[" : ",\n[")
    bytes.append(quoted: document.id)
    bytes.beginElement()
    bytes.append(quoted: document.path)
    bytes.beginElement()
    bytes.beginList()
    for title in document.titles {
      bytes.beginElement()
      bytes.append(quoted: title)
    }
    bytes.endList()
    let (texts, number) = plan.text(document.number)
    let text = texts.text(number)
    let sections = texts.sections[number]
    for (place, section) in sections.enumerated() {
      let end = place + 1 < sections.count ? sections[place + 1].start : text.count
      guard end > section.start else { continue }
      bytes.beginElement()
      bytes.beginList()
      bytes.append(quoted: section.anchor)
      text[text.startIndex + section.start..<text.startIndex + end].withEachBlock { block, _ in
        bytes.beginElement()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(escaped: block.span)
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.endList()
    }
    bytes.endList()
  }
}
