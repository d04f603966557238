/// The numbers of the bodies behind networks: 3GPP, ETSI, IETF, IEEE, ITU.
enum NetworkStandardNumbers {
  private typealias Found = Result<StandardNumber, StandardNumberFault>

  /// `3GPP TS 38.331 V16.3.1`, also without `3GPP`.
  static func threeGPP(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    let isNamed = scanner.skip("3GPP")
    guard let kind = ["TS", "TR"].first(where: { scanner.skipWord($0) }) else {
      return isNamed ? failure("3GPP", scanner, "3GPP TS 38.331") : nil
    }
    scanner.skipBlanks()
    let series = scanner.take(2, while: NumberScanner.isDigit)
    guard series.utf8.count == 2, scanner.skip(".") else {
      return isNamed ? failure("3GPP \(kind)", scanner, "3GPP \(kind) 38.331") : nil
    }
    var number = series + "." + scanner.take(4, while: NumberScanner.isPlace).uppercased()
    while number.utf8.count < 12, scanner.skip("-") {
      number += "-" + scanner.take(3) { NumberScanner.isDigit($0) || NumberScanner.isLetter($0) }
    }
    let version = version(&scanner)
    guard scanner.isAtEnd, number.utf8.count >= 5, number.utf8.last != 0x2D else {
      return failure("3GPP \(kind)", scanner, "3GPP \(kind) 38.331 V16.3.1")
    }
    return success(.threeGPP, "3GPP \(kind)", number, version, separator: " ")
  }

  /// `ETSI EN 300 328 V2.2.2`, `ETSI GS NFV-SOL 001`.
  static func etsi(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    let isNamed = scanner.skip("ETSI")
    let kinds = ["EN", "ES", "EG", "TS", "TR", "SR", "GS", "GR", "ETS", "ETR"]
    guard let kind = kinds.first(where: { scanner.skipWord($0) }) else {
      return isNamed ? failure("ETSI", scanner, "ETSI TS 103 456 V1.2.1") : nil
    }
    // Other bodies use EN, ES and the rest too; TS and TR with six digits are ETSI's.
    guard isNamed || kind == "TS" || kind == "TR" else { return nil }
    scanner.skipBlanks()
    var number = ""
    if kind == "GS" || kind == "GR" {
      number = scanner.take(16) { NumberScanner.isLetter($0) || $0 == 0x2D }.uppercased()
      scanner.skipBlanks()
      if !number.isEmpty { number += " " }
      number += scanner.take(3, while: NumberScanner.isPlace).uppercased()
    } else {
      let first = scanner.take(3, while: NumberScanner.isPlace)
      scanner.skipBlanks()
      let second = scanner.take(3, while: NumberScanner.isPlace)
      guard first.utf8.count == 3, second.utf8.count == 3 else {
        return isNamed ? failure("ETSI \(kind)", scanner, "ETSI \(kind) 103 456 V1.2.1") : nil
      }
      number = "\(first) \(second)".uppercased()
    }
    while number.utf8.count < 24, scanner.skip("-") {
      number += "-" + scanner.take(2, while: NumberScanner.isDigit)
    }
    let version = version(&scanner)
    // The month of the printed edition adds nothing to its version.
    if scanner.skip("(") { _ = scanner.take { NumberScanner.isDigit($0) || $0 == 0x2D } }
    _ = scanner.skip(")")
    guard scanner.isAtEnd, let last = number.utf8.last, NumberScanner.isPlace(last) else {
      return failure("ETSI \(kind)", scanner, "ETSI \(kind) 103 456 V1.2.1")
    }
    return success(.etsi, "ETSI \(kind)", number, version, separator: " ")
  }

  /// `RFC 2002`; BCP and STD numbers too.
  static func ietf(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    let isNamed = scanner.skip("IETF")
    guard let series = ["RFC", "BCP", "STD"].first(where: { scanner.skipWord($0) }) else {
      return isNamed ? failure("IETF", scanner, "RFC 2002") : nil
    }
    scanner.skipBlanks()
    _ = scanner.skip("-")
    scanner.skipBlanks()
    _ = scanner.take { $0 == 0x30 }
    let number = scanner.take(5, while: NumberScanner.isPlace).uppercased()
    guard scanner.isAtEnd, !number.isEmpty else {
      return failure(series, scanner, "\(series) 2002")
    }
    return success(.ietf, series, number, nil, separator: "")
  }

