package import Diagnostics
package import Linking
import Records

/// A threshold that nothing goes by: its name is misspelt.
package enum ThresholdUnknown: Rule {
  package static let id: RuleID = "threshold-unknown"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "site.yaml 中 thresholds 的名称都是本程序认得的",
    en: "Every name under thresholds in site.yaml is one that the program knows"
  )
  package static let why = Phrase(
    zh: "写错名称的阈值不起作用：页面上没有目标，提醒仍按默认天数。",
    en: "A misspelt threshold does nothing: no target shows, and reminders keep to the default."
  )
  package static let mend = Phrase(
    zh: "改正名称；手册“站点设置”列出了全部名称。",
    en: "Correct the name; the manual lists them all under Settings."
  )
  package static let source = "B48"
  package static let example = RuleExample(
    "site.yaml",
    bad: "title: 示例站点\norganization: example-works\nthresholds: {clause_covrage: 50}\n",
    good: "title: 示例站点\norganization: example-works\nthresholds: {clause_coverage: 50}\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let record = graph.site.record
    return (record[Site.thresholds]?.entries ?? []).compactMap { entry in
      guard !SiteThreshold.isKnown(entry.name) else { return nil }
      let near = NearMiss.nearest(to: entry.name, in: SiteThreshold.all.map(\.name))
      return finding(
        in: record,
        at: entry.nameSpan,
        field: Site.thresholds.name,
        Phrase(
          zh: "没有名为“\(entry.name)”的阈值",
          en: "there is no threshold called \"\(entry.name)\""
        ),
        help: near.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
      )
    }
  }
}
