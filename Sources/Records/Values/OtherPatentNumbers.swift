/// Numbers of offices whose rules are not known here: taken as they are, without claims.
enum OtherPatentNumbers {
  /// An office's two letters, digits with what separates them, and perhaps a kind code.
  static func any(_ compact: [UInt8]) -> Result<PatentNumber, PatentNumberFault>? {
    let office = PatentDigits.text(compact.prefix(2))
    guard offices.contains(office) else { return nil }
    var body = compact.dropFirst(2)[...]
    // A letter and perhaps one digit behind the last of at least four digits is the kind code.
    var code = ""
    if let place = body.lastIndex(where: PatentDigits.isLetter), place > body.startIndex,
      body.endIndex - place <= 2, body[..<place].filter(PatentDigits.isDigit).count >= 4
    {
      code = PatentDigits.text(body[place...])
      body = body[..<place]
    }
    let series = body.prefix(while: PatentDigits.isLetter)
    let number = body.dropFirst(series.count)
    let digits = number.filter(PatentDigits.isDigit)
    guard series.count <= 2, (4...14).contains(digits.count),
      let first = number.first, PatentDigits.isDigit(first),
      number.allSatisfy({ PatentDigits.isDigit($0) || [0x2D, 0x2E, 0x2F].contains($0) })
    else { return nil }
    let serial = PatentDigits.text(series) + PatentDigits.text(digits)
    return .success(
      PatentNumber(
        code.isEmpty ? .unspecified : .publication,
        office: office,
        serial: serial,
        kindCode: code.isEmpty ? nil : code,
        // Elsewhere the same digits may name different documents under different letters.
        key: "\(office)\(serial)\(code.prefix(1))",
        canonical: "\(office) \(PatentDigits.text(body))" + (code.isEmpty ? "" : " \(code)")
      )
    )
  }

  /// The codes of WIPO ST.3 for states and organisations that grant patents, also former ones.
  private static let offices: Set<String> = Set(
    """
    AE AG AL AM AO AP AR AT AU AZ BA BB BD BE BG BH BN BO BR BW BX BY BZ CA CH CL CO CR CS CU CY CZ
    DD DE DK DO DZ EA EC EE EG EM ES FI FR GB GC GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM
    JO JP KE KG KH KR KW KZ LA LB LI LK LT LU LV LY MA MC MD ME MK MN MO MT MW MX MY MZ NA NG NI NL
    NO NZ OA OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SD SE SG SI SK SM SU SV SY TH TJ TM TN TR
    TT TW TZ UA UG UY UZ VE VN YU ZA ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
