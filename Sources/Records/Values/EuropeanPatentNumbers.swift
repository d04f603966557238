/// The numbers of the European Patent Office.
enum EuropeanPatentNumbers {
  /// What follows `EP`: up to seven digits are a publication, eight or nine an application.
  static func any(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    let digits = rest.prefix(while: PatentDigits.isDigit)
    return (5...7).contains(digits.count)
      ? publication(digits, rest.dropFirst(digits.count)) : application(rest)
  }

  /// Two digits of the year, six of the number, and the check digit.
  static func application(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    let run = rest.prefix(while: PatentDigits.isDigit)
    let tail = rest.dropFirst(run.count)
    let digits = run.prefix(8)
    let check: UInt8?
    switch (run.count, tail.count) {
    case (8, 0): check = nil
    case (9, 0): check = run.last
    case (8, 2) where tail.first == 0x2E: check = tail.last
    default: return nil
    }
    if let check, !PatentDigits.isDigit(check) { return nil }
    let right = CheckDigit.european(digits)
    let text = PatentDigits.text(digits)
    let short = PatentDigits.value(digits.prefix(2))
    var faults: [PatentNumberFault] = []
    if let check, check != right {
      faults.append(
        .checkDigit(
          found: PatentDigits.text([check]),
          right: PatentDigits.text([right]),
          proposed: "EP \(text).\(PatentDigits.text([right]))"
        )
      )
    }
    return .success(
      PatentNumber(
        .application,
        office: "EP",
        year: short >= 78 ? 1900 + short : 2000 + short,
        serial: text,
        key: "EP\(text)",
        canonical: "EP \(text).\(PatentDigits.text([check ?? right]))",
        faults: faults
      )
    )
  }

  /// A publication; application and grant share the number, only the kind code differs.
  private static func publication(
    _ digits: ArraySlice<UInt8>,
    _ tail: ArraySlice<UInt8>
  ) -> Result<PatentNumber, PatentNumberFault>? {
    guard let code = PatentDigits.kindCode(tail) else { return nil }
    let number = PatentDigits.padded(digits, to: 7)
    let isKnown =
      ["A", "B"].contains(code.prefix(1)) && code.utf8.count == 2 && !code.hasSuffix("0")
    return .success(
      PatentNumber(
        code.hasPrefix("B") ? .grant : .publication,
        office: "EP",
        serial: number,
        kindCode: code.isEmpty ? nil : code,
        key: "EP\(number)",
        canonical: "EP \(number)" + (code.isEmpty ? "" : " \(code)"),
        faults: code.isEmpty || isKnown ? [] : [.kindCode(code, office: "EP")]
      )
    )
  }
}
