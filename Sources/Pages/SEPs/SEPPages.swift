import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// Candidates, potential and confirmed SEPs by holder, body, standard, clause and year, and the
/// evidence by level; every number opens its patents (P22).
enum SEPPages: PageKind {
  /// The path of the overview.
  static let path = "sep.html"

  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = SEPGroups(facts.graph)
    guard !groups.isEmpty else { return [] }
    let tables = SEPTables(facts: facts, groups: groups)
    let overview = Page(path, kind: "sep", title: Page.Crumb.sep.title) { language in
      [
        "ratio": ratio(facts, language),
        "standing": .list(groups.standing.map { tables.model($0, language) }),
        "evidence": .map(tables.model(groups.evidence, language)),
      ]
    }
    let clauses = groups.clauses.sorted { $0.key < $1.key }.flatMap {
      SEPClausePages(facts: facts, clauses: $0.value).pages
    }
    return [overview] + tables.pages + clauses + groups.lists.flatMap { pages($0, groups, facts) }
  }

  /// Whether there is anything to show; asked for by the navigation.
  static func isShown(_ facts: SiteFacts) -> Bool { !SEPLadder.isEmpty(facts.graph) }

  /// The confirmation ratio (D42); none where no patent corresponds.
  private static func ratio(_ facts: SiteFacts, _ language: Language) -> ModelValue {
    guard let indicator = facts.indicator("D42"),
      !indicator.figures.isEmpty
    else { return .none }
    return .map(FigureModels(indicator: indicator, language: language).figure(0))
  }

  // MARK: Lists

  private static func pages(
    _ list: SEPGroups.List,
    _ groups: SEPGroups,
    _ facts: SiteFacts
  ) -> [Page] {
    let paged = PagedList(first: list.path, count: list.patents.count, size: ListPages.size)
    return paged.pages { paged, number in
      Page(
        paged.path(number),
        kind: "sep-list",
        title: list.title,
        parents: [.home, .sep],
        captures: captures(list, paged.rows(number), groups, facts),
        form: paged.form
      ) { language in
        let head: Model = [
          "total": .number(list.patents.count),
          "tools": .map(tools(language)),
          "rows": .list(
            list.patents[paged.rows(number)].map { row($0, groups, facts, language) }
          ),
        ]
        return head.adding(paged.model(number))
      }
    }
  }

  private static func tools(_ language: Language) -> Model {
    TableTools.model(
      "seps",
      [
        TableTools.Facet(
          key: "side",
          label: Phrase(zh: "权属", en: "Side"),
          options: PatentSide.allCases.map { ($0.rawValue, $0.label[language]) }
        )
      ],
      language
    )
  }

  private static func captures(
    _ list: SEPGroups.List,
    _ rows: Range<Int>,
    _ groups: SEPGroups,
    _ facts: SiteFacts
  ) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(list.patents.count)
      for patent in list.patents[rows] {
        hash.add(patent)
        if let step = groups.steps[patent] {
          hash.add(step.standing.rawValue)
          hash.add(step.year ?? 0)
        }
        for evidence in groups.evidenceOf[patent] ?? [] {
          hash.add(evidence.level.rawValue)
          hash.add(evidence.standard)
          hash.add(evidence.records)
        }
      }
    }
  }

  private static func row(
    _ patent: RecordIndex,
    _ groups: SEPGroups,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let tags = TagModels(language: language)
    let step = groups.steps[patent]
    let side = facts.graph.side(ofPatent: patent)
    return [
      "patent": .map(
        references.ref(
          patent,
          sub: ChartModels(facts: facts, language: language).number(ofPatent: patent)
        )
      ),
      "values": .text(TableTools.values([("side", [side.rawValue])])),
      "side": .text(side.label[language]),
      "standing": step.map { .map(tags.fact($0.standing.label[language])) } ?? .none,
      "year": ModelValue(step?.year.map { String($0) }),
      "evidence": .list(
        (groups.evidenceOf[patent] ?? []).map { evidence -> Model in
          [
            "level": .text(evidence.level.label[language]),
            "standard": .map(references.ref(evidence.standard)),
            "records": .list(evidence.records.map { references.ref($0) }),
          ]
        }
      ),
    ]
  }
}
