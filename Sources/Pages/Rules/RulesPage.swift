import Diagnostics
import Rules
import Templates

/// All rules, with how many findings each has here.
enum RulesPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = FindingGroups(facts)
    let crumb = Page.Crumb.rules
    return [
      Page(crumb.path, kind: "rules", title: crumb.title) { language in
        let tags = TagModels(language: language)
        return [
          "total": .number(RuleCatalog.all.count),
          "filter": [
            "table": "list",
            "kinds": .list(
              Severity.allCases.sorted(by: >).map { severity -> Model in
                [
                  "value": .text(severity.rawValue),
                  "label": .text(FindingsView.title(severity)[language]),
                ]
              }
            ),
          ],
          "rules": .list(
            RuleCatalog.all.map { rule -> Model in
              let count = groups.findings(of: rule.id).count
              return [
                "name": .text(rule.id.name),
                "code": ModelValue(rule.number.map { "R\($0)" }),
                "href": .text(RulePages.path(rule)),
                "title": .text(rule.title[language]),
                "severity": .text(rule.severity.rawValue),
                "tag": .map(tags.severity(rule.severity)),
                "found": count == 0
                  ? .none
                  : ["count": .number(count), "href": .text(FindingsPages.path(rule.id))],
              ]
            }
          ),
        ]
      }
    ]
  }
}
