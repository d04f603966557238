import Reads
import Records
import Workers

/// Finds records by id, by number and by title.
///
/// What it is asked for is noted as the fact that a name leads somewhere; `stamps` tells where.
struct IdentityIndex: Sendable {
  /// Records by id in lower case; the first of several with one id.
  private var ids: [String: RecordIndex] = [:]
  /// Patents and standards by normalised number.
  private var numbers: [String: [RecordIndex]] = [:]
  /// People and organizations by title, alias and code.
  private var titles: [String: [RecordIndex]] = [:]
  /// The second and further records with an id that is taken, each with the first.
  private(set) var duplicates: [(first: RecordIndex, second: RecordIndex)] = []

  init(_ records: [Record], _ workers: Workers = Workers(count: 1)) {
    ids.reserveCapacity(records.count)
    let keys = workers.map(records.count) { Keys(records[$0]) }
    for (number, keys) in keys.enumerated() {
      let index = RecordIndex(number)
      if let first = ids[keys.id] {
        duplicates.append((first, index))
        continue
      }
      ids[keys.id] = index
      for number in keys.numbers { numbers[number, default: []].append(index) }
      for title in keys.titles { titles[title, default: []].append(index) }
    }
  }

  /// What a record is found by.
  private struct Keys: Sendable {
    let id: String
    let numbers: [String]
    let titles: [String]

    init(_ record: Record) {
      id = RecordID.key(for: record.id)
      numbers = IdentityIndex.numberKeys(of: record)
      titles = IdentityIndex.titleKeys(of: record)
    }
  }

  /// Whether there is no record.
  var isEmpty: Bool { ids.isEmpty }

  /// The record with this id, in any case.
  func record(id: String) -> RecordIndex? {
    let key = RecordID.key(for: id)
    note(key)
    return ids[key]
  }

  /// The patents or standards that carry this number in any of its forms.
  func records(number text: String) -> [RecordIndex] {
    if let number = StandardNumber(text) {
      for key in [number.editionKey, number.key] {
        note("S" + key)
        if let found = numbers["S" + key] { return found }
      }
    }
    if let number = PatentNumber(text) {
      note("P" + number.key)
      if let found = numbers["P" + number.key] { return found }
    }
    return []
  }

  /// The records that carry `text` as their number or go by it as their name.
  ///
  /// A field that takes neither patents nor standards is looked up by name first: to read every
  /// inventor as a patent number would be dear.
  func records(named text: String, allowed: [String]) -> [RecordIndex] {
    let takesNumbers =
      allowed.isEmpty || allowed.contains(Patent.type.key) || allowed.contains(Standard.type.key)
    note(text)
    if !takesNumbers, let found = titles[text] { return found }
    let numbered = records(number: text)
    return numbered.isEmpty ? titles[text] ?? [] : numbered
  }

  private func note(_ name: @autoclosure () -> String) {
    ReadLog.note(Subject("name/" + name()), .name)
  }

  /// Where each name leads, for telling later whether it still does.
  ///
  /// Names that are the same as a text and as an id are one fact, of both.
  /// - Parameters:
  ///   - records: the records, of which the index knows the numbers; none where their names alone
  ///     are to be told.
  ///   - salt: tells the stamps of one index from those of another.
  /// - Returns: a stamp for each name.
  func stamps(_ records: [Record], salt: Int) -> [Stamp] {
    var values: [Subject: UInt64] = [:]
    func add(_ name: String, _ found: [RecordIndex]) {
      var hash = StableHash()
      hash.combine(salt)
      for record in found where records.indices.contains(Int(record.number)) {
        hash.combine(UInt64(records[Int(record.number)].subject.number))
      }
      values[Subject("name/" + name), default: 0] &+= hash.value
    }
    for (name, record) in ids { add(name, [record]) }
    for (name, found) in numbers { add(name, found) }
    for (name, found) in titles { add(name, found) }
    return values.map { Stamp($0.key, .name, $0.value) }
  }

  /// The keys of the numbers that a record carries; base records of standards only, because the
  /// versions of a standard share its number (R128).
  static func numberKeys(of record: Record) -> [String] {
    if record.is(Standard.type) {
      guard !record.id.contains("@"), let written = record[Standard.number],
        let number = StandardNumber(written)
      else { return [] }
      let keys = ["S" + number.editionKey, "S" + number.key]
      return keys[0] == keys[1] ? [keys[0]] : keys
    }
    guard record.is(Patent.type) else { return [] }
    let written =
      [record[Patent.applicationNo], record[Patent.patentNo]].compactMap { $0 }
      + record[all: Patent.publicationNo]
    var keys: [String] = []
    for text in written {
      guard let number = PatentNumber(text) else { continue }
      let key = "P" + number.key
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private static func titleKeys(of record: Record) -> [String] {
    guard record.is(Person.type) || record.is(Organization.type) || record.is(StandardOrg.type)
    else { return [] }
    var keys = [record[Header.title], record[Header.titleEN]].compactMap { $0 }
    if record.is(Organization.type) { keys += record[all: Organization.aliases] }
    // A standards organization is referred to by its id or code (readings); 其他 is nobody's code.
    if record.is(StandardOrg.type), let code = record[StandardOrg.code], code != "other" {
      keys.append(code)
    }
    // One who is called the same in both languages is one.
    return keys.enumerated().filter { !keys[..<$0].contains($1) }.map(\.element)
  }
}
