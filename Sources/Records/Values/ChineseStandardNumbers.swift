/// The numbers of Chinese standards: national, industry, local, group and enterprise.
enum ChineseStandardNumbers {
  /// Letters, number and year: `GB/T 39551.1—2020`.
  static func any(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    guard let (family, prefix) = prefix(&scanner) else { return nil }
    scanner.skipBlanks()
    let failure = Result<StandardNumber, StandardNumberFault>.failure(
      .number(prefix: prefix, text: Excerpt.of(scanner.rest), example: "\(prefix) 1234—2026")
    )
    guard let number = number(&scanner) else { return failure }
    guard !scanner.isAtEnd else {
      return .success(StandardNumber(family, prefix, number, canonical: "\(prefix) \(number)"))
    }
    guard scanner.skip("-") || scanner.skip(":") else { return failure }
    scanner.skipBlanks()
    let written = scanner.take(4, while: NumberScanner.isPlace).uppercased()
    guard scanner.isAtEnd, written.utf8.count == 4 || written.utf8.count == 2 else {
      return failure
    }
    // Until the nineties numbers bore two digits of the year: GB 1234—88.
    let year = written.utf8.count == 2 && !written.contains("X") ? "19\(written)" : written
    let isPossible = Int(year).map { (1949...2099).contains($0) } ?? true
    return .success(
      StandardNumber(
        family,
        prefix,
        number,
        edition: year,
        canonical: "\(prefix) \(number)—\(written)",
        faults: isPossible ? [] : [.year(written)]
      )
    )
  }

  /// `39551.1`, `20XXX`; a letter may end the number of an enterprise's standard (`0001S`).
  private static func number(_ scanner: inout NumberScanner) -> String? {
    var parts: [String] = []
    repeat {
      let part = scanner.take(8, while: NumberScanner.isPlace).uppercased()
      guard !part.isEmpty else { return nil }
      parts.append(part)
    } while scanner.skip(".") && parts.count < 6
    return parts.joined(separator: ".")
      + scanner.take(1, while: { $0 == 0x53 || $0 == 0x73 })
      .uppercased()
  }

  private static func prefix(
    _ scanner: inout NumberScanner
  ) -> (StandardNumber.Family, String)? {
    if scanner.skip("T/") || scanner.skip("T /") {
      return body(&scanner).map { (.group, "T/\($0)") }
    }
    if scanner.skip("Q/") { return body(&scanner).map { (.enterprise, "Q/\($0)") } }
    scanner.skipBlanks()
    if scanner.skip("DB"), let next = scanner.next, NumberScanner.isDigit(next) {
      let region = scanner.take(6, while: NumberScanner.isDigit)
      // Without a blank or `/T` the region's digits would run into the number's.
      guard [2, 4, 6].contains(region.utf8.count), let suffix = recommendation(&scanner) else {
        return nil
      }
      return (.local, "DB\(region)\(suffix)")
    }
    var letters = scanner.take(3, while: NumberScanner.isLetter).uppercased()
    if letters.utf8.count == 3, letters.hasSuffix("T") || letters == "GBZ",
      letters.hasPrefix("GB") || industries.contains(String(letters.prefix(2))), letters != "GBZ"
    {
      // GBT, YDT: the stroke was left out.
      letters.removeLast()
      return (letters == "GB" ? .national : .industry, "\(letters)/T")
    }
    guard letters.utf8.count == 2 else { return nil }
    if let next = scanner.next, NumberScanner.isLetter(next) { return nil }
    guard let suffix = recommendation(&scanner) else { return nil }
    if letters == "GB" { return (.national, "GB\(suffix)") }
    guard !suffix.isEmpty || industries.contains(letters) else { return nil }
    return (.industry, letters + suffix)
  }

  /// `/T` and `/Z`, for recommended standards and guidance documents.
  ///
  /// Nothing for a mandatory standard; nil for a stroke before anything else.
  private static func recommendation(_ scanner: inout NumberScanner) -> String? {
    guard scanner.skip("/") else { return "" }
    if scanner.skip("T") { return "/T" }
    return scanner.skip("Z") ? "/Z" : nil
  }

  /// The code of an association or enterprise; it may hold digits where a blank ends it.
  private static func body(_ scanner: inout NumberScanner) -> String? {
    scanner.skipBlanks()
    var ahead = scanner
    let spaced = ahead.take(12) { NumberScanner.isLetter($0) || NumberScanner.isDigit($0) }
    if ahead.next == 0x20, spaced.utf8.contains(where: NumberScanner.isLetter) {
      scanner = ahead
      return spaced.uppercased()
    }
    let letters = scanner.take(12, while: NumberScanner.isLetter)
    return letters.isEmpty ? nil : letters.uppercased()
  }

  /// The letters of the industries; they decide only where neither `/T` nor `/Z` follows.
  private static let industries: Set<String> = Set(
    """
    AQ BB CB CH CJ CY DA DL DZ EJ FZ GA GH GM GY HB HG HJ HS HY JB JC JG JR JT JY LB LD LS LY MH MT
    MZ NB NY QB QC QJ QX RB SB SC SF SH SJ SL SN SW SY TB TD TY WB WH WJ WM WS WW XB XF YB YC YD YS
    YY YZ ZY
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
