import Diagnostics
import Linking
import Pages
import Rules

/// `data/findings.json`: what the checks found, as the pages of findings show it.
enum FindingData {
  static let path = "data/findings.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    [
      ExportedFile(path, bytes: bytes(facts)),
      Schemas.file("findings", FindingSchema.value),
    ]
  }

  private static func bytes(_ facts: SiteFacts) -> [UInt8] {
    let head = JSONValue.members([
      "$schema": "schema/findings.schema.json",
      "counts": .object(
        Severity.allCases.sorted(by: >).map {
          .init($0.rawValue, .integer(facts.count($0)))
        }
      ),
    ])
    var lines = JSONLines(head, list: "findings")
    for finding in facts.findings { lines.add(value(finding, facts)) }
    return lines.finished()
  }

  private static func value(_ finding: Finding, _ facts: SiteFacts) -> JSONValue {
    let places = PlaceValues(facts: facts)
    let rule = RuleCatalog.rule(finding.rule)
    let record = finding.record.flatMap { facts.graph.record(id: $0) }
    let file = finding.span.flatMap { span in
      facts.files.indices.contains(Int(span.file.index))
        ? facts.files[Int(span.file.index)].path : nil
    }
    return .members([
      "rule": .text(finding.rule.name),
      "number": .text(orNull: rule.flatMap { $0.number == nil ? nil : $0.code }),
      "rule_page": .text(orNull: facts.page(ofRule: finding.rule)),
      "severity": .text(finding.severity.rawValue),
      "message": places.phrase(finding.message),
      "help": finding.help.map { places.phrase($0) } ?? .null,
      "file": .text(orNull: file),
      "line": finding.span.map { .integer(Int($0.line)) } ?? .null,
      "column": finding.span.map { .integer(Int($0.column)) } ?? .null,
      "record": .text(orNull: finding.record),
      "page": record.map { places.page(Place($0)) } ?? .null,
      "field": .text(orNull: finding.field),
    ])
  }
}
