import ArgumentParser
import Diagnostics
import Rules
import Workers

/// How findings are shown (contract §2, §3).
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github

  /// The findings in this format; `jobs` workers share the work where there is much of it.
  func show(
    _ findings: [Finding],
    files: [SourceFile],
    language: Language,
    hasColour: Bool,
    jobs: Int
  ) -> String {
    switch self {
    case .text:
      let rendering = TextRendering(files: files, language: language, hasColour: hasColour)
      return Workers(count: jobs).chunks(findings.count) { rendering.text(findings[$0]) }.joined()
    case .json:
      var numbers: [RuleID: String] = [:]
      for rule in RuleCatalog.all where rule.number != nil { numbers[rule.id] = rule.code }
      return JSONLinesRendering(files: files, language: language, numbers: numbers).text(findings)
    case .sarif:
      let rules = RuleCatalog.all.map { rule in
        SARIFRendering.Rule(
          rule.id,
          number: rule.number.map { "R\($0)" },
          severity: rule.severity,
          title: rule.title,
          why: rule.why,
          mend: rule.mend
        )
      }
      return SARIFRendering(
        files: files,
        language: language,
        rules: rules,
        version: Linkage.version
      ).text(findings)
    case .github:
      return GitHubRendering(files: files, language: language).text(findings)
    }
  }
}
