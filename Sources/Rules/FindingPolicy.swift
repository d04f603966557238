package import Diagnostics
package import Records

/// Applies what the site and its records say of rules, and brings findings into their order.
///
/// `lint: {allow: {RULE: why}}` silences a rule for one record; `severity: {RULE: …}` in `site.yaml`
/// changes it for all. Rules whose fault means that something was not read at all (see `lasting`)
/// obey neither: silence there would pass off a site with records missing as whole.
package struct FindingPolicy {
  /// The findings to show, in order, and how many there are of each severity.
  package struct Outcome: Sendable {
    /// The findings in the order in which they are shown.
    package let findings: [Finding]
    /// How many there are of each severity.
    package let counts: FindingCounts
    /// How many findings were silenced by a record or switched off by the site.
    package let silenced: Int
  }

  /// The rules that cannot be silenced, lowered or switched off.
  package static let lasting: Set<RuleID> = [
    Syntax.id, Encoding.id, FileEmpty.id, FileLink.id, FileUnreadable.id, SiteMissing.id, Limit.id,
    KeyDuplicate.id, CSVWidth.id, IDForm.id, SchemaInvalid.id, OutputWithheld.id,
    OutputDeadLink.id, OutputDuplicateID.id, OutputOrphan.id,
  ]

  private let rules: [any Rule.Type]
  private let configured: [String: Severity?]
  private let site: Record
  private let isWholeSite: Bool
  private var allowances: [Allowance] = []
  private var allowancesOfRecord: [String: [Int]] = [:]
  private var onlyRecordOfFile: [FileID: String?] = [:]

  /// - Parameters:
  ///   - site: the configuration, for `severity`.
  ///   - records: every record that was read, for `lint`.
  ///   - isWholeSite: whether the findings are those of all records. A build for an audience that
  ///     sees only some cannot tell whether an allowance is unused.
  ///   - rules: the catalogue.
  package init(
    site: SiteConfiguration,
    records: [Record],
    isWholeSite: Bool = true,
    rules: [any Rule.Type] = RuleCatalog.all
  ) {
    self.rules = rules
    self.site = site.record
    self.isWholeSite = isWholeSite
    configured = Dictionary(
      site.severities.map { ($0.key.lowercased(), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let records = records + [site.record]
    for record in records {
      for entry in record[Header.lint]?[Header.Lint.allow]?.entries ?? [] {
        allowancesOfRecord[RecordID.key(for: record.id), default: []].append(allowances.count)
        allowances.append(Allowance(entry, of: record, rules: rules))
      }
    }
    // Only an allowance asks which record a file holds.
    guard !allowances.isEmpty else { return }
    for record in records {
      let file = record.span.file
      onlyRecordOfFile[file] =
        onlyRecordOfFile[file] == nil ? .some(RecordID.key(for: record.id)) : .some(nil)
    }
  }

  /// The findings that remain, in order.
  package func apply(to findings: [Finding]) -> Outcome {
    var used: Set<Int> = []
    var shown: [Finding] = []
    for finding in findings {
      let matching = allowances(for: finding)
      used.formUnion(matching)
      guard matching.isEmpty, let finding = adjusted(finding) else { continue }
      shown.append(finding)
    }
    let silenced = findings.count - shown.count
    let own = allowances.indices.compactMap { place in
      allowances[place].finding(isUsed: used.contains(place) || !isWholeSite, rules: rules)
    }
    shown += (own + severityFindings()).compactMap(adjusted)
    shown.sort { $0.isShown(before: $1) }
    return Outcome(findings: shown, counts: FindingCounts(shown), silenced: silenced)
  }

  private func allowances(for finding: Finding) -> [Int] {
    guard !allowances.isEmpty, !Self.lasting.contains(finding.rule) else { return [] }
    let record =
      finding.record.map { RecordID.key(for: $0) }
      ?? finding.span.flatMap { onlyRecordOfFile[$0.file] ?? nil }
    guard let record else { return [] }
    return (allowancesOfRecord[record] ?? []).filter { allowances[$0].silences(finding.rule) }
  }

  /// The finding with the severity that the site gives its rule; nil where that is `off`.
  ///
  /// The rule's own name goes before its number, which several rules may share.
  private func adjusted(_ finding: Finding) -> Finding? {
    guard !configured.isEmpty else { return finding }
    let code = rules.first { $0.id == finding.rule }?.code.lowercased()
    guard let choice = configured[finding.rule.name] ?? code.flatMap({ configured[$0] }) else {
      return finding
    }
    guard let severity = choice else { return Self.lasting.contains(finding.rule) ? finding : nil }
    var finding = finding
    finding.severity =
      Self.lasting.contains(finding.rule) ? max(severity, finding.severity) : severity
    return finding
  }

  /// What is wrong with `severity` in `site.yaml`: names of no rule, and rules that stay as they are.
  private func severityFindings() -> [Finding] {
    (site[Site.severity]?.entries ?? []).compactMap { entry in
      // The rules that stay as they are, are errors: to call them so is no fault.
      if entry.item.datum == .choice(Severity.error.rawValue),
        Self.lasting.contains(RuleID(entry.name.lowercased()))
      {
        return nil
      }
      return Allowance.misnamed(
        entry.name,
        at: entry.nameSpan,
        record: site.id,
        field: "\(Site.severity.name).\(entry.name)",
        rules: rules
      )
    }
  }
}
