import Diagnostics
import Reading
import Records

/// What `site.yaml` asks for and the program does not have: languages, a default audience.
enum SettingFaults {
  /// The faults of the configuration, at the values at fault.
  static func find(_ site: SiteConfiguration) -> [Finding] {
    let entry = site.record.entry
    var findings: [Finding] = []
    func report(_ item: Item, _ message: Phrase, _ help: Phrase) {
      findings.append(
        Finding(ReadingRule.choiceUnknown, .error, at: item.span, message, help: help)
      )
    }
    var languages: [Item] = []
    if let item = entry.item(Site.languages.key) {
      if case .list(let items) = item.datum { languages = items } else { languages = [item] }
    }
    for item in languages {
      guard case .text(let tag) = item.datum, Language(tag: tag) == nil else { continue }
      report(
        item,
        Phrase(zh: "没有“\(tag)”这种语言的页面", en: "there are no pages in the language \"\(tag)\""),
        Phrase(zh: "可用的语言：zh-CN、en", en: "the languages are zh-CN and en")
      )
    }
    let names = site.audiences.map(\.name)
    if let item = entry.item(Site.defaultAudience.key), !names.contains(site.defaultAudience) {
      let nearest = NearMiss.nearest(to: site.defaultAudience, in: names)
      report(
        item,
        Phrase(
          zh: "没有名为“\(site.defaultAudience)”的受众",
          en: "there is no audience called \"\(site.defaultAudience)\""
        ),
        nearest.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
          ?? Phrase(
            zh: "可用的受众：\(names.joined(separator: "、"))",
            en: "the audiences are \(names.joined(separator: ", "))"
          )
      )
    }
    return findings
  }
}
