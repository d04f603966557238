package import Diagnostics

/// R4: an enumerated field holds one of its values; reported while files are read.
package enum ChoiceUnknown: Rule {
  package static let id: RuleID = "choice-unknown"
  package static let number: Int? = 4
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "选项字段只填列出的值",
    en: "An enumerated field holds one of its listed values"
  )
  package static let why = Phrase(
    zh: "统计和检查按固定的选项进行；写法不一，同一情况就会被分开计算。",
    en: "Rates and checks go by fixed values; with free spelling one thing is counted as several."
  )
  package static let mend = Phrase(
    zh: "改为列出的值，英文键或中文名称都可以。",
    en: "Choose a listed value; the English key and the Chinese label are both accepted."
  )
  package static let source = "R4; A.1, A.2"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "rd_form: owned\n",
    good: "rd_form: own\n"
  )
}
