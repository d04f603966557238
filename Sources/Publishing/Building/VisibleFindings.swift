import Linking
import Diagnostics
import Reading
import Records

/// The findings that an audience may see: about records and fields it may see, and naming no
/// record that it may not.
///
/// The rules judge the whole site, because a part of it would look incomplete: a pool whose cost
/// sharing is withheld is not one that lacks it.
struct VisibleFindings {
  /// The findings, in their order.
  let findings: [Finding]

  init(_ visible: Visibility, of site: CheckedSite) {
    let seesInside = site.audience.sees(.internal)
    guard !visible.isWhole || !seesInside else {
      findings = site.findings
      return
    }
    var types: [String: RecordType] = [:]
    for record in visible.records { types[RecordID.key(for: record.id)] = record.type }
    types[RecordID.key(for: site.content.site.id)] = site.content.site.type
    let hidden = visible.withheld.ids
    findings = site.findings.filter { finding in
      guard let id = finding.record else {
        return seesInside && !Self.names(hidden, finding, in: site.content.files)
      }
      guard let type = types[RecordID.key(for: id)] else { return false }
      if let field = Self.field(finding, of: type), let stricter = field.confidentiality,
        !site.audience.sees(stricter)
      {
        return false
      }
      return !Self.names(hidden, finding, in: site.content.files)
    }
  }

  /// The field at the top of the record that a finding is about.
  private static func field(_ finding: Finding, of type: RecordType) -> FieldDeclaration? {
    guard let path = finding.field else { return nil }
    return type.shape.field(named: String(path.prefix { $0 != "." && $0 != "[" }))
  }

  /// Whether the words of a finding, or the value it points at, hold the id of a withheld record.
  private static func names(
    _ hidden: Set<String>,
    _ finding: Finding,
    in files: [SourceFile]
  ) -> Bool {
    guard !hidden.isEmpty else { return false }
    let phrases = [finding.message, finding.help].compactMap { $0 } + finding.notes.map(\.message)
    let texts = phrases.flatMap { [$0.zh, $0.en] } + [fault(finding, in: files)]
    return texts.contains { text in
      let folded = text.lowercased()
      return hidden.contains { $0.count > 3 && folded.contains($0) }
        || folded.unicodeScalars.split { !RecordID.allows($0) }.contains {
          hidden.contains(String($0))
        }
    }
  }

  /// The value that a finding points at, which its excerpt shows.
  private static func fault(_ finding: Finding, in files: [SourceFile]) -> String {
    guard let span = finding.span, files.indices.contains(Int(span.file.index)),
      let line = files[Int(span.file.index)].line(Int(span.line))
    else { return "" }
    let scalars = line.unicodeScalars.dropFirst(Int(span.column) - 1).prefix(Int(span.length))
    return String(String.UnicodeScalarView(scalars))
  }
}
