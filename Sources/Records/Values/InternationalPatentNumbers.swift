/// The numbers of international applications under the PCT.
enum InternationalPatentNumbers {
  /// What follows `WO`: a publication, or an application as registers write it (`WO2007IB51010`).
  static func any(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    if let found = publication(rest) { return found }
    var rest = rest
    if rest.first == 0x2F { rest = rest.dropFirst() }
    let year = rest.prefix(while: PatentDigits.isDigit)
    let office = rest.dropFirst(year.count).prefix(while: PatentDigits.isLetter)
    guard office.count == 2 else { return nil }
    let serial = rest.dropFirst(year.count + 2)
    if year.isEmpty { return application(rest) }
    guard year.count == 4 || year.count == 2, serial.allSatisfy(PatentDigits.isDigit) else {
      return nil
    }
    return application(Array(office) + year, serial)
  }

  /// What follows `PCT`: `/CN2021/099017`, and `/JP96/02154` before 2004.
  static func application(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    var rest = rest
    if rest.first == 0x2F { rest = rest.dropFirst() }
    let parts = rest.split(separator: 0x2F, omittingEmptySubsequences: false)
    if parts.count == 2 { return application(Array(parts[0]), parts[1]) }
    guard parts.count == 1 else { return nil }
    // Without a stroke: two letters, four digits of the year, six of the number.
    guard rest.count == 12 else { return nil }
    return application(Array(rest.prefix(6)), rest.dropFirst(6))
  }

  /// The receiving office with the year, and the number.
  private static func application(
    _ head: [UInt8],
    _ serial: ArraySlice<UInt8>
  ) -> Result<PatentNumber, PatentNumberFault>? {
    let yearDigits = head.dropFirst(2)
    guard head.count == 4 || head.count == 6, head.prefix(2).allSatisfy(PatentDigits.isLetter),
      yearDigits.allSatisfy(PatentDigits.isDigit), (1...6).contains(serial.count),
      serial.allSatisfy(PatentDigits.isDigit)
    else { return nil }
    let office = PatentDigits.text(head.prefix(2))
    let year = fullYear(yearDigits)
    let isOld = year < 2004
    let shortSerial = PatentDigits.padded(Array(PatentDigits.unpadded(serial).utf8), to: 5)
    let longSerial = PatentDigits.padded(serial, to: 6)
    return .success(
      PatentNumber(
        .application,
        office: "WO",
        year: year,
        serial: longSerial,
        key: "PCT/\(office)\(year)/\(longSerial)",
        canonical: isOld
          ? "PCT/\(office)\(PatentDigits.padded(Array(String(year % 100).utf8), to: 2))/\(shortSerial)"
          : "PCT/\(office)\(year)/\(longSerial)",
        faults: yearFaults(year)
      )
    )
  }

  /// `2022/099017A1`, `96/02154`; written with four digits of the year, as PATENTSCOPE does.
  private static func publication(
    _ rest: ArraySlice<UInt8>
  ) -> Result<PatentNumber, PatentNumberFault>? {
    var rest = rest
    if rest.first == 0x2F { rest = rest.dropFirst() }
    let head = rest.prefix(while: PatentDigits.isDigit)
    var tail = rest.dropFirst(head.count)
    var yearDigits = head
    var serial = head[head.endIndex...]
    if tail.first == 0x2F || tail.first == 0x2D {
      serial = tail.dropFirst().prefix(while: PatentDigits.isDigit)
      tail = tail.dropFirst(1 + serial.count)
    } else {
      switch head.count {
      case 7, 8: (yearDigits, serial) = (head.prefix(2), head.dropFirst(2))
      case 10: (yearDigits, serial) = (head.prefix(4), head.dropFirst(4))
      default: return nil
      }
    }
    guard yearDigits.count == 2 || yearDigits.count == 4, (5...6).contains(serial.count),
      let code = PatentDigits.kindCode(tail)
    else { return nil }
    let year = fullYear(yearDigits)
    let number = PatentDigits.padded(serial, to: 6)
    var faults = yearFaults(year)
    if !code.isEmpty, !["A1", "A2", "A3", "A4", "A8", "A9"].contains(code) {
      faults.append(.kindCode(code, office: "WO"))
    }
    return .success(
      PatentNumber(
        .publication,
        office: "WO",
        year: year,
        serial: number,
        kindCode: code.isEmpty ? nil : code,
        key: "WO\(year)\(number)",
        canonical: "WO \(year)/\(number)" + (code.isEmpty ? "" : " \(code)"),
        faults: faults
      )
    )
  }

  /// Two digits belong to 1978 and the years after it.
  private static func fullYear(_ digits: some Collection<UInt8>) -> Int {
    let value = PatentDigits.value(digits)
    guard digits.count == 2 else { return value }
    return value >= 78 ? 1900 + value : 2000 + value
  }

  private static func yearFaults(_ year: Int) -> [PatentNumberFault] {
    (1978...2099).contains(year) ? [] : [.year(year, office: "WO")]
  }
}
