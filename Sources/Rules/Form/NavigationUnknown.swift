package import Diagnostics
package import Linking
import Records

/// An entry of the main navigation that leads nowhere.
package enum NavigationUnknown: Rule {
  package static let id: RuleID = "navigation-unknown"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "site.yaml 中 navigation 的每一项都是本站的类型、记录或页面",
    en: "Every entry of navigation in site.yaml is a type, a record or a page of the site"
  )
  package static let why = Phrase(
    zh: "无所指的一项不会出现在主导航里。",
    en: "An entry that leads nowhere is left out of the main navigation."
  )
  package static let mend = Phrase(
    zh: "写类型（patents）、记录编号，或 findings、indicators、browse、glossary 等固定页面的名称。",
    en:
      "Write a type (patents), the id of a record, or a standing page such as findings, indicators, browse or glossary."
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
      guard case .text(let name) = item.datum, graph.navigationEntry(name) == nil else {
        return nil
      }
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
}
