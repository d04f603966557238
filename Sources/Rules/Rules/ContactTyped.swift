package import Diagnostics
package import Linking
import Records

/// R112: how somebody is reached stands in the fields that are for it, and in no text.
///
/// `NameWithheld` looks for it on its way through all texts.
package enum ContactTyped: Rule {
  package static let id: RuleID = "contact-typed"
  package static let number: Int? = 112
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "文字中不写个人的联系方式和账号",
    en: "No text holds somebody's contact data or an account number"
  )
  package static let why = Phrase(
    zh: "联系方式的栏目会随读者隐去，账号在任何网站都不出现；写进文字里的，谁都看得到。",
    en:
      "The fields for contact data are left out for those who may not see them, account numbers for everybody; what a text says is read by all."
  )
  package static let mend = Phrase(
    zh: "从文字里去掉它，改成引用这个人或单位 [[编号]]。",
    en: "Take it out of the text and refer to the person or organization, [[ID]]."
  )
  package static let source = "R112; 003 A; 002 P3; 004 form"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "route_reason: 从产品外观即可看出，详情请洽 010-5550-1234。\n",
    good: "route_reason: 从产品外观即可看出，不适合保密。\n",
    with: [ExampleSite.personPath: ExampleSite.person + "contact: 电话 010-5550-1234\n"]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    NameWithheld.all(graph, WithheldNames(graph)).filter { $0.rule == id }
  }

  /// The finding over a text of `record` that holds contact data of `other`.
  static func finding(
    naming other: Record,
    at span: SourceSpan,
    field: String,
    in record: Record
  ) -> Finding {
    finding(
      in: record,
      at: span,
      field: field,
      Phrase(
        zh: "这段文字写了\(other.type.label.zh)“\(other.id)”的联系方式或账号",
        en: "this text holds contact data or an account number of \(other.id)"
      ),
      help: Phrase(
        zh: "去掉它，改成引用 [[\(other.id)]]",
        en: "take it out and write [[\(other.id)]]"
      )
    )
  }
}
