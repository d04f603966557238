/// The numbers of ISO, IEC and what they publish together.
enum InternationalStandardNumbers {
  /// Publishers, kind of document, number with parts, year: `ISO/IEC TR 24028:2020`.
  static func any(_ scanner: NumberScanner) -> Result<StandardNumber, StandardNumberFault>? {
    var scanner = scanner
    guard let first = ["ISO", "IEC"].first(where: { scanner.skip($0) }) else { return nil }
    var publishers = [first]
    var kind: String?
    repeat {
      if scanner.skip("/") {
        if let other = ["IEC", "IEEE", "ISO"].first(where: { scanner.skipWord($0) }) {
          publishers.append(other)
          continue
        }
        kind = kinds.first { scanner.skipWord($0) }
        if kind == nil { return failure(publishers, scanner) }
      } else {
        kind = kinds.first { scanner.skipWord($0) }
      }
      break
    } while publishers.count < 3

    scanner.skipBlanks()
    var parts: [String] = []
    repeat {
      let part = scanner.take(6) { NumberScanner.isPlace($0) }.uppercased()
      guard !part.isEmpty else { return failure(publishers, scanner) }
      parts.append(part)
    } while parts.count < 5 && scanner.skip("-")
    var year: String?
    if scanner.skip(":") {
      scanner.skipBlanks()
      year = scanner.take(4, while: NumberScanner.isPlace).uppercased()
      // The language mark of the printed edition says nothing about the number.
      for language in ["(E)", "(F)", "(E/F)"] where scanner.skip(language) { break }
    } else if parts.count > 1, let last = parts.last, last.utf8.count == 4,
      last.hasPrefix("19") || last.hasPrefix("20")
    {
      // `ISO 9001-2015`: no part has a number that looks like a year of this or the last century.
      year = parts.removeLast()
    }
    let amendment = amendment(&scanner)
    guard scanner.isAtEnd, year?.utf8.count ?? 4 == 4 else { return failure(publishers, scanner) }
    let prefix = joined(publishers, kind)
    let number = parts.joined(separator: "-")
    let edition = [year, amendment].compactMap(\.self).joined(separator: "/")
    let isPossible = year.flatMap { Int($0) }.map { (1900...2099).contains($0) } ?? true
    return .success(
      StandardNumber(
        .iso,
        prefix,
        number,
        edition: edition.isEmpty ? nil : edition,
        canonical: "\(prefix) \(number)" + (year.map { ":\($0)" } ?? "")
          + (amendment.map { "/\($0)" } ?? ""),
        faults: isPossible ? [] : [.year(year ?? "")]
      )
    )
  }

  /// `/Amd 1:2021` and `/Cor 1:2012`, also with a point as covers print it.
  private static func amendment(_ scanner: inout NumberScanner) -> String? {
    let start = scanner
    for kind in ["Amd", "Cor"] where scanner.skip("/\(kind)") {
      _ = scanner.skip(".")
      scanner.skipBlanks()
      let number = scanner.take(3, while: NumberScanner.isDigit)
      let year = scanner.skip(":") ? scanner.take(4, while: NumberScanner.isDigit) : ""
      if !number.isEmpty { return "\(kind) \(number)" + (year.isEmpty ? "" : ":\(year)") }
    }
    scanner = start
    return nil
  }

  /// One publisher takes a stroke before the kind (`ISO/TS`), except for IEC and for guides.
  private static func joined(_ publishers: [String], _ kind: String?) -> String {
    let names = publishers.joined(separator: "/")
    guard let kind else { return names }
    return names == "ISO" && kind != "Guide" ? "\(names)/\(kind)" : "\(names) \(kind)"
  }

  private static func failure(
    _ publishers: [String],
    _ scanner: NumberScanner
  ) -> Result<StandardNumber, StandardNumberFault> {
    let name = publishers.joined(separator: "/")
    return .failure(
      .number(
        prefix: name,
        text: Excerpt.of(String(decoding: scanner.bytes, as: UTF8.self)),
        example: "\(name) 14496-10:2022"
      )
    )
  }

  private static let kinds = [
    "TS", "TR", "PAS", "Guide", "ISP", "IWA", "FDIS", "DIS", "CDV", "CD", "WD", "AWI", "NP",
  ]
}
