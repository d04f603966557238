/// The numbers that offices and standards bodies give, by which a record is known as by its title.
package enum OfficialNumbers {
  /// The fields that hold them.
  package static let keys: [FieldKey] = [
    Patent.applicationNo.key, Patent.publicationNo.key, Patent.patentNo.key, Standard.number.key,
    StandardProposal.proposalNo.key,
  ]

  /// The numbers of a record, as written.
  package static func all(of record: Record) -> [String] {
    keys.flatMap { key -> [String] in
      switch record.item(key)?.datum {
      case .list(let items): items.compactMap { String(datum: $0.datum) }
      case let datum?: [String(datum: datum)].compactMap { $0 }
      case nil: []
      }
    }
  }

  /// The longest run of digits of a number; empty where there is none.
  ///
  /// A number is known without its office, kind and check digit as well.
  package static func digits(of number: String) -> String {
    let runs = number.unicodeScalars.split { !("0"..."9").contains($0) }
    return runs.max { $0.count < $1.count }.map(String.init) ?? ""
  }
}
