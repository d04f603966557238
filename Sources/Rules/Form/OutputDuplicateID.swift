package import Diagnostics

/// No two elements of a page have the same id.
///
/// Reported by `Publishing`, which proves all pages together before it writes any.
package enum OutputDuplicateID: Rule {
  package static let id: RuleID = "output-duplicate-id"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "一个网页里的 id 各不相同",
    en: "the ids of a page differ from each other"
  )
  package static let why = Phrase(
    zh: "链接按 id 跳到页内的位置，读屏软件按 id 找标题；有两个相同的，就会到错的地方",
    en:
      "links lead to a place of a page by its id, and screen readers find headings by it; where two are the same, one of them is never reached"
  )
  package static let mend = Phrase(
    zh: "模板里用在多处的部分不要写死 id；没有改过模板的，请报告给程序的维护者",
    en:
      "type no id into a part of a template that a page shows more than once; where no template was changed, report it to the makers of the program"
  )
  package static let source = "contract §4; R119, R121"
  package static let example = RuleExample(
    "../Theme/templates/partials/ref.mustache",
    bad: """
      <a id="ref" href="{{link:href}}">{{title}}</a>

      """,
    good: """
      <a href="{{link:href}}">{{title}}</a>

      """
  )
}
