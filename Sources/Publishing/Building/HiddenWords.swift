import Diagnostics
import Linking
import Records

/// What withheld records are called: ids, titles and numbers, for telling whether a text says one.
struct HiddenWords {
  /// Ids in lower case, for those too short to be looked for inside words.
  private let ids: Set<String>
  private let search: NameSearch

  init(_ withheld: [Record]) {
    var names: [String] = []
    for record in withheld {
      if record.id.unicodeScalars.count > 3 { names.append(record.id) }
      names += [record[Header.title], record[Header.titleEN]].compactMap { $0 }
        .filter { $0.unicodeScalars.count > 1 }
      for number in OfficialNumbers.all(of: record) {
        let digits = OfficialNumbers.digits(of: number)
        if digits.utf8.count >= 6 { names.append(digits) }
        if number.unicodeScalars.count > 3 { names.append(number) }
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
}
