import Diagnostics
import Linking
import Records

/// What withheld records are called: ids, titles and numbers, for telling whether a text says one.
struct HiddenWords {
  /// Ids in lower case, for those too short to be looked for inside words.
  private let ids: Set<String>
  private let search: NameSearch

  /// The fields besides the title by which a record is told.
  private static let numbers = [
    Patent.applicationNo.key, Patent.publicationNo.key, Patent.patentNo.key, Standard.number.key,
    StandardProposal.proposalNo.key,
  ]

  init(_ withheld: [Record]) {
    var names: [String] = []
    for record in withheld {
      if record.id.unicodeScalars.count > 3 { names.append(record.id) }
      names += [record[Header.title], record[Header.titleEN]].compactMap { $0 }
        .filter { $0.unicodeScalars.count > 1 }
      for key in Self.numbers {
        names += Self.texts(record.item(key)).flatMap { [$0, Self.digits(of: $0)] }
          .filter { $0.unicodeScalars.count > 3 }
      }
    }
    ids = Set(withheld.map { RecordID.key(for: $0.id) })
    search = NameSearch(names, wholeWords: false)
  }

  /// Whether the words of a finding hold one.
  func stand(in finding: Finding) -> Bool {
    guard !ids.isEmpty else { return false }
    let phrases = [finding.message, finding.help].compactMap { $0 } + finding.notes.map(\.message)
    return phrases.contains { stand(in: $0.zh) || stand(in: $0.en) }
  }

  /// Whether a text holds one.
  func stand(in text: String) -> Bool {
    guard !ids.isEmpty else { return false }
    return text.unicodeScalars.split { !RecordID.allows($0) }.contains {
      ids.contains(RecordID.key(for: String($0)))
    } || !search.names(in: text).isEmpty
  }

  private static func texts(_ item: Item?) -> [String] {
    switch item?.datum {
    case .text(let text): [text]
    case .list(let items): items.compactMap { String(datum: $0.datum) }
    default: []
    }
  }

  /// The longest run of digits: a number is known without its office, kind and check digit.
  private static func digits(of number: String) -> String {
    let runs = number.unicodeScalars.split { !("0"..."9").contains($0) }
    let longest = runs.max { $0.count < $1.count }
    return longest.map { $0.count >= 6 ? String($0) : "" } ?? ""
  }
}