  /// `IEEE Std 802.11-2020`, `IEEE 1588`, drafts as `IEEE P802.11be/D3.0`.
  static func ieee(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    guard scanner.skip("IEEE") else { return nil }
    if scanner.skipWord("Std") { _ = scanner.skip(".") }
    let isDraft = scanner.skip("P")
    scanner.skipBlanks()
    // Letters keep their case: 802.1X is a standard, 802.11ax amends one.
    let number = scanner.take(16) {
      NumberScanner.isDigit($0) || NumberScanner.isLetter($0) || $0 == 0x2E
    }
    var edition: String?
    if scanner.skip("-") || scanner.skip(":") {
      scanner.skipBlanks()
      let year = scanner.take(4, while: NumberScanner.isPlace).uppercased()
      guard year.utf8.count == 4 else { return failure("IEEE", scanner, "IEEE Std 802.11-2020") }
      edition = year
    } else if isDraft, scanner.skip("/") {
      edition = scanner.take(8) {
        NumberScanner.isDigit($0) || NumberScanner.isLetter($0) || $0 == 0x2E
      }
    }
    guard scanner.isAtEnd, let first = number.utf8.first, NumberScanner.isDigit(first),
      number.utf8.last != 0x2E
    else { return failure("IEEE", scanner, "IEEE Std 802.11-2020") }
    guard isDraft else { return success(.ieee, "IEEE Std", number, edition, separator: "-") }
    return .success(
      StandardNumber(
        .ieee,
        "IEEE",
        "P\(number)",
        edition: edition,
        canonical: "IEEE P\(number)" + (edition.map { "/\($0)" } ?? "")
      )
    )
  }

  /// `ITU-T H.264 (08/2021)`, `ITU-R M.2083-0`.
  static func itu(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    guard let sector = ["ITU-T", "ITU-R"].first(where: { scanner.skipWord($0) }) else { return nil }
    if scanner.skipWord("Recommendation") || scanner.skipWord("Rec") { _ = scanner.skip(".") }
    scanner.skipBlanks()
    let series = scanner.take(3, while: NumberScanner.isLetter).uppercased()
    let dotted = scanner.skip(".")
    let number = scanner.take(12) { NumberScanner.isPlace($0) || $0 == 0x2E || $0 == 0x2D }
      .uppercased()
    var date: String?
    if scanner.skip("(") {
      let month = scanner.take(2, while: NumberScanner.isDigit)
      let stroke = scanner.skip("/")
      let year = scanner.take(4, while: NumberScanner.isDigit)
      let isMonth = Int(month).map { (1...12).contains($0) } ?? false
      guard stroke, isMonth, year.utf8.count == 4, scanner.skip(")") else {
        return failure(sector, scanner, "ITU-T H.264 (08/2021)")
      }
      date = (month.utf8.count == 1 ? "0" : "") + "\(month)/\(year)"
    }
    guard scanner.isAtEnd, !series.isEmpty, dotted, let last = number.utf8.last,
      NumberScanner.isPlace(last)
    else { return failure(sector, scanner, "ITU-T H.264 (08/2021)") }
    return .success(
      StandardNumber(
        .itu,
        sector,
        "\(series).\(number)",
        edition: date,
        canonical: "\(sector) \(series).\(number)" + (date.map { " (\($0))" } ?? "")
      )
    )
  }

  /// `V16.3.1`, `v16.3.1`, `version 16.3.1`.
  private static func version(_ scanner: inout NumberScanner) -> String? {
    let start = scanner
    guard scanner.skip("version") || scanner.skip("V") else { return nil }
    scanner.skipBlanks()
    let numbers = scanner.take(12) { NumberScanner.isPlace($0) || $0 == 0x2E }
    guard let first = numbers.utf8.first, NumberScanner.isPlace(first), numbers.utf8.last != 0x2E
    else {
      scanner = start
      return nil
    }
    return "V\(numbers.uppercased())"
  }

  private static func success(
    _ family: StandardNumber.Family,
    _ prefix: String,
    _ number: String,
    _ edition: String?,
    separator: String
  ) -> Found {
    .success(
      StandardNumber(
        family,
        prefix,
        number,
        edition: edition,
        canonical: "\(prefix) \(number)" + (edition.map { separator + $0 } ?? "")
      )
    )
  }

  private static func failure(
    _ prefix: String,
    _ scanner: NumberScanner,
    _ example: String
  ) -> Found {
    .failure(
      .number(
        prefix: prefix,
        text: Excerpt.of(String(decoding: scanner.bytes, as: UTF8.self)),
        example: example
      )
    )
  }
}
