package import Diagnostics
package import Linking
import Records

/// An entry of the main navigation that leads nowhere.
package enum NavigationUnknown: Rule {
  package static let id: RuleID = "navigation-unknown"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "site.yaml 中 navigation 的每一项都是本站的类型、记录或页面，或一个网址",
    en:
      "Every entry of navigation in site.yaml is a type, a record or a page of the site, or an address"
  )
  package static let why = Phrase(
    zh: "无所指的一项不会出现在主导航里。",
    en: "An entry that leads nowhere is left out of the main navigation."
  )
  package static let mend = Phrase(
    zh:
      "写类型（patents）、记录编号，或 findings、indicators、browse、glossary 等固定页面的名称；站外的写 {to: https://…, title: 名称}。",
    en:
      "Write a type (patents), the id of a record, or a standing page such as findings, indicators, browse or glossary; for a page elsewhere {to: https://…, title: NAME}."
  )
  package static let source = "B48; readings, Site and folders"
  package static let example = RuleExample(
    "site.yaml",
    bad: "title: 示例站点\norganization: example-works\nnavigation: [patent, standrads]\n",
    good: "title: 示例站点\norganization: example-works\nnavigation: [patent, standards]\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let record = graph.site.record
    guard case .list(let items)? = record.item(Site.navigation.key)?.datum else { return [] }
    let known =
      graph.types.flatMap { [$0.key, $0.folder] }
      + NavigationEntry.StandingPage.allCases.map(\.rawValue)
    return items.compactMap { item in
      guard case .map(let entry) = item.datum, let name = entry[Site.NavigationItem.to],
        let item = entry.item(Site.NavigationItem.to.key)
      else { return nil }
      if let found = graph.navigationEntry(name) {
        return isNameless(found, entry) ? nameless(item, record) : nil
      }
      if name.contains(":") { return forbidden(name, item, record) }
      let near = NearMiss.nearest(to: name, in: known + graph.resolver.ids(allowed: []))
      return finding(
        in: record,
        at: item.span,
        field: Site.navigation.name,
        Phrase(
          zh: "导航中的“\(name)”不是类型、记录或页面",
          en: "\"\(name)\" in the navigation is no type, record or page"
        ),
        help: near.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
      )
    }
  }

  /// Whether an entry leads elsewhere and says nothing that could stand in the navigation.
  private static func isNameless(_ found: NavigationEntry, _ entry: Entry) -> Bool {
    guard case .elsewhere = found else { return false }
    return entry[Site.NavigationItem.title] == nil
  }

  private static func nameless(_ item: Item, _ record: Record) -> Finding {
    finding(
      in: record,
      at: item.span,
      field: Site.navigation.name,
      Phrase(zh: "指向站外的一项没有名称", en: "an entry that leads elsewhere has no title"),
      help: Phrase(
        zh: "写成 {to: 网址, title: 名称, title_en: 英文名称}",
        en: "write {to: ADDRESS, title: NAME, title_en: NAME}"
      )
    )
  }

  private static func forbidden(_ name: String, _ item: Item, _ record: Record) -> Finding {
    finding(
      in: record,
      at: item.span,
      field: Site.navigation.name,
      Phrase(
        zh: "导航不能指向“\(name)”",
        en: "the navigation cannot lead to \"\(name)\""
      ),
      help: Phrase(
        zh: "网址以 https://、http:// 或 mailto: 开头",
        en: "an address begins with https://, http:// or mailto:"
      )
    )
  }
}
