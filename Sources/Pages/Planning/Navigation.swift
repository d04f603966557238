import Linking
import Diagnostics
import Records

/// The main navigation: the pages that people start from.
enum Navigation {
  /// An entry.
  struct Item {
    let title: Phrase
    let path: String
  }

  /// The entries of a site: the types it has records of come before the fixed ones.
  static func items(_ facts: SiteFacts) -> [Item] {
    var items = [Item(title: Page.Crumb.home.title, path: Page.Crumb.home.path)]
    if ChainPage.isShown(facts) {
      items.append(Item(title: Phrase(zh: "链条", en: "Chain"), path: ChainPaths.overview))
    }
    items += lists([Technology.type, Patent.type, Standard.type, Correspondence.type], facts)
    if SEPPages.isShown(facts) {
      items.append(Item(title: Phrase(zh: "必要专利", en: "SEPs"), path: SEPPages.path))
    }
    items += lists([Project.type, Pool.type, Licence.type], facts)
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
