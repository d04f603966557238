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
    let lists = groups.lists
    let rows = lists.contains { $0.patents.count > ListPages.size } ? SEPRows(lists) : nil
    return [overview] + tables.pages + clauses
      + lists.flatMap { pages($0, groups, rows, facts) }
      + (rows.map { parts($0, groups, facts) } ?? [])
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
    _ rows: SEPRows?,
    _ facts: SiteFacts
  ) -> [Page] {
    let paged = PagedList(first: list.path, count: list.patents.count, size: ListPages.size)
    return paged.numbers.map { number in
      Page(
        paged.path(number),
        kind: "sep-list",
        title: list.title,
        parents: [.home, .sep],
        captures: captures(list.patents[paged.rows(number)], groups, facts) { hash in
          hash.add(list.patents.count)
          hash.add(paged.isLong ? rows?.list.count ?? 0 : 0)
        }
      ) { language in
        let model: Model = [
          "total": .number(list.patents.count),
          "tools": .map(tools(language)),
          "rows": .list(
            list.patents[paged.rows(number)].map { row($0, [], groups, facts, language) }
          ),
        ]
        guard paged.isLong, let rows else { return model.adding(paged.model(number)) }
        return model.adding(paged.model(number)).adding(["loads": .map(rows.loads(list))])
      }
    }
  }

  /// The rows of all lists, for script: a patent stands in several lists and here once.
  private static func parts(_ rows: SEPRows, _ groups: SEPGroups, _ facts: SiteFacts) -> [Page] {
    rows.list.numbers.map { number in
      let patents = rows.patents[rows.list.rows(number)]
      return Page(
        rows.list.path(number),
        kind: "sep-list",
        title: Page.Crumb.sep.title,
        parents: [.home, .sep],
        captures: captures(patents, groups, facts) { hash in
          for patent in patents { for name in rows.names[patent] ?? [] { hash.add(name) } }
        },
        form: .rows
      ) { language in
        let model: Model = [
          "total": .number(rows.list.count),
          "tools": .map(tools(language)),
          "rows": .list(
            patents.map { row($0, rows.names[$0] ?? [], groups, facts, language) }
          ),
        ]
        return model.adding(rows.list.model(number))
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
    _ patents: ArraySlice<RecordIndex>,
    _ groups: SEPGroups,
    _ facts: SiteFacts,
    _ more: (inout CapturedHash) -> Void
  ) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      more(&hash)
      for patent in patents {
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

  /// The row of a patent, and the lists that it belongs to, where somebody asks.
  private static func row(
    _ patent: RecordIndex,
    _ lists: [String],
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
      "values": .text(TableTools.values([("side", [side.rawValue]), (SEPRows.key, lists)])),
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
