package import Diagnostics

/// A site has `Content/site.yaml`.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum SiteMissing: Rule {
  package static let id: RuleID = "site-missing"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "站点有 Content/site.yaml",
    en: "a site has Content/site.yaml"
  )
  package static let why = Phrase(
    zh: "没有它，站点名称、语言、本单位和受众都无从得知；也可能是在别的文件夹里运行了命令",
    en: "without it title, languages, organization and audiences are unknown; or the "
      + "command was run in another folder"
  )
  package static let mend = Phrase(
    zh: "在站点文件夹中运行，或用 --site 指明；新站点至少写一行 title",
    en: "run it in the site folder or name it with --site; a new site needs one line "
      + "at least, the title"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "site.yaml",
    bad: "",
    good: """
      title: 联动看板

      """
  )
}
