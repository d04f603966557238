package import Diagnostics
package import Pages
package import Querying
import Records
import Rules

/// What the checks found as a table: `linkage export findings`.
package enum FindingTable {
  /// The findings that the audience may see, in their order, worded in `language`.
  package static func table(_ facts: SiteFacts, _ language: Language) -> Table {
    let columns = [
      ("severity", "级别", "Severity"), ("rule", "规则", "Rule"), ("number", "规则编号", "Number"),
      ("file", "文件", "File"), ("line", "行", "Line"), ("column", "列", "Column"),
      ("record", "记录", "Record"), ("field", "字段", "Field"), ("message", "问题", "Message"),
      ("help", "改法", "Help"),
    ]
    return Table(
      columns: columns.map { .init($0.0, label: Phrase(zh: $0.1, en: $0.2)) },
      rows: facts.findings.map { row($0, facts, language) }
    )
  }

  private static func row(
    _ finding: Finding,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [TableValue?] {
    let rule = RuleCatalog.rule(finding.rule)
    let file = finding.span.flatMap { span in
      facts.files.indices.contains(Int(span.file.index))
        ? facts.files[Int(span.file.index)].path : nil
    }
    return [
      .text(finding.severity.rawValue),
      .text(finding.rule.name),
      rule.flatMap { $0.number == nil ? nil : .text($0.code) },
      file.map { .text($0) },
      finding.span.map { .number(ExactDecimal(Int($0.line))) },
      finding.span.map { .number(ExactDecimal(Int($0.column))) },
      finding.record.map { .text($0) },
      finding.field.map { .text($0) },
      .text(finding.message[language]),
      finding.help.map { .text($0[language]) },
    ]
  }
}
