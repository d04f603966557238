package import Diagnostics

/// The entries of a list are divided by `,`; reported while files are read.
package enum ListComma: Rule {
  package static let id: RuleID = "list-comma"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "列表各项之间用英文逗号",
    en: "The entries of a list are divided by the comma \",\""
  )
  package static let why = Phrase(
    zh: "中文的“，”和“、”在 YAML 中只是文字：[张三，李四] 会成为一个名叫“张三，李四”的人。",
    en:
      "To YAML the Chinese commas are letters: [A，B] is one entry called \"A，B\"."
  )
  package static let mend = Phrase(
    zh: "改用英文逗号：[张三, 李四]；文字中本来就有逗号的，给这一项加引号。",
    en: "Write [A, B]; where the comma belongs to the text, put the entry in quotes."
  )
  package static let source = "readings, Values"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "inventors: [张某某，李某某]\n",
    good: "inventors: [张某某]\n"
  )
}
