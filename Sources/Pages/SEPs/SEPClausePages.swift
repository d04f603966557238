import Diagnostics
import Linking
import Records
import Templates

/// The pages that list the patents of a standard clause by clause.
struct SEPClausePages: Sendable {
  let facts: SiteFacts
  let clauses: SEPClauses

  /// The path of the first page of a standard.
  static func path(_ standard: RecordIndex, _ graph: Graph) -> String {
    "sep/standards/\(Slug.clause(graph[standard].id)).html"
  }

  /// The pages.
  var pages: [Page] {
    let list = PagedList(
      first: Self.path(clauses.standard, facts.graph),
      count: clauses.pages.count,
      size: 1
    )
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "sep-clauses",
        title: Phrase(
          zh: "各章节的必要专利：\(name(.chinese))",
          en: "Standard-essential patents by clause: \(name(.english))"
        ),
        parents: [.home, .sep],
        captures: CapturedHash.captures(facts) { hash in
          for row in clauses.pages[number - 1] {
            hash.add(row.place)
            hash.add(row.number)
            hash.add(row.isContinued)
            for count in row.counts { hash.add(count) }
            for patents in row.patents { hash.add(patents) }
          }
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "standard": .map(references.ref(clauses.standard)),
          "columns": .list(SEPLadder.Standing.allCases.map { .text($0.label[language]) }),
          "rows": .list(clauses.pages[number - 1].map { row($0, references) }),
        ]
        // The pages are counted, not the rows: a row is as long as its patents are many.
        return model.adding(list.model(number)).adding(["range": .none])
      }
    }
  }

  private func name(_ language: Language) -> String {
    ReferenceModels(facts: facts, language: language).title(clauses.standard)
  }

  private func row(_ row: SEPClauses.Row, _ references: ReferenceModels) -> Model {
    [
      "clause": .map(references.ref(row.place)),
      "continued": .flag(row.isContinued),
      "cells": .list(
        SEPLadder.Standing.allCases.indices.map { column -> Model in
          let standing = SEPLadder.Standing.allCases[column]
          return [
            "label": .text(standing.label[references.language]),
            "id": .text("c\(row.number)-\(standing.rawValue)"),
            "count": .number(row.counts[column]),
            "empty": .flag(row.isContinued ? row.patents[column].isEmpty : row.counts[column] == 0),
            "patents": .list(row.patents[column].map { references.ref($0) }),
          ]
        }
      ),
    ]
  }
}
