/// How many findings there are of each severity.
package struct FindingCounts: Hashable, Sendable {
  /// Findings that fail a build unless it is told otherwise.
  package let errors: Int
  /// Findings that leave a mark on the page.
  package let warnings: Int
  /// Findings that are only listed.
  package let infos: Int

  package init(errors: Int = 0, warnings: Int = 0, infos: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
  }

  package init(_ findings: some Sequence<Finding>) {
    var counts = [0, 0, 0]
    for finding in findings {
      switch finding.severity {
      case .error: counts[0] += 1
      case .warning: counts[1] += 1
      case .info: counts[2] += 1
      }
    }
    self.init(errors: counts[0], warnings: counts[1], infos: counts[2])
  }

  /// How many there are at or above `severity`.
  package func atLeast(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .info: errors + warnings + infos
    }
  }

  /// The closing line of a run: `2 errors, 1 warning`.
  package var summary: Phrase {
    if atLeast(.info) == 0 { return Phrase(zh: "没有发现问题", en: "no findings") }
    let parts = [
      (errors, "个错误", "error"), (warnings, "个警告", "warning"), (infos, "个提示", "note"),
    ].filter { $0.0 > 0 }
    return Phrase(
      zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: "，"),
      en: parts.map { "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    )
  }
}
