package import Diagnostics

/// A style sheet or script of a theme ends what it begins, and needs nothing from another host.
///
/// Reported by `Theming`.
package enum ThemeSource: Rule {
  package static let id: RuleID = "theme-source"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "样式和脚本有头有尾，不引用站外的文件",
    en: "style sheets and scripts end what they begin and ask for nothing outside of the site"
  )
  package static let why = Phrase(
    zh: "没有结尾的括号使后面的样式全部失效；站外的文件浏览器不会载入，内网里也打不开",
    en:
      "a bracket left open loses all rules behind it; what is outside of the site no browser loads, and no intranet has"
  )
  package static let mend = Phrase(
    zh: "补上结尾；把需要的文件放进 Theme/assets/，写 url(文件名)",
    en: "close what is open; put the file into Theme/assets/ and write url(FILE)"
  )
  package static let source = "contract §4"
  package static let example = RuleExample(
    "../Theme/styles/99-own.css",
    bad: """
      .brand { background: url(https://example.org/logo.png); }

      """,
    good: """
      .brand { background: url(logo.png); }

      """
  )
}
