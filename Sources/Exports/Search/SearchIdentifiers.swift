import Diagnostics
import Linking
import Pages
import Reads
import Records

/// `search/ids/N.js`: the ids and numbers that records go by, whole, in one spelling, in order.
///
/// The spelling keeps letters and digits in lower case: `GB/T 20001—2026` is `gbt200012026`. A
/// Chinese application number stands with and without its country, whichever of `CN` and `ZL` is
/// written, and a number of any office without it, so that the digits alone find it. A clause goes by
/// its id and by the number of its standard with its own behind: `texcc00162`, `texcc001202662`.
struct SearchIdentifiers {
  /// The first spelling of each file.
  let firstKeys: [String]
  /// The files.
  let files: [ExportedFile]

  /// About how many spellings a file has.
  static let each = 1_024
  /// The most characters of a spelling that are kept.
  static let longest = 64

  init(_ plan: SearchPlan) {
    var documents: [String: [Int]] = [:]
    for (number, document) in plan.documents.enumerated() {
      let spellings =
        document.place.part == nil
        ? Self.spellings(of: document.place.record, in: plan.facts.graph)
        : Self.spellings(ofClause: document.place, plan.facts)
      for spelling in spellings { documents[spelling, default: []].append(number) }
    }
    let sorted = documents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let hashes = sorted.map { StableHash.of($0.key) }
    let parts = SearchCuts.parts(hashes, each: Self.each, most: Self.each * 3) { _ in 1 }
    firstKeys = parts.map { sorted[$0.lowerBound].key }
    files = parts.enumerated().map { number, part in
      var keys = ""
      var digits: [UInt8] = []
      var last: [UInt8] = []
      for (key, documents) in sorted[part] {
        let own = Array(key.utf8)
        // Only whole ASCII characters are shared, so that no letter is cut in two.
        var shared = 0
        while shared < min(own.count, last.count, 31), own[shared] == last[shared],
          own[shared] < 0x80
        {
          shared += 1
        }
        keys += String(shared, radix: 32) + String(decoding: own[shared...], as: UTF8.self) + "\n"
        last = own
        SearchDigits.append(documents.count - 1, to: &digits)
        for document in documents {
          let block = plan.blocks.firstIndex { $0.contains(document) } ?? 0
          SearchDigits.append(block, to: &digits)
          SearchDigits.append(document - plan.blocks[block].lowerBound, to: &digits)
        }
      }
      return SearchScript.file(
        "ids/\(number)",
        .list([.text(keys), .text(String(decoding: digits, as: UTF8.self))])
      )
    }
  }

  /// The spellings that a record is found by, each once.
  static func spellings(of index: RecordIndex, in graph: Graph) -> Set<String> {
    let record = graph[index]
    var spellings: Set<String> = []
    add(record.id, to: &spellings)
    for field in record.type.shape.fields where isIdentifier(field) {
      switch record.item(field.key)?.datum {
      case .text(let text)?: add(text, to: &spellings)
      case .list(let items)?:
        for item in items { if case .text(let text) = item.datum { add(text, to: &spellings) } }
      default: break
      }
    }
    return spellings
  }

  /// The spellings that a clause is found by; never digits alone, which would be a record's.
  static func spellings(ofClause place: Place, _ facts: SiteFacts) -> Set<String> {
    let names = ReferenceModels(facts: facts, language: .chinese)
    let clause = facts.graph.clause(place)?.number ?? ""
    return [
      spelling(PlaceValues(facts: facts).id(place)),
      spelling("\(names.standardNumber(place.record)) \(clause)"),
    ]
  }

  /// Whether a field says under which number a record is kept somewhere.
  private static func isIdentifier(_ field: FieldDeclaration) -> Bool {
    field.confidentiality != .secret
      && (field.name.hasSuffix("_no") || field.name == "number" || field.name == "reference")
  }

  private static func add(_ text: String, to spellings: inout Set<String>) {
    let plain = spelling(text)
    guard !plain.isEmpty else { return }
    let scalars = plain.unicodeScalars
    let digits = scalars.drop { !isDigit($0) }
    let letters = scalars[..<digits.startIndex]
    let count = digits.count(where: isDigit)
    let isPrefixed = letters.count <= 5 && letters.allSatisfy { ("a"..."z").contains($0) }
    guard isPrefixed, count >= 5 else {
      spellings.insert(plain)
      return
    }
    spellings.insert(String(digits))
    switch String(letters) {
    case "": if count >= 8 { spellings.insert("cn" + String(digits)) }
    case "zl": spellings.insert("cn" + String(digits))
    default: spellings.insert(plain)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Letters and digits of a text as it is compared; the script of the pages does the same.
  static func spelling(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: SearchFolding.units(of: text), as: UTF16.self).unicodeScalars {
      guard kept.count < longest else { break }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        kept.append(scalar)
      default: break
      }
    }
    return String(kept)
  }
}
