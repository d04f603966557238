package import Diagnostics

/// A declaration in `Content/schema/` can be used.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum SchemaInvalid: Rule {
  package static let id: RuleID = "schema-invalid"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "Content/schema/ 中的字段和类型声明有效",
    en: "a field or type declared in Content/schema/ can be used"
  )
  package static let why = Phrase(
    zh: "无效的声明会使按它填写的字段都变成未知字段",
    en: "with a declaration that fails, the fields written by it are unknown"
  )
  package static let mend = Phrase(
    zh: "按提示改正字段的种类或名称",
    en: "mend the kind or the name as the message says"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "schema/patent.yaml",
    bad: """
      extends: patent
      fields:
        - {key: priority_rank, zh: 优先级, en: Priority, kind: enum}

      """,
    good: """
      extends: patent
      fields:
        - {key: priority_rank, zh: 优先级, en: Priority, kind: enum, values: [{key: high, zh: 高}]}

      """
  )
}
