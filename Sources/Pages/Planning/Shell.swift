import Records
import Linking
import Reads
package import Diagnostics
package import Templates

/// The names that `base.mustache` asks for on every page.
package struct Shell: Sendable {
  private let facts: SiteFacts
  private let languages: [Language]
  /// The main navigation, the same on every page but for the entry that the page belongs to.
  private let items: [Navigation.Item]
  /// The path of the logo in the output; nil where the theme's own stands.
  private let logo: String?
  /// The path of the scripts of the site's own in the output; nil where it has none.
  private let ownScript: String?
  /// Its entries in each language, none of them current.
  private let entries: [Language: [ModelValue]]
  /// What stands around the pages of each language by the entry that is current, those of none last;
  /// empty where it holds the addresses of the page in other languages.
  private let kept: [Language: [ModelValue]]

  package init(_ facts: SiteFacts, ownScript: String? = nil) {
    self.facts = facts
    self.ownScript = ownScript
    languages = facts.graph.site.languages
    let items = Navigation.items(facts)
    self.items = items
    let logo = facts.logo.map { FileAddresses.output(ofAsset: $0) }
    self.logo = logo
    let entries = Language.allCases.map { language in
      (language, items.map { Self.entry($0, language, isCurrent: false) })
    }
    self.entries = Dictionary(uniqueKeysWithValues: entries)
    guard languages.count < 2 else {
      kept = [:]
      return
    }
    let kept = entries.map { language, entries in
      let shells = (0...items.count).map { current -> ModelValue in
        var entries = entries
        if current < items.count {
          entries[current] = Self.entry(items[current], language, isCurrent: true)
        }
        return .kept(
          KeptModel(
            Self.shell(
              facts,
              language,
              logo: logo,
              ownScript: ownScript,
              navigation: entries,
              switches: []
            )
          )
        )
      }
      return (language, shells)
    }
    self.kept = Dictionary(uniqueKeysWithValues: kept)
  }

  /// What stands around `page` in `language`; what the page's own model sets, it replaces.
  package func model(_ page: Page, _ language: Language) -> Model {
    [
      "shell": shell(page, language),
      "page-kind": .text(page.kind),
      "title": .text(page.title[language]),
      "description": .none,
      "body-class": ModelValue(page.bodyClass),
      "crumbs": .list(crumbs(page, language)),
      "address": .text(folder(language) + page.path),
      "kick": .none,
      "other-title": otherTitle(page, language),
      "lede": .none,
    ]
  }

  /// The name of a record in the other language, where it has a name of its own there.
  private func otherTitle(_ page: Page, _ language: Language) -> ModelValue {
    guard Self.recordKinds.contains(page.kind), page.title.zh != page.title.en else { return .none }
    let other: Language = language == .chinese ? .english : .chinese
    return ["lang": .text(other.tag), "text": .text(page.title[other])]
  }

  /// The kinds of pages that are called what their record is called.
  private static let recordKinds: Set<String> = [
    "technology", "patent", "standard", "proposal", "declaration", "pool", "licence", "project",
    "scheme", "portfolio", "person", "record",
  ]

  /// The hash of what stands around every page.
  package var stamp: UInt64 {
    var hash = StableHash()
    for item in items {
      hash.combine(item.title.zh)
      hash.combine(item.title.en)
      hash.combine(item.path)
    }
    hash.combine(logo)
    hash.combine(ownScript)
    return hash.value
  }

  /// Where a page of `language` starts below the output: `""` or `en/`.
  package func folder(_ language: Language) -> String {
    facts.folder(language)
  }

  private func shell(_ page: Page, _ language: Language) -> ModelValue {
    let current = items.indices.filter { number in
      let item = items[number]
      return item.path == page.path
        || page.parents.contains { $0.path == item.path && $0.path != "index.html" }
    }
    if current.count < 2, let kept = kept[language] { return kept[current.first ?? items.count] }
    var entries = entries[language] ?? []
    for number in current {
      entries[number] = Self.entry(items[number], language, isCurrent: true)
    }
    return .map(
      Self.shell(
        facts,
        language,
        logo: logo,
        ownScript: ownScript,
        navigation: entries,
        switches: languages.count < 2 ? [] : switches(page, language)
      )
    )
  }

  private static func shell(
    _ facts: SiteFacts,
    _ language: Language,
    logo: String?,
    ownScript: String?,
    navigation: [ModelValue],
    switches: [Model]
  ) -> Model {
    [
      "lang": .text(language.tag),
      "site": .text(facts.graph.site.title[language]),
      "logo": ModelValue(logo),
      "nav": .list(navigation),
      "languages": .list(switches),
      "search": .text(Page.Crumb.search.path),
      "search-index": "search/head.js",
      "language-number": .number(facts.graph.site.languages.firstIndex(of: language) ?? 0),
      "as-of": .text(facts.graph.asOf.description),
      "findings": "findings.html",
      "notice": .none,
      "own-script": ModelValue(ownScript),
    ]
  }

  private static func entry(
    _ item: Navigation.Item,
    _ language: Language,
    isCurrent: Bool
  ) -> ModelValue {
    [
      "title": .text(item.title[language]),
      "href": .text(item.path),
      "current": .flag(isCurrent),
    ]
  }

  private func switches(_ page: Page, _ current: Language) -> [Model] {
    languages.map { language in
      [
        "tag": .text(language.tag),
        "label": .text(language == .chinese ? "中文" : "EN"),
        "href": .text(folder(language) + page.path),
        "current": .flag(language == current),
      ]
    }
  }

  private func crumbs(_ page: Page, _ language: Language) -> [Model] {
    guard page.path != "index.html" else { return [] }
    var crumbs = page.parents.map { crumb -> Model in
      ["title": .text(crumb.title[language]), "href": .text(crumb.path)]
    }
    crumbs.append(["title": .text(page.title[language]), "href": .none])
    return crumbs
  }
}
