package import Diagnostics

/// R6: a field that its type does not have; reported while files are read, as an error where it looks
/// like one that keeps something back, such as the class.
package enum KeyUnknown: Rule {
  package static let id: RuleID = "key-unknown"
  package static let number: Int? = 6
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "字段名称都是该类型已有的",
    en: "Every field belongs to its record type"
  )
  package static let why = Phrase(
    zh: "写错的字段名没有人读，填写的内容就丢失了；写错的是密级或联系方式这类字段，就会公开不该公开的内容，所以是错误。",
    en:
      "Nothing reads a misspelt field, so what it says is lost; where it looks like a class or contact data, something would be given away, and it is an error."
  )
  package static let mend = Phrase(
    zh: "改正字段名；自己需要的字段可在 Content/schema/ 中声明。",
    en: "Correct the name; declare fields of your own in Content/schema/."
  )
  package static let source = "R6"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "maturty: 小批量\n",
    good: "maturity: 小批量\n"
  )
}
