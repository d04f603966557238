import Diagnostics
import Rules
import TestSupport

/// A site with everything that reading and the rules find wrong in it.
struct Checked {
  /// The site.
  let site: SampleSite
  /// The findings, by place.
  let findings: [Finding]

  init(_ files: [String: String], asOf: String = "2026-06-30") throws {
    let site = try SampleSite(files, asOf: asOf)
    self.site = site
    findings = (site.faults + RuleCatalog.all.flatMap { $0.check(site.graph) }).sorted {
      (Self.place($0), $0.rule) < (Self.place($1), $1.rule)
    }
  }

  /// The example site with one file of a rule's example.
  init(_ example: RuleExample, text: String) throws {
    let files = ExampleSite.files.merging(example.with) { $1 }.merging([example.path: text]) { $1 }
    try self.init(files, asOf: ExampleSite.asOf)
  }

  /// The findings as the first lines of their blocks: `FILE:LINE:COLUMN: error: … [rule]`.
  var lines: [String] { findings.map { Self.line($0, of: site) } }

  /// The rules that found something, as `R43 error rows[2].strength`, in the order of the places.
  var summary: [String] {
    findings.map { finding in
      let code = RuleCatalog.rule(finding.rule)?.code ?? finding.rule.name
      return "\(code) \(finding.severity.rawValue) \(finding.field ?? "")"
    }
  }

  /// The findings of one rule.
  func findings(of rule: RuleID) -> [Finding] { findings.filter { $0.rule == rule } }

  /// The place as one number, file before line before column.
  private static func place(_ finding: Finding) -> Int {
    guard let span = finding.span else { return 0 }
    return (Int(span.file.index) << 40) + (Int(span.line) << 16) + Int(span.column)
  }

  private static func line(_ finding: Finding, of site: SampleSite) -> String {
    let place = finding.span.map { span in
      "\(site.paths[Int(span.file.index)]):\(span.line):\(span.column)"
    }
    return "\(place ?? "-"): \(finding.severity.rawValue): \(finding.message.en) [\(finding.rule)]"
  }
}
