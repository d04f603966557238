import Diagnostics
package import Linking
package import Records

/// The ids and titles of records that not everybody may see, and where texts may say them (R11).
///
/// A reference to such a record is no fault: a build that may not see it leaves it out. A name
/// written as plain words stays.
package struct WithheldNames: Sendable {
  private let records: [RecordIndex]
  /// The class from which on each name is known: that of its record, or of a lower one whose title
  /// holds it.
  private let classes: [Confidentiality]
  private let search: NameSearch
  /// The highest class of a name; nil where there is none.
  private let highest: Confidentiality?

  package init(_ graph: Graph) {
    var places: [String: Int] = [:]
    var names: [String] = []
    var records: [RecordIndex] = []
    var classes: [Confidentiality] = []
    func note(_ name: String, of index: RecordIndex, _ confidentiality: Confidentiality) {
      let key = name.lowercased()
      if let place = places[key] {
        classes[place] = min(classes[place], confidentiality)
        return
      }
      places[key] = names.count
      names.append(name)
      records.append(index)
      classes.append(confidentiality)
    }
    for number in 0..<graph.readCount {
      let record = graph.records[number]
      let confidentiality = record.confidentiality
      guard confidentiality > .public else { continue }
      if Self.isTelling(id: record.id) { note(record.id, of: RecordIndex(number), confidentiality) }
      // The names of people are printed on patents and in standards.
      guard !record.is(Person.type) else { continue }
      for title in Self.titles(of: record) where Self.isTelling(title: title) {
        note(title, of: RecordIndex(number), confidentiality)
      }
    }
    let search = NameSearch(names, wholeWords: true)
    if !names.isEmpty {
      for record in graph.records.prefix(graph.readCount) {
        for title in Self.titles(of: record) {
          for place in search.names(in: title) {
            classes[place] = min(classes[place], record.confidentiality)
          }
        }
      }
    }
    self.records = records
    self.classes = classes
    self.search = search
    highest = classes.max()
  }

  /// Whether a text of this class may name a record that it should not, of all that there are.
  package func mayStand(in confidentiality: Confidentiality) -> Bool {
    guard let highest, confidentiality < .secret else { return false }
    return highest > confidentiality
  }

  /// The records named in a text of this class whose own class is higher.
  package func records(
    namedIn text: String,
    of confidentiality: Confidentiality
  ) -> [RecordIndex] {
    records(confidentiality) { search.names(in: text) }
  }

  /// The same in a text given by its UTF-8.
  package func records(
    namedIn text: [UInt8],
    of confidentiality: Confidentiality
  ) -> [RecordIndex] {
    records(confidentiality) { search.names(in: text) }
  }

  private func records(
    _ confidentiality: Confidentiality,
    names: () -> [Int]
  ) -> [RecordIndex] {
    guard mayStand(in: confidentiality) else { return [] }
    var found: [RecordIndex] = []
    for place in names() where classes[place] > confidentiality {
      if !found.contains(records[place]) { found.append(records[place]) }
    }
    return found
  }

  private static func titles(of record: Record) -> [String] {
    [record[Header.title], record[Header.titleEN]].compactMap { $0 }
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
