package import Diagnostics

/// Nothing that an audience may not see stands in any file of its site.
///
/// Reported by `Publishing`, which looks through all that goes out.
package enum OutputWithheld: Rule {
  package static let id: RuleID = "output-withheld"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "输出文件里没有读者看不到的内容",
    en: "no file of the output holds what its audience may not see"
  )
  package static let why = Phrase(
    zh: "秘密一旦发布就收不回来；所以每次生成都在全部输出里查找不公开的内容，找到一处就不发布",
    en:
      "a secret that was published cannot be taken back; so all output is searched for what is withheld, and one find stops the build"
  )
  package static let mend = Phrase(
    zh: "从消息所指的主题文件、附件或文字里去掉那些字；确实可以公开的，降低那条记录的密级",
    en:
      "take the words out of the file of the theme, the attachment or the text that the message names; where they may be seen, lower the class of the record"
  )
  package static let source = "contract §4; R10–R12"
  package static let example = RuleExample(
    "../Theme/templates/base.mustache",
    bad: """
      <footer>锁扣润滑脂配方</footer>

      """,
    good: """
      <footer>{{site}}</footer>

      """
  )
}
