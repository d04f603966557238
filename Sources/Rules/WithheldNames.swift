import Diagnostics
package import Linking
package import Records

/// The ids and titles of records that not everybody may see, how people are reached, and where texts
/// may say them (R11, R112).
///
/// A reference to such a record is no fault: a build that may not see it leaves it out. A name
/// written as plain words stays.
package struct WithheldNames: Sendable {
  /// What a text says of a record.
  package struct Found: Hashable, Sendable {
    /// The record.
    package let record: RecordIndex
    /// Whether it is contact data or an account number; its name otherwise.
    package let isContact: Bool
  }

  private let all: [Found]
  /// The class from which on each name is known: that of its record, or of a lower one whose title
  /// holds it.
  private let classes: [Confidentiality]
  private let search: NameSearch
  /// The highest class of a name; nil where there is none.
  private let highest: Confidentiality?

  package init(_ graph: Graph) {
    let records = graph.records[..<graph.readCount]
    let ofRecord = records.map(\.confidentiality)
    var places: [String: Int] = [:]
    var names: [String] = []
    var named: [Found] = []
    var classes: [Confidentiality] = []
    func note(_ name: String, of number: Int, contact: Confidentiality? = nil) {
      let key = RecordID.key(for: name)
      let confidentiality = max(ofRecord[number], contact ?? .public)
      if let place = places[key] {
        classes[place] = min(classes[place], confidentiality)
        return
      }
      places[key] = names.count
      names.append(name)
      named.append(Found(record: RecordIndex(number), isContact: contact != nil))
      classes.append(confidentiality)
    }
    for number in records.indices {
      ContactData.each(in: records[number]) { note($0, of: number, contact: $1) }
    }
    for number in records.indices where ofRecord[number] > .public {
      let record = records[number]
      if Self.isTelling(id: record.id) { note(record.id, of: number) }
      Self.eachNumber(of: record) { note($0, of: number) }
      // The names of people are printed on patents and in standards.
      guard !record.is(Person.type) else { continue }
      Self.eachTitle(of: record) { if Self.isTelling(title: $0) { note($0, of: number) } }
    }
    let search = NameSearch(names, wholeWords: true)
    if !names.isEmpty {
      for number in records.indices where ofRecord[number] < .secret {
        Self.eachTitle(of: records[number]) { title in
          for place in search.names(in: title) {
            classes[place] = min(classes[place], ofRecord[number])
          }
        }
      }
    }
    all = named
    self.classes = classes
    self.search = search
    highest = classes.max()
  }

  /// Whether a text of this class may name a record that it should not, of all that there are.
  package func mayStand(in confidentiality: Confidentiality) -> Bool {
    guard let highest, confidentiality < .secret else { return false }
    return highest > confidentiality
  }

  /// What a text of this class says of records that is of a higher class.
  package func found(in text: String, of confidentiality: Confidentiality) -> [Found] {
    found(confidentiality) { search.names(in: text) }
  }

  /// The same in a text given by its UTF-8.
  package func found(in text: [UInt8], of confidentiality: Confidentiality) -> [Found] {
    found(confidentiality) { search.names(in: text) }
  }

  private func found(_ confidentiality: Confidentiality, names: () -> [Int]) -> [Found] {
    guard mayStand(in: confidentiality) else { return [] }
    var found: [Found] = []
    for place in names() where classes[place] > confidentiality {
      if !found.contains(all[place]) { found.append(all[place]) }
    }
    return found
  }

  /// The numbers of a record, and the digits of each.
  private static func eachNumber(of record: Record, _ body: (String) -> Void) {
    for number in OfficialNumbers.all(of: record) {
      let digits = OfficialNumbers.digits(of: number)
      // A granted patent is written ZL, a published one CN, with and without.
      if digits.utf8.count >= 7 { for office in ["", "ZL", "CN"] { body(office + digits) } }
      if number.unicodeScalars.count > 3 { body(number) }
    }
  }

  private static func eachTitle(of record: Record, _ body: (String) -> Void) {
    if let title = record[Header.title] { body(title) }
    if let title = record[Header.titleEN] { body(title) }
  }

  /// A plain word, such as `hinge`, stands in texts for itself.
  private static func isTelling(id: String) -> Bool {
    id.unicodeScalars.count >= 4
      && id.unicodeScalars.contains { !("a"..."z").contains($0) && !("A"..."Z").contains($0) }
  }

  /// A short title is a common word: 4 wide characters, or two Latin words, say which record.
  private static func isTelling(title: String) -> Bool {
    let scalars = title.unicodeScalars
    if scalars.contains(where: { $0.value >= 0x2E80 }) { return scalars.count >= 4 }
    return scalars.count >= 8 && scalars.contains { $0 == " " || ("0"..."9").contains($0) }
  }
}
