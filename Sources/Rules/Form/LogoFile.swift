package import Diagnostics

/// The logo that `site.yaml` names is a picture of the content.
///
/// Reported by `Publishing`, which knows the files that are no records.
package enum LogoFile: Rule {
  package static let id: RuleID = "logo-file"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "site.yaml 中 logo 指明的图片存在",
    en: "the picture that logo names in site.yaml is there"
  )
  package static let why = Phrase(
    zh: "图片不存在时，每一页的页首都缺标志",
    en: "without it the head of every page has a gap"
  )
  package static let mend = Phrase(
    zh: "把图片放进 Content/，路径从 Content 算起；可用 svg、png、jpg、gif、webp",
    en:
      "put the picture into Content/ and write its path from there; svg, png, jpg, gif and webp will do"
  )
  package static let source = "B48"
  package static let example = RuleExample(
    "site.yaml",
    bad: "title: 示例站点\norganization: example-works\nlogo: pages/lgo.svg\n",
    good: "title: 示例站点\norganization: example-works\nlogo: pages/logo.svg\n"
  )
}
