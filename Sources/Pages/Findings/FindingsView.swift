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
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "findings",
        title: title,
        parents: choice == .all ? [.home] : [.home, .findings],
        captures: captures(numbers[list.rows(number)], numbers.count)
      ) { language in
        model(numbers, list, number, language)
      }
    }
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
    let model: Model = [
      "total": .number(numbers.count),
      "rule-page": rulePage,
      "first-steps": choice == .all && page == 1 ? .list(firstSteps(language)) : [],
      "files": .list(files(Array(numbers[list.rows(page)]), language)),
      "facets": [.map(severities(language)), .map(rules(language))],
    ]
    return model.adding(list.model(page))
  }

  private var rulePage: ModelValue {
    guard case .rule(let id) = choice, let rule = RuleCatalog.rule(id) else { return .none }
    return .text(RulePages.path(rule))
  }

  /// The findings of a page in stretches of one severity and file.
  private func files(_ numbers: [Int], _ language: Language) -> [Model] {
    let models = FindingModels(facts: facts, language: language)
    var stretches: [(path: String, severity: Severity, findings: [Int])] = []
    for number in numbers {
      let finding = facts.finding(number)
      let path = finding.span.flatMap { facts.path(of: $0) }
      let name = path ?? Phrase(zh: "整个站点", en: "the whole site")[language]
      if let last = stretches.last, last.path == name, last.severity == finding.severity {
        stretches[stretches.count - 1].findings.append(number)
      } else {
        stretches.append((name, finding.severity, [number]))
      }
    }
    return stretches.enumerated().map { number, stretch -> Model in
      [
        "id": .text("file-\(number + 1)"),
        "path": .text(stretch.path),
        "count": .number(stretch.findings.count),
        "tag": .map(TagModels(language: language).severity(stretch.severity)),
        "finds": .list(models.findings(stretch.findings)),
      ]
    }
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
