import Diagnostics
import Pages
import Reading
import Records

/// What `site.yaml` asks for and nobody has: languages, a default audience, a logo.
enum SettingFaults {
  /// The faults of the configuration, at the values at fault.
  static func find(_ site: SiteConfiguration, _ content: Content) -> [Finding] {
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
    if let logo = logo(site, content.assets) { findings.append(logo) }
    return findings + colours(site, content.files)
  }

  /// Colours that were taken for comments: `accent_color: #7a1f1f` without quotes says nothing.
  private static func colours(_ site: SiteConfiguration, _ files: [SourceFile]) -> [Finding] {
    let fields = [Site.accentColor, Site.accentColorDark].filter { !site.record.has($0) }
    guard let file = files.firstIndex(where: { $0.path == "Content/site.yaml" }) else { return [] }
    let lines = String(decoding: files[file].bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var findings: [Finding] = []
    for (number, line) in lines.enumerated() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let rest = line[colon...].dropFirst()
      let value = rest.drop { $0 == " " }
      guard let field = fields.first(where: { $0.name == line[..<colon] }), value.first == "#",
        !rest.isEmpty
      else { continue }
      let span = SourceSpan(
        file: FileID(file),
        line: number + 1,
        column: line.count - value.count + 1,
        length: value.count
      )
      findings.append(
        Finding(
          "accent-color",
          .error,
          at: span,
          field: field.name,
          Phrase(zh: "# 之后是注释，颜色没有读到", en: "what follows # is a comment, no colour was read"),
          help: Phrase(
            zh: "去掉 #，或给颜色加上引号",
            en: "leave the # out, or put the colour into quotes"
          )
        )
      )
    }
    return findings
  }

  /// A logo that is no picture of the content.
  private static func logo(_ site: SiteConfiguration, _ assets: [String]) -> Finding? {
    guard let item = site.record.item(Site.logo.key), let named = site.record[Site.logo],
      SiteLogo.path(site, assets: assets) == nil
    else { return nil }
    let known = assets.map { FileAddresses.output(ofAsset: $0) }
    return Finding(
      "logo-file",
      .error,
      at: item.span,
      Phrase(
        zh: "Content 中没有名为“\(named)”的图片",
        en: "there is no picture \"\(named)\" in Content"
      ),
      help: NearMiss.nearest(to: named, in: known).map {
        Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?")
      }
        ?? Phrase(
          zh: "路径从 Content 算起；可用 svg、png、jpg、gif、webp",
          en: "write its path from Content; svg, png, jpg, gif and webp will do"
        )
    )
  }
}
