import Records

/// Which office a patent belongs to.
enum PatentOffice {
  /// The office whose annuities and terms are computed (R137).
  static let home = "CN"

  /// The two letters of the office: stated, else from a number; the home office where no number
  /// tells (readings, Patents).
  static func code(of patent: Record) -> String {
    if let stated = patent[Patent.office] { return stated.uppercased() }
    for text in [patent[Patent.applicationNo], patent[Patent.patentNo]] {
      if let number = text.flatMap({ PatentNumber($0) }) { return number.office }
    }
    return home
  }
}
