package import Diagnostics
import Linking
import Records

/// The main navigation: the pages that people start from.
package enum Navigation {
  /// An entry.
  struct Item {
    let title: Phrase
    let path: String
  }

  /// The entries of a site: the types it has records of come before the fixed ones.
  ///
  /// What `site.yaml` asks for stands between the first page and the one from which everything is
  /// in reach; an entry that leads nowhere is left out, and `navigation-unknown` reports it.
  static func items(_ facts: SiteFacts) -> [Item] {
    let wanted = facts.graph.site.record[all: Site.navigation].compactMap { item($0, facts) }
    guard !wanted.isEmpty else { return usual(facts) }
    var seen: Set<String> = []
    return ([.home] + wanted + [.browse]).map { Item(title: $0.title, path: $0.path) }
      .filter { seen.insert($0.path).inserted }
  }

  /// What whoever builds should know of entries that have a right name though the site has no such
  /// page: none of a type yet, no past without `--history`.
  package static func notice(_ facts: SiteFacts) -> Phrase? {
    let absent = facts.graph.site.record[all: Site.navigation].compactMap { stated -> String? in
      guard let to = stated[Site.NavigationItem.to], let entry = facts.graph.navigationEntry(to)
      else { return nil }
      return item(entry, facts) == nil ? to : nil
    }
    guard !absent.isEmpty else { return nil }
    let needsPast = absent.contains { name in
      guard case .standing(.history)? = facts.graph.navigationEntry(name) else { return false }
      return true
    }
    return Phrase(
      zh: "site.yaml 的 navigation 列出了本站没有的页面，未显示："
        + absent.joined(separator: "、") + (needsPast ? "（history 须加 --history 生成）" : ""),
      en: "navigation in site.yaml names pages that the site does not have, and shows them not: "
        + absent.joined(separator: ", ") + (needsPast ? " (history is made with --history)" : "")
    )
  }

  /// An entry of `site.yaml` under the name it has there, or else that of its page.
  private static func item(_ stated: Entry, _ facts: SiteFacts) -> Page.Crumb? {
    guard let to = stated[Site.NavigationItem.to],
      let found = facts.graph.navigationEntry(to).flatMap({ item($0, facts) })
    else { return nil }
    guard let title = stated[Site.NavigationItem.title] else { return found }
    return Page.Crumb(
      Phrase(zh: title, en: stated[Site.NavigationItem.titleEN] ?? title),
      found.path
    )
  }

  /// The page that an entry of `site.yaml` names; nil where the audience or the site has none.
  private static func item(_ entry: NavigationEntry, _ facts: SiteFacts) -> Page.Crumb? {
    switch entry {
    case .list(let type) where type.is(Records.Page.type):
      facts.listed(type).isEmpty ? nil : .manual
    case .list(let type): facts.listed(type).isEmpty ? nil : .list(type)
    case .record(let record):
      facts.addresses.path(record).map { path in
        Page.Crumb(
          Phrase(
            zh: facts.graph[record].title(.chinese),
            en: facts.graph[record].title(.english)
          ),
          path
        )
      }
    case .standing(let page): standing(page, facts)
    case .elsewhere(let address): Page.Crumb(Phrase(zh: address, en: address), address)
    }
  }

  /// The way to a page that is no record's and no type's; nil where the site has none.
  static func standing(
    _ page: NavigationEntry.StandingPage,
    _ facts: SiteFacts
  ) -> Page.Crumb? {
    switch page {
    case .overview: .home
    case .chain: ChainPage.isShown(facts) ? .chain : nil
    case .sep: SEPPages.isShown(facts) ? .sep : nil
    case .recheck: RecheckPages.isShown(facts) ? .recheck : nil
    case .deadlines: DeadlineList.isShown(facts) ? DeadlineList.crumb : nil
    case .work: .work
    case .workflow: facts.listed(Project.type).isEmpty ? nil : .workflow
    case .findings: .findings
    case .indicators: facts.indicators.isEmpty ? nil : .indicators
    case .changes: RecentPages.isShown(facts) ? .recent : nil
    case .history: facts.history == nil ? nil : .history
    case .browse: .browse
    case .glossary: .glossary
    case .rules: .rules
    case .reference: .reference
    case .build: .build
    case .audit: AuditPages.isShown(facts) ? .audit : nil
    }
  }

  private static func usual(_ facts: SiteFacts) -> [Item] {
    var items = [Item(title: Page.Crumb.home.title, path: Page.Crumb.home.path)]
    if ChainPage.isShown(facts) {
      items.append(Item(title: Phrase(zh: "链条", en: "Chain"), path: ChainPaths.overview))
    }
    items += lists([Technology.type, Patent.type, Standard.type, Correspondence.type], facts)
    if SEPPages.isShown(facts) {
      items.append(Item(title: Phrase(zh: "必要专利", en: "SEPs"), path: SEPPages.path))
    }
    items += lists([Project.type, Pool.type, Licence.type], facts)
    if DeadlineList.isShown(facts) {
      items.append(Item(title: DeadlineList.crumb.title, path: DeadlineList.crumb.path))
    }
    items.append(Item(title: Page.Crumb.work.title, path: Page.Crumb.work.path))
    if !facts.listed(Records.Page.type).isEmpty {
      items.append(Item(title: Phrase(zh: "手册", en: "Manual"), path: Page.Crumb.manual.path))
    }
    items.append(Item(title: Phrase(zh: "数据质量", en: "Data quality"), path: "findings.html"))
    items.append(Item(title: Phrase(zh: "全部", en: "Browse"), path: "browse.html"))
    return items
  }

  /// The lists of those types that the site has records of.
  private static func lists(_ types: [RecordType], _ facts: SiteFacts) -> [Item] {
    types.filter { !facts.listed($0).isEmpty }.map { type in
      Item(title: type.plural, path: facts.addresses.list(type))
    }
  }
}
