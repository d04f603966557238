import Diagnostics
import Linking
import Pages
import Reads
import Rules

/// `data/findings.json`: what the checks found, as the pages of findings show it.
enum FindingData {
  static let path = "data/findings.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let count = ReadLog.silently { facts.findings.count }
    let contents = DataParts.Contents(
      count: count,
      key: { number in
        let finding = facts.finding(number)
        return finding.record ?? file(finding, facts) ?? finding.rule.name
      },
      stamp: { stamp(facts.finding($0), facts) }
    )
    let files = DataParts(path, schema: "findings").files(
      contents,
      head: { [counts { facts.count($0) }] },
      write: { file, numbers, bytes in write(file, numbers, facts, to: &bytes) }
    )
    return files + [Schemas.file("findings", FindingSchema.value)]
  }

  /// The hash of all that a file shows of a finding but the page of its record.
  private static func stamp(_ finding: Finding, _ facts: SiteFacts) -> UInt64 {
    var hash = StableHash()
    hash.combine(finding.rule.name)
    hash.combine(finding.severity.rawValue)
    for phrase in [finding.message, finding.help] {
      hash.combine(phrase?.zh)
      hash.combine(phrase?.en)
    }
    hash.combine(file(finding, facts))
    hash.combine(Int(finding.span?.line ?? 0))
    hash.combine(Int(finding.span?.column ?? 0))
    hash.combine(finding.record)
    hash.combine(finding.field)
    return hash.value
  }

  /// How many findings of each severity a file lists; the index counts those of its parts.
  private static func counts(_ count: (Severity) -> Int) -> JSONValue.Member {
    .init(
      "counts",
      .object(
        Severity.allCases.sorted(by: >).map { .init($0.rawValue, .integer(count($0))) }
      )
    )
  }

  private static func write(
    _ file: DataParts.File,
    _ numbers: [Int],
    _ facts: SiteFacts,
    to bytes: inout TextBytes
  ) {
    let places = PlaceValues(facts: facts)
    let own = counts { severity in
      numbers.count { facts.finding($0).severity == severity }
    }
    var lines = JSONLines([file.schemaMember, own], list: "findings", in: &bytes)
    for number in numbers {
      lines.beginElement(&bytes)
      write(facts.finding(number), places, to: &bytes)
    }
    lines.finish(&bytes)
  }

  /// The file that a finding is about.
  private static func file(_ finding: Finding, _ facts: SiteFacts) -> String? {
    finding.span.flatMap { facts.path(of: $0) }
  }

  private static func write(
    _ finding: Finding,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    let facts = places.facts
    let rule = RuleCatalog.rule(finding.rule)
    let record = finding.record.flatMap { facts.graph.record(id: $0) }
    bytes.beginObject()
    bytes.member("rule", finding.rule.name)
    bytes.member("number", rule.flatMap { $0.number == nil ? nil : $0.code })
    bytes.member("rule_page", facts.page(ofRule: finding.rule))
    bytes.member("severity", finding.severity.rawValue)
    places.write("message", finding.message, to: &bytes)
    places.write("help", finding.help, to: &bytes)
    bytes.member("file", file(finding, facts))
    bytes.member("line", finding.span.map { Int($0.line) })
    bytes.member("column", finding.span.map { Int($0.column) })
    bytes.member("record", finding.record)
    bytes.member("page", record.flatMap { facts.addresses.path(Place($0)) })
    bytes.member("field", finding.field)
    bytes.endObject()
  }
}
