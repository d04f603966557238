import Diagnostics
import Linking
import Records
import Rules
import Templates

/// What other audiences are not shown and why, and how it is proven that they are not (P56).
///
/// For those inside alone: there is no such page for an audience that does not see the class internal.
/// The audit tells of nothing that its own reader may not see.
enum AuditPages: PageKind {
  /// How many records a page of a list shows.
  private static let size = 500

  /// Whether the audience is one of those inside.
  static func isShown(_ facts: SiteFacts) -> Bool { facts.allBuild.classes.contains(.internal) }

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard isShown(facts) else { return [] }
    let own = Audience(name: facts.allBuild.audience, classes: facts.allBuild.classes)
    let groups = AuditGroups(facts.graph, for: own)
    let crumb = Page.Crumb.audit
    let overview = Page(crumb.path, kind: "audit", title: crumb.title) { language in
      [
        "own": .text(VisibleScope.sentence(facts)[language]),
        "rule": .text(RulePages.path(OutputWithheld.self)),
        "parts": .list(groups.parts.map { part($0, language) }),
      ]
    }
    return [overview] + groups.parts.flatMap(\.lists).flatMap { pages($0, facts) }
  }

  private static func part(_ part: AuditGroups.Part, _ language: Language) -> Model {
    let classes = Confidentiality.allCases.filter { part.audience.sees($0) }
    return [
      "name": .text(part.audience.name),
      "classes": .text(
        classes.map { $0.label[language] }.joined(separator: language == .chinese ? "、" : ", ")
      ),
      "records": .list(part.records.map { line($0, language) }),
      "fields": .list(part.fields.map { line($0, language) }),
      "references": part.references.map { .map(line($0, language)) } ?? .none,
    ]
  }

  private static func line(_ line: AuditGroups.Line, _ language: Language) -> Model {
    [
      "name": .text(line.name[language]),
      "reason": .text(line.reason[language]),
      "count": .number(line.list.records.count),
      "href": .text(line.list.path),
    ]
  }

  /// The pages that list the records behind a number.
  private static func pages(_ group: AuditGroups.List, _ facts: SiteFacts) -> [Page] {
    let list = PagedList(first: group.path, count: group.records.count, size: size)
    return list.numbers.map { page in
      Page(
        list.path(page),
        kind: "figure-list",
        title: group.title,
        parents: [.home, .audit],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(group.records.count)
          hash.add(group.records[list.rows(page)])
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "kick": .none,
          "heading": .text(Phrase(zh: "记录", en: "Records")[language]),
          "total": .number(group.records.count),
          "tools": list.isLong ? .none : .map(TableTools.model("list", [], language)),
          "rows": .list(
            group.records[list.rows(page)].map { index -> Model in
              let record = facts.graph[index]
              return [
                "ref": .map(references.ref(Place(index))),
                "type": .text(record.type.label[language]),
                "id": .text(record.id),
              ]
            }
          ),
        ]
        return model.adding(list.model(page))
      }
    }
  }
}
