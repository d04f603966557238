import Diagnostics

/// The numbers of the United States Patent and Trademark Office.
enum AmericanPatentNumbers {
  /// What follows `US`.
  static func any(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    if rest.contains(0x2F) { return publication(rest) ?? application(rest) }
    let letters = rest.prefix(while: PatentDigits.isLetter)
    let digits = rest.dropFirst(letters.count).prefix(while: PatentDigits.isDigit)
    if letters.isEmpty, digits.count >= 10 { return publication(rest) }
    guard let code = PatentDigits.kindCode(rest.dropFirst(letters.count + digits.count)) else {
      return nil
    }
    return patent(PatentDigits.text(letters), digits, code: code)
  }

  /// A series of two digits and a number of six: `12/345,678`.
  static func application(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    let parts = rest.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), (5...6).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy(PatentDigits.isDigit) })
    else { return nil }
    let series = PatentDigits.padded(parts[0], to: 2)
    let number = PatentDigits.padded(parts[1], to: 6)
    return .success(
      PatentNumber(
        .application,
        office: "US",
        serial: "\(series)\(number)",
        subject: series == "29" || series == "35" ? .design : nil,
        key: "US\(series)/\(number)",
        canonical: "US \(series)/\(PatentDigits.grouped(number))"
      )
    )
  }

  /// A year and a number of seven digits: `2001/0001234A1`; six digits where a register cut a zero.
  private static func publication(
    _ rest: ArraySlice<UInt8>
  ) -> Result<PatentNumber, PatentNumberFault>? {
    let year = rest.prefix(while: PatentDigits.isDigit).prefix(4)
    var tail = rest.dropFirst(year.count)
    if tail.first == 0x2F { tail = tail.dropFirst() }
    let digits = tail.prefix(while: PatentDigits.isDigit)
    guard year.count == 4, (6...7).contains(digits.count),
      let code = PatentDigits.kindCode(tail.dropFirst(digits.count))
    else { return nil }
    let number = PatentDigits.padded(digits, to: 7)
    let yearValue = PatentDigits.value(year)
    var faults: [PatentNumberFault] = []
    if !(2001...2099).contains(yearValue) { faults.append(.year(yearValue, office: "US")) }
    if !code.isEmpty, !["A1", "A2", "A9", "P1", "P4", "P9"].contains(code) {
      faults.append(.kindCode(code, office: "US"))
    }
    return .success(
      PatentNumber(
        .publication,
        office: "US",
        year: yearValue,
        serial: number,
        kindCode: code.isEmpty ? nil : code,
        key: "US\(yearValue)/\(number)",
        canonical: "US \(yearValue)/\(number)" + (code.isEmpty ? "" : " \(code)"),
        faults: faults
      )
    )
  }

  /// A granted patent: plain, or of the series D, RE, PP, H, T and others.
  private static func patent(
    _ series: String,
    _ digits: ArraySlice<UInt8>,
    code: String
  ) -> Result<PatentNumber, PatentNumberFault>? {
    guard ["", "D", "RE", "PP", "H", "T", "AI", "X"].contains(series) else { return nil }
    let number = PatentDigits.unpadded(digits)
    guard (1...8).contains(number.utf8.count), number != "0", digits.count <= 8 else {
      return digits.isEmpty
        ? nil
        : .failure(
          .digits(
            office: "US",
            found: digits.count,
            expected: .init(
              zh: "授权号最多 8 位，公开号写作 US 2001/0001234 A1",
              en: "patents have up to 8 digits; write publications as US 2001/0001234 A1"
            )
          )
        )
    }
    var faults: [PatentNumberFault] = []
    if series.isEmpty, !code.isEmpty {
      if !["A", "B", "C", "E", "F", "J", "K"].contains(code.prefix(1)) {
        faults.append(.kindCode(code, office: "US"))
      } else if code == "A", PatentDigits.value(digits) >= firstOf2001 {
        faults.append(.kindCodeTime(code, office: "US", right: "B1 / B2"))
      }
    }
    return .success(
      PatentNumber(
        .grant,
        office: "US",
        serial: series + number,
        kindCode: code.isEmpty ? nil : code,
        subject: series == "D" ? .design : nil,
        key: "US\(series)\(number)",
        canonical: "US \(series)\(PatentDigits.grouped(number))" + (code.isEmpty ? "" : " \(code)"),
        faults: faults
      )
    )
  }

  /// The first patent of 2 January 2001, when the kind codes B1 and B2 took the place of A.
  private static let firstOf2001 = 6_167_569
}
