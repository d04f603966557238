import Diagnostics
import Linking
import Records
import Templates

/// What this build was made from: commit, day, audience, version, and counts (P59).
enum BuildPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let crumb = Page.Crumb.build
    return [
      Page(crumb.path, kind: "build", title: crumb.title) { language in
        [
          "rows": .list(rows(facts, language)),
          "audit": AuditPages.isShown(facts) ? .text(Page.Crumb.audit.path) : .none,
          "types": .list(
            facts.listedTypes.map { type in
              row(
                type.plural[language],
                type.is(Records.Page.type)
                  ? Page.Crumb.manual.path : facts.addresses.list(type),
                facts.listed(type).count
              )
            }
          ),
          "severities": .list(
            FindingGroups(facts).severities.map { severity, count in
              row(FindingsView.title(severity)[language], FindingsPages.path(severity), count)
            }
          ),
          "states": .list(states(facts, language)),
        ]
      }
    ]
  }

  private static func rows(_ facts: SiteFacts, _ language: Language) -> [Model] {
    let build = facts.build
    var rows: [(Phrase, String)] = [
      (Phrase(zh: "数据截至", en: "Data as of"), facts.graph.asOf.description),
      (Phrase(zh: "可见范围", en: "Audience"), build.audience),
      (Phrase(zh: "程序版本", en: "Version of the program"), build.version),
    ]
    if let commit = build.commit {
      let date = build.commitDate.map { " (\($0))" } ?? ""
      let more = Phrase(zh: "，另有未提交的改动", en: ", with uncommitted changes")
      rows.append(
        (
          Phrase(zh: "内容和主题的提交", en: "Commit of content and theme"),
          commit + date + (build.isModified ? more[language] : "")
        )
      )
    }
    rows.append((Phrase(zh: "读入记录", en: "Records read"), String(facts.graph.readCount)))
    rows.append((Phrase(zh: "引用", en: "References"), String(facts.graph.links.count)))
    return rows.map { ["label": .text($0.0[language]), "value": .text($0.1)] }
  }

  /// The charts by state.
  private static func states(_ facts: SiteFacts, _ language: Language) -> [Model] {
    RowState.allCases.compactMap { state in
      let count = facts.graph.charts.count { $0.state == state }
      guard count > 0 else { return nil }
      let value = ListFacet.value(state)
      let path = ListFacet.path(Correspondence.type, ListFacet.state.key, value.slug)
      return row(state.label[language], path, count)
    }
  }

  private static func row(_ label: String, _ href: String, _ count: Int) -> Model {
    ["label": .text(label), "href": .text(href), "count": .number(count), "current": false]
  }
}
