/// Holding a number against what its record says.
extension PatentNumber {
  /// What of an application number disagrees with the record (R127), without its own `faults`.
  ///
  /// A divisional application keeps its parent's filing date under a later number: for one, only a
  /// number that is older than the filing date disagrees.
  package func faults(
    subject recorded: PatentSubject?,
    filed: CalendarDate?,
    isDivisional: Bool = false
  ) -> [PatentNumberFault] {
    guard kind == .application else { return [] }
    var faults: [PatentNumberFault] = []
    if let subject, let recorded, subject != recorded {
      faults.append(.subject(number: subject, record: recorded))
    }
    if let year, let filed, office == "CN" || office == "WO",
      isDivisional ? year < filed.year : year != filed.year
    {
      faults.append(.filingYear(number: year, filed: filed))
    }
    return faults
  }

  /// What of a publication number does not fit its day (R129), without its own `faults`.
  ///
  /// Only what is certain is reported: where an office changed over gradually, months are left free.
  package func faults(published: CalendarDate) -> [PatentNumberFault] {
    guard kind == .publication || kind == .grant else { return [] }
    switch office {
    case "CN": return chineseFaults(published)
    case "US", "WO": return yearFaults(published) + americanFaults(published)
    default: return []
    }
  }

  private func chineseFaults(_ date: CalendarDate) -> [PatentNumberFault] {
    guard let kindCode, let letter = kindCode.first else { return [] }
    var faults: [PatentNumberFault] = []
    let successors: [Character: String] = ["C": "B", "Y": "U", "D": "S"]
    let predecessors: [Character: String] = ["B": "C", "U": "Y", "S": "D"]
    // C1 to C7 and the like announce partial invalidations, and are older and newer than the rest.
    if kindCode.utf8.count == 1 {
      if let right = successors[letter], date >= Self.day(2010, 7, 1) {
        faults.append(.kindCodeTime(kindCode, office: "CN", right: right))
      }
      if let right = predecessors[letter], date >= Self.day(1994, 1, 1),
        date < Self.day(2010, 1, 1)
      {
        faults.append(.kindCodeTime(kindCode, office: "CN", right: right))
      }
    }
    let changeover: CalendarDate? =
      switch letter {
      case "A": Self.day(2007, 7, 18)
      case "C", "Y": Self.day(2007, 8, 29)
      default: nil
      }
    if let changeover {
      let length = serial.utf8.count
      if length == 7, date >= changeover {
        faults.append(.lengthTime(found: 7, right: 9))
      } else if length == 9, date < changeover {
        faults.append(.lengthTime(found: 9, right: 7))
      }
    }
    return faults
  }

  /// The year in a US or WO number is that of its first publication.
  private func yearFaults(_ date: CalendarDate) -> [PatentNumberFault] {
    guard let year else { return [] }
    // The first numbers of a year have come out in the last days of the year before.
    let isTooEarly = date < Self.day(year - 1, 12, 25)
    let isFirstPublication = kindCode == "A1" || kindCode == nil
    let isTooLate = isFirstPublication && date.year > year
    return isTooEarly || isTooLate ? [.publicationYear(number: year, published: date)] : []
  }

  private func americanFaults(_ date: CalendarDate) -> [PatentNumberFault] {
    guard office == "US", kind == .grant, subject == nil, kindCode == "A",
      date >= Self.day(2001, 1, 2), faults.isEmpty
    else { return [] }
    return [.kindCodeTime("A", office: "US", right: "B1 / B2")]
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(checkedYear: min(max(year, 1), 9999), month: month, day: day)
  }
}
