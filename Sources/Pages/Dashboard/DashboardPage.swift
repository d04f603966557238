import Diagnostics
import Linking
import Records
import Templates

/// The first page: how far the conversions are, what needs action, what changed (P1).
enum DashboardPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let changes = RecentChanges(facts)
    let groups = FindingGroups(facts)
    return [
      Page(
        Page.Crumb.home.path,
        kind: "dashboard",
        title: Phrase(zh: "联动总览", en: "Linkage overview"),
        parents: []
      ) { language in
        [
          "lede": .text(
            "\(lede[language])\(language == .chinese ? "" : " ")\(VisibleScope.sentence(facts)[language])"
          ),
          "todo": .list(ActionList(facts: facts, groups: groups, language: language).models),
          "chain": chain(facts, language),
          "projects": ProjectProgress(facts: facts, language: language).model,
          "due": NextDeadlines(facts: facts, language: language).model,
          "making": .list(StandardsInMaking(facts: facts, language: language).columns),
          "coverage": .list(ClauseCoverage(facts: facts, language: language).rows),
          "charts": charts(facts, language),
          "quality": .map(quality(facts, groups, language)),
          "changes": .list(changes.models(language)),
          "changes-href": changes.records.isEmpty ? .none : .text(RecentPages.path),
          "types": .list(types(facts, language)),
        ]
      }
    ]
  }

  private static let lede = Phrase(
    zh: "技术、专利与标准三条线的转化、对应、覆盖和数据质量。每个数字都通向它所数的记录。",
    en: "Conversion, correspondence, coverage and data quality of technologies, patents and "
      + "standards. Every number leads to the records it counts."
  )

  private static func chain(_ facts: SiteFacts, _ language: Language) -> ModelValue {
    let chain = ConversionChain(facts: facts, language: language)
    return chain.isEmpty ? .none : .map(chain.model)
  }

  /// The charts by verdict and by state; none where there is no chart.
  private static func charts(_ facts: SiteFacts, _ language: Language) -> ModelValue {
    let type = Correspondence.type
    let shown = [ListFacet.verdict.key, ListFacet.state.key]
    let groups = facts.groups(type)
    guard !groups.all.isEmpty else { return .none }
    return [
      "href": .text(facts.addresses.list(type)),
      "total": .number(groups.all.count),
      "recheck": .number(facts.graph.rechecks.count),
      "recheck-href": .text(RecheckPages.path),
      "facets": .list(
        groups.facets.filter { shown.contains($0.facet.key) }.map { facet -> Model in
          [
            "caption": .text(facet.facet.label[language]),
            "rows": .list(
              facet.values.map { value, records -> Model in
                [
                  "label": .text(value.label[language]),
                  "href": .text(ListFacet.path(type, facet.facet.key, value.slug)),
                  "count": .number(records.count),
                  "current": false,
                ]
              }
            ),
          ]
        }
      ),
    ]
  }

  /// The findings in numbers, and the worst of them.
  private static func quality(
    _ facts: SiteFacts,
    _ groups: FindingGroups,
    _ language: Language
  ) -> Model {
    let models = FindingModels(facts: facts, language: language)
    return [
      "total": .number(facts.findings.count),
      "href": .text(Page.Crumb.findings.path),
      "severities": .list(
        groups.severities.map { severity, count -> Model in
          [
            "label": .text(FindingsView.title(severity)[language]),
            "count": .number(count),
            "href": .text(FindingsPages.path(severity)),
          ]
        }
      ),
      // One of each rule: the first of many stands for them all.
      "finds": .list(
        models.findings(groups.rules.prefix(5).compactMap { $0.findings.first })
      ),
    ]
  }

  /// The types of records in numbers.
  private static func types(_ facts: SiteFacts, _ language: Language) -> [Model] {
    facts.listedTypes.map { type -> Model in
      [
        "label": .text(type.plural[language]),
        "count": .number(facts.listed(type).count),
        "href": .text(
          type.is(Records.Page.type) ? Page.Crumb.manual.path : facts.addresses.list(type)
        ),
      ]
    }
  }
}
