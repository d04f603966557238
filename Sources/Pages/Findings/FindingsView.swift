import Diagnostics
import Rules
import Templates

/// One list of findings.
struct FindingsView: Sendable {
  let facts: SiteFacts
  let groups: FindingGroups
  let choice: Choice

  /// Which findings a list shows.
  enum Choice: Hashable, Sendable {
    case all
    case severity(Severity)
    case rule(RuleID)
  }

  /// Its pages.
  var pages: [Page] {
    let numbers = numbers
    let list = PagedList(first: path, count: numbers.count, size: FindingsPages.size)
    let pages = list.pages { list, number in
      Page(
        list.path(number),
        kind: "findings",
        title: title,
        parents: choice == .all ? [.home] : [.home, .findings],
        captures: captures(numbers[list.rows(number)], numbers.count),
        form: list.form
      ) { language in
        model(numbers, list, number, language)
      }
    }
    // The rows of all findings serve for those of a severity or rule as well.
    return choice == .all ? pages : pages.filter { $0.form == .document }
  }

  private func captures(_ shown: ArraySlice<Int>, _ count: Int) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(count)
      hash.add(hash: groups.stamp)
      for number in shown { hash.add(hash: facts.findingStamps[number]) }
    }
  }

  private var numbers: [Int] {
    switch choice {
    case .all: groups.all
    case .severity(let severity): groups.all.filter { facts.finding($0).severity == severity }
    case .rule(let rule): groups.findings(of: rule)
    }
  }

  private var path: String {
    switch choice {
    case .all: Page.Crumb.findings.path
    case .severity(let severity): FindingsPages.path(severity)
    case .rule(let rule): FindingsPages.path(rule)
    }
  }

  private var title: Phrase {
    switch choice {
    case .all: Page.Crumb.findings.title
    case .severity(let severity): Self.title(severity)
    case .rule(let rule): RuleCatalog.rule(rule)?.title ?? Phrase(zh: rule.name, en: rule.name)
    }
  }

  /// What the findings of a severity are called.
  static func title(_ severity: Severity) -> Phrase {
    switch severity {
    case .error: Phrase(zh: "错误", en: "Errors")
    case .warning: Phrase(zh: "警告", en: "Warnings")
    case .info: Phrase(zh: "提示", en: "Notes")
    }
  }

  private func model(
    _ numbers: [Int],
    _ list: PagedList,
    _ page: Int,
    _ language: Language
  ) -> Model {
    let isDocument = list.form == .document
    let model: Model = [
      "total": .number(numbers.count),
      "rule-page": rulePage,
      "first-steps": choice == .all && page == 1 && isDocument
        ? .list(firstSteps(language)) : [],
      "rows": .list(rows(Array(numbers[list.rows(page)]), language)),
      "tools": .map(tools(language)),
      "facets": [.map(severities(language)), .map(rules(language))],
    ]
    guard choice != .all, isDocument, list.parts != nil else {
      return model.adding(list.model(page))
    }
    return model.adding(list.model(page)).adding(["loads": .map(loads)])
  }

  /// The rows of all findings, of which those of the choice are shown.
  private var loads: Model {
    let whole = PagedList(
      first: Page.Crumb.findings.path,
      count: groups.all.count,
      size: FindingsPages.size
    )
    let only: String? =
      switch choice {
      case .all: nil
      case .severity(let severity): "\(Self.severityKey)=\(severity.rawValue)"
      case .rule(let rule): "\(Self.ruleKey)=\(rule.name)"
      }
    return whole.parts?.loads(only: only) ?? whole.loads(only: only)
  }

  private static let severityKey = "severity"
  private static let ruleKey = "rule"

  private func tools(_ language: Language) -> Model {
    TableTools.model(
      "finds",
      [
        TableTools.Facet(
          key: Self.severityKey,
          label: Phrase(zh: "程度", en: "Severity"),
          options: groups.severities.map { ($0.0.rawValue, Self.title($0.0)[language]) }
        ),
        TableTools.Facet(
          key: Self.ruleKey,
          label: Phrase(zh: "规则", en: "Rule"),
          options: groups.rules.map { ($0.rule.name, $0.rule.name) }
        ),
      ],
      language
    )
  }

  private var rulePage: ModelValue {
    guard case .rule(let id) = choice, let rule = RuleCatalog.rule(id) else { return .none }
    return .text(RulePages.path(rule))
  }

  /// The findings of a page; the first of a stretch of one severity and file has its head.
  private func rows(_ numbers: [Int], _ language: Language) -> [Model] {
    let models = FindingModels(facts: facts, language: language).findings(numbers)
    let tags = TagModels(language: language)
    let ranks = Severity.allCases.sorted(by: >)
    let stretches = stretches(numbers, language)
    return zip(numbers, models).enumerated().map { place, row -> Model in
      let finding = facts.finding(row.0)
      let head = stretches[place].map { stretch -> ModelValue in
        ["path": .text(stretch), "tag": .map(tags.severity(finding.severity))]
      }
      return row.1.adding([
        "head": head ?? .none,
        "rank": .number(ranks.firstIndex(of: finding.severity) ?? 0),
        "values": .text(
          TableTools.values([
            (Self.severityKey, [finding.severity.rawValue]), (Self.ruleKey, [finding.rule.name]),
          ])
        ),
      ])
    }
  }

  /// The files of stretches of one severity and file, by the place of the first finding of each.
  private func stretches(_ numbers: [Int], _ language: Language) -> [Int: String] {
    var stretches: [Int: String] = [:]
    var before: (path: String, severity: Severity)?
    for (place, number) in numbers.enumerated() {
      let finding = facts.finding(number)
      let path =
        finding.span.flatMap { facts.path(of: $0) }
        ?? Phrase(zh: "整个站点", en: "the whole site")[language]
      guard before?.path != path || before?.severity != finding.severity else { continue }
      stretches[place] = path
      before = (path, finding.severity)
    }
    return stretches
  }

  /// What to mend first: the rules with the worst and the most findings.
  private func firstSteps(_ language: Language) -> [Model] {
    groups.rules.filter { $0.severity > .info }.prefix(5).map { group in
      let rule = RuleCatalog.rule(group.rule)
      return [
        "tag": .map(TagModels(language: language).severity(group.severity)),
        "title": .text(rule?.title[language] ?? group.rule.name),
        "mend": ModelValue(rule?.mend[language]),
        "count": .number(group.findings.count),
        "href": .text(FindingsPages.path(group.rule)),
      ]
    }
  }

  private func severities(_ language: Language) -> Model {
    [
      "caption": .text(Phrase(zh: "程度", en: "Severity")[language]),
      "rows": .list(
        groups.severities.map { severity, count -> Model in
          [
            "label": .text(Self.title(severity)[language]),
            "href": .text(FindingsPages.path(severity)),
            "count": .number(count),
            "current": .flag(choice == .severity(severity)),
          ]
        }
      ),
    ]
  }

  private func rules(_ language: Language) -> Model {
    [
      "caption": .text(Phrase(zh: "规则", en: "Rule")[language]),
      "rows": .list(
        groups.rules.map { group -> Model in
          [
            "label": .text(group.rule.name),
            "href": .text(FindingsPages.path(group.rule)),
            "count": .number(group.findings.count),
            "current": .flag(choice == .rule(group.rule)),
          ]
        }
      ),
    ]
  }
}
