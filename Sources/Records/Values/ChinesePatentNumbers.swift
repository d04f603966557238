import Diagnostics

/// The numbers of the Chinese office (CNIPA).
enum ChinesePatentNumbers {
  /// Digits of an application or of a publication, told apart by their count.
  static func any(_ rest: ArraySlice<UInt8>) -> Result<PatentNumber, PatentNumberFault>? {
    let digits = rest.prefix(while: PatentDigits.isDigit)
    let tail = rest.dropFirst(digits.count)
    switch digits.count {
    case 7: return publication(digits, tail)
    case 8 where tail.isEmpty || tail.first == 0x2E || tail.elementsEqual([0x58]):
      return application(rest, granted: false)
    case 8: return publication(digits, tail)
    case 9:
      // Applications before October 2003 begin with the years 85 to 99 and 00 to 03; publications
      // begin with 1, 2 or 3: nine digits without a dot are never both.
      let startsPublication = (0x31...0x33).contains(digits.first ?? 0)
      return startsPublication ? publication(digits, tail) : application(rest, granted: false)
    default: return application(rest, granted: false)
    }
  }

  /// An application number of twelve digits (since 2003-10-01) or eight, and its check digit.
  static func application(
    _ rest: ArraySlice<UInt8>,
    granted: Bool
  ) -> Result<PatentNumber, PatentNumberFault>? {
    guard let (digits, check) = split(rest) else {
      let count = rest.count(where: PatentDigits.isDigit)
      guard count >= 6, rest.allSatisfy({ PatentDigits.isDigit($0) || $0 == 0x2E || $0 == 0x58 })
      else { return nil }
      return .failure(.digits(office: "CN", found: count, expected: expected))
    }
    let isLong = digits.count == 12
    let right = CheckDigit.chinese(digits)
    let text = PatentDigits.text(digits)
    let year: Int
    if isLong {
      year = PatentDigits.value(digits.prefix(4))
    } else {
      let short = PatentDigits.value(digits.prefix(2))
      year = short >= 85 ? 1900 + short : 2000 + short
    }
    var faults: [PatentNumberFault] = []
    if let check, check != right {
      faults.append(
        .checkDigit(
          found: PatentDigits.text([check]),
          right: PatentDigits.text([right]),
          proposed: "\(text).\(PatentDigits.text([right]))"
        )
      )
    }
    let typeDigit = digits[digits.startIndex + (isLong ? 4 : 2)]
    let subject = subject(typeDigit)
    if subject == nil { faults.append(.typeDigit(PatentDigits.text([typeDigit]))) }
    if isLong ? !(2003...2099).contains(year) : !(1985...2003).contains(year) {
      faults.append(.year(year, office: "CN"))
    }
    return .success(
      PatentNumber(
        .application,
        office: "CN",
        year: year,
        serial: text,
        subject: subject,
        isWrittenAsGranted: granted,
        key: "CN\(text)",
        // A wrong check digit stays visible; a missing one is added.
        canonical: "\(granted ? "ZL " : "")\(text).\(PatentDigits.text([check ?? right]))",
        faults: faults
      )
    )
  }

  /// The digits before the check digit, and the check digit where there is one.
  private static func split(_ rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, UInt8?)? {
    let digits = rest.prefix(while: PatentDigits.isDigit)
    var tail = rest.dropFirst(digits.count)
    if tail.isEmpty {
      switch digits.count {
      case 8, 12: return (digits, nil)
      case 9, 13: return (digits.dropLast(), digits.last)
      default: return nil
      }
    }
    guard digits.count == 8 || digits.count == 12 else { return nil }
    if tail.first == 0x2E || tail.first == 0x2D { tail = tail.dropFirst() }
    guard tail.count == 1, let check = tail.first, PatentDigits.isDigit(check) || check == 0x58
    else { return nil }
    return (digits, check)
  }

  private static func publication(
    _ digits: ArraySlice<UInt8>,
    _ tail: ArraySlice<UInt8>
  ) -> Result<PatentNumber, PatentNumberFault>? {
    guard let code = PatentDigits.kindCode(tail) else { return nil }
    let text = PatentDigits.text(digits)
    let letter = code.first
    var faults: [PatentNumberFault] = []
    if let letter, !"ABCUYSD".contains(letter) {
      faults.append(.kindCode(code, office: "CN"))
    } else if let letter, digits.count != 8, let right = series[digits.first ?? 0],
      !right.contains(letter)
    {
      faults.append(.kindCodeSeries(code, right: right.map(String.init).joined(separator: " / ")))
    }
    let kind: PatentNumber.Kind = letter == nil || letter == "A" ? .publication : .grant
    // One number serves a nine-digit application and its grant; the series of seven and eight
    // digits were counted separately, so there the letter belongs to the number.
    let key = digits.count == 9 ? "CN\(text)" : "CN\(text)\(letter.map(String.init) ?? "P")"
    return .success(
      PatentNumber(
        kind,
        office: "CN",
        serial: text,
        kindCode: code.isEmpty ? nil : code,
        subject: letter.flatMap(subject(kindLetter:)),
        key: key,
        canonical: code.isEmpty ? "CN \(text)" : "CN \(text) \(code)",
        faults: faults
      )
    )
  }

  private static let expected = Phrase(
    zh: "申请号 12 位加校验位（2003-10-01 前 8 位加校验位），公开（公告）号 9 位（2007 年前 7 位）",
    en:
      "applications have 12 digits and a check digit (8 before 2003-10-01), publications 9 (7 until 2007)"
  )

  /// The kind codes of the numbers that begin with a digit.
  private static let series: [UInt8: String] = [0x31: "ABC", 0x32: "UY", 0x33: "SD"]

  /// What the type digit of an application says; 8 and 9 are PCT applications.
  private static func subject(_ typeDigit: UInt8) -> PatentSubject? {
    switch typeDigit {
    case 0x31, 0x38: .invention
    case 0x32, 0x39: .utilityModel
    case 0x33: .design
    default: nil
    }
  }

  private static func subject(kindLetter letter: Character) -> PatentSubject? {
    switch letter {
    case "A", "B", "C": .invention
    case "U", "Y": .utilityModel
    case "S", "D": .design
    default: nil
    }
  }
}
