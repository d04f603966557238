/// Finding out whose number a text is.
extension PatentNumber {
  /// The number that `text` writes, or why it writes none.
  ///
  /// A number without the letters of an office is Chinese, unless its form is another office's
  /// alone (`12/345,678`, `99403122.7`) or `office` says whose it is.
  ///
  /// - Parameters:
  ///   - text: the number in any form.
  ///   - office: the two letters of the office that the record names, if it names one.
  /// - Returns: the number with its own faults beside it, or the fault that hides the number.
  package static func parse(
    _ text: String,
    office: String? = nil
  ) -> Result<PatentNumber, PatentNumberFault> {
    guard let folded = FoldedText(text)?.bytes else {
      return .failure(.unrecognised(text: Excerpt.of(text)))
    }
    let compact = folded.compactMap { byte -> UInt8? in
      switch byte {
      case 0x20, 0x2C: nil
      case 0x61...0x7A: byte - 0x20
      default: byte
      }
    }
    let letters = compact.prefix { (0x41...0x5A).contains($0) }
    let rest = compact[letters.count...]
    let prefix = String(decoding: letters, as: UTF8.self)
    let found: Result<PatentNumber, PatentNumberFault>?
    switch prefix {
    case "ZL", "ZLCN", "CNZL": found = ChinesePatentNumbers.application(rest, granted: true)
    case "CN": found = ChinesePatentNumbers.any(rest)
    case "PCT": found = InternationalPatentNumbers.application(rest)
    case "WO": found = InternationalPatentNumbers.any(rest)
    case "EP": found = EuropeanPatentNumbers.any(rest)
    case "": found = bare(rest, office: office?.uppercased())
    case _ where prefix.hasPrefix("PCT") && prefix.utf8.count == 5:
      found = InternationalPatentNumbers.application(compact[3...])
    case _ where prefix.hasPrefix("US"): found = AmericanPatentNumbers.any(compact[2...])
    default: found = OtherPatentNumbers.any(compact)
    }
    return found ?? .failure(.unrecognised(text: Excerpt.of(text)))
  }

  /// The number that `text` writes, or nil.
  package init?(_ text: String, office: String? = nil) {
    guard case .success(let number) = Self.parse(text, office: office) else { return nil }
    self = number
  }

  private static func bare(
    _ rest: ArraySlice<UInt8>,
    office: String?
  ) -> Result<PatentNumber, PatentNumberFault>? {
    switch office {
    case "CN": return ChinesePatentNumbers.any(rest)
    case "EP": return EuropeanPatentNumbers.any(rest)
    case "US": return AmericanPatentNumbers.any(rest)
    case "WO": return InternationalPatentNumbers.any(rest)
    case let office?: return OtherPatentNumbers.any(Array(office.utf8) + rest)
    case nil: break
    }
    if rest.contains(0x2F) { return AmericanPatentNumbers.application(rest) }
    let european = EuropeanPatentNumbers.application(rest)
    let domestic = ChinesePatentNumbers.any(rest)
    guard case .success(let chinese) = domestic else { return european ?? domestic }
    // `99403122.7` has the form of both offices; the check digit decides, then the type digit.
    if !chinese.faults.isEmpty, case .success(let other) = european, other.faults.isEmpty {
      return european
    }
    return domestic
  }
}
