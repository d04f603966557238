import Diagnostics
import Pages
import Reading
import Records
import Rules

/// The findings that an audience may see: about records and fields it may see, and naming no
/// record that it may not.
///
/// The rules judge the whole site, because a part of it would look incomplete: a pool whose cost
/// sharing is withheld is not one that lacks it.
struct VisibleFindings {
  /// The findings, in their order.
  let findings: [Finding]
  /// What records are called that may not be seen.
  let hidden: HiddenWords
  private let abridged: Set<String>
  private let isWhole: Bool
  private let audience: Audience
  private let unlicensed: UnlicensedText

  init(_ visible: Visibility, of site: CheckedSite) {
    let hidden = HiddenWords(visible.withheld)
    self.hidden = hidden
    abridged = visible.abridged
    isWhole = visible.isWhole
    audience = site.audience
    unlicensed = UnlicensedText(site.graph)
    let seesInside = site.audience.sees(.internal)
    guard !visible.isWhole || !seesInside else {
      findings = site.findings
      return
    }
    var types: [String: RecordType] = [:]
    for record in visible.records { types[RecordID.key(for: record.id)] = record.type }
    types[RecordID.key(for: site.content.site.id)] = site.content.site.type
    // The name of a file that holds nothing but what is withheld is withheld too.
    let files = Set(visible.withheld.map(\.span.file))
      .subtracting(visible.records.map(\.span.file))
    findings = site.findings.filter { finding in
      let spans = [finding.span].compactMap { $0 } + finding.notes.map(\.span)
      guard !spans.contains(where: { files.contains($0.file) }) else { return false }
      guard let id = finding.record else { return seesInside && !hidden.stand(in: finding) }
      guard let type = types[RecordID.key(for: id)] else { return false }
      if let field = Self.field(finding, of: type), let stricter = field.confidentiality,
        !site.audience.sees(stricter)
      {
        return false
      }
      return !hidden.stand(in: finding)
    }
  }

  /// Whether the line that a finding is about may be quoted.
  ///
  /// A line may hold a field that is withheld beside the one at fault, or name a withheld record;
  /// one that is cut short may hold a part of its id. A field that nobody knows may have been meant to
  /// hold what is not for everybody, and whoever is outside mends no records. The words of a standard
  /// are shown by its licence alone (R109).
  func mayQuote(_ finding: Finding, _ line: Pages.SourceExcerpt) -> Bool {
    guard audience.sees(.internal) else { return false }
    if finding.rule == KeyUnknown.id, !audience.sees(.restricted) { return false }
    if let id = finding.record, unlicensed.mayStand(in: line.text, of: id) { return false }
    if isWhole { return true }
    guard let id = finding.record, !abridged.contains(RecordID.key(for: id)), !line.isCut else {
      return false
    }
    return !hidden.stand(in: line.text)
  }

  /// The field at the top of the record that a finding is about.
  private static func field(_ finding: Finding, of type: RecordType) -> FieldDeclaration? {
    guard let path = finding.field else { return nil }
    return type.shape.field(named: String(path.prefix { $0 != "." && $0 != "[" }))
  }
}
