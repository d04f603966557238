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
      bytes: { file, numbers in bytes(file, numbers, facts) }
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

  private static func bytes(
    _ file: DataParts.File,
    _ numbers: [Int],
    _ facts: SiteFacts
  ) -> [UInt8] {
    let own = counts { severity in
      numbers.count { facts.finding($0).severity == severity }
    }
    var lines = JSONLines(.object([file.schemaMember, own]), list: "findings")
    for number in numbers { lines.add(value(facts.finding(number), facts)) }
    return lines.finished()
  }

  /// The file that a finding is about.
  private static func file(_ finding: Finding, _ facts: SiteFacts) -> String? {
    finding.span.flatMap { facts.path(of: $0) }
  }

  private static func value(_ finding: Finding, _ facts: SiteFacts) -> JSONValue {
    let places = PlaceValues(facts: facts)
    let rule = RuleCatalog.rule(finding.rule)
    let record = finding.record.flatMap { facts.graph.record(id: $0) }
    return .members([
      "rule": .text(finding.rule.name),
      "number": .text(orNull: rule.flatMap { $0.number == nil ? nil : $0.code }),
      "rule_page": .text(orNull: facts.page(ofRule: finding.rule)),
      "severity": .text(finding.severity.rawValue),
      "message": places.phrase(finding.message),
      "help": finding.help.map { places.phrase($0) } ?? .null,
      "file": .text(orNull: file(finding, facts)),
      "line": finding.span.map { .integer(Int($0.line)) } ?? .null,
      "column": finding.span.map { .integer(Int($0.column)) } ?? .null,
      "record": .text(orNull: finding.record),
      "page": record.map { places.page(Place($0)) } ?? .null,
      "field": .text(orNull: finding.field),
    ])
  }
}
