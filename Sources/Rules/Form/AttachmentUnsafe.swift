package import Diagnostics

/// An attachment that a browser would run when somebody opens it does not go out.
///
/// Reported by `Publishing`, which knows the files that are published.
package enum AttachmentUnsafe: Rule {
  package static let id: RuleID = "attachment-unsafe"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "附件打开时不会运行程序，内容与扩展名相符",
    en: "an attachment runs nothing when it is opened, and is what its name says"
  )
  package static let why = Phrase(
    zh: "浏览器会运行 SVG 中的脚本，也会把伪装成图片的网页当网页打开，读者在站点上看到的就可能是别人的程序",
    en:
      "a browser runs scripts in an SVG file and may open a page that is named like a picture: whoever reads the site would run somebody else's program"
  )
  package static let mend = Phrase(
    zh: "用绘图软件重新导出为不含脚本的 SVG，或改存为 PNG、PDF",
    en: "export the drawing again as plain SVG, or save it as PNG or PDF"
  )
  package static let source = "contract §4"
  package static let example = RuleExample(
    "pages/a.md",
    bad: """
      ---
      title: 部件
      ---

      ![图](scripted.svg)

      """,
    good: """
      ---
      title: 部件
      ---

      ![图](plain.svg)

      """
  )
}
