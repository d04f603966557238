import Diagnostics
import Testing

@testable import Rules

/// The examples of rules that are reported while files are read, each a whole file.
@Suite struct FormExampleTests {
  /// Whether other targets report the rule, so that its example need not be a whole record.
  static func isReportedElsewhere(_ rule: any Rule.Type) -> Bool {
    RuleCatalog.form.contains { $0.id == rule.id } && rule.code == rule.id.name
      && rule.id != DateOrder.id || [139, 140].contains(rule.number)
  }

  /// Rules whose fault is no text of a file under `Content/`: links, permissions, bytes, templates.
  static let notFiles: Set<RuleID> = [
    FileLink.id, FileUnreadable.id, Encoding.id, SiteMissing.id, MarkdownLink.id,
    AttachmentUnsafe.id, OutputWithheld.id, OutputDeadLink.id, OutputDuplicateID.id,
    OutputOrphan.id,
    TemplateSyntax.id, TemplateName.id, TemplateKind.id, TemplatePartial.id, TemplateString.id,
    TemplateIcon.id, StringsForm.id, StringsKey.id, ThemeFile.id, ThemeSource.id, LogoFile.id,
    AllowanceUnused.id, AllowanceReason.id,
  ]

  static let read = RuleCatalog.form.map(RuleCatalogTests.Case.init).filter {
    isReportedElsewhere($0.rule) && !notFiles.contains($0.rule.id)
  }

  @Test(arguments: read)
  func readingReportsTheBadExampleOnly(_ subject: RuleCatalogTests.Case) throws {
    let (id, example) = (subject.rule.id, subject.rule.example)
    let bad = try Checked(example, text: example.bad)
    #expect(!bad.findings(of: id).isEmpty, "\(bad.lines)")
    #expect(bad.findings(of: id).first?.severity == subject.rule.severity)
    guard example.bad != example.good else { return }
    #expect(try Checked(example, text: example.good).findings(of: id).isEmpty)
  }
}
