package import Diagnostics

/// A template can be understood.
///
/// Reported by `Templates`.
package enum TemplateSyntax: Rule {
  package static let id: RuleID = "template-syntax"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板能读懂",
    en: "a template can be understood"
  )
  package static let why = Phrase(
    zh: "读不懂的模板生成不了页面",
    en: "no page can be made from a template that is not understood"
  )
  package static let mend = Phrase(
    zh: "按提示的行列改正：常见的是区块没有结束或括号没有成对",
    en: "mend it at the line shown: often a block is not ended or a brace not closed"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      {{#items}}{{title}}

      """,
    good: """
      {{#items}}{{title}}{{/items}}

      """
  )
}
