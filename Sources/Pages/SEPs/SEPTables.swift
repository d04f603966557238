import Diagnostics
import Linking
import Records
import Templates

/// The models of the tables of numbers, and the pages of those that are too long for the overview.
struct SEPTables: Sendable {
  let facts: SiteFacts
  let groups: SEPGroups

  /// How many lines the overview shows of a table.
  static let most = 50
  /// How many lines a further page shows.
  static let size = 200

  /// The first lines of a table, and the way to the others.
  func model(_ table: SEPGroups.Table, _ language: Language) -> Model {
    let isLong = table.lines.count > Self.most
    return model(table, table.lines.prefix(Self.most), language).adding([
      "more": isLong
        ? ["count": .number(table.lines.count), "href": .text(Self.path(table))] : .none,
      "tools": isLong
        ? .none : TableTools.model("t-\(table.id)", rows: table.lines.count, language),
    ])
  }

  /// The pages of the tables that the overview does not show whole.
  var pages: [Page] {
    groups.tables.filter { $0.lines.count > Self.most }.flatMap { table in
      let list = PagedList(first: Self.path(table), count: table.lines.count, size: Self.size)
      return list.numbers.map { number in
        Page(
          list.path(number),
          kind: "sep-table",
          title: Phrase(
            zh: "标准必要专利：\(table.heading.zh)",
            en: "Standard-essential patents: \(table.heading.en)"
          ),
          parents: [.home, .sep],
          captures: captures(table, list.rows(number))
        ) { language in
          let lines = table.lines[list.rows(number)]
          let model: Model = [
            "table": .map(
              model(table, lines, language).adding(["more": .none, "tools": .none])
            ),
            "total": .number(table.lines.count),
          ]
          return model.adding(list.model(number))
        }
      }
    }
  }

  private func captures(_ table: SEPGroups.Table, _ rows: Range<Int>) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(table.lines.count)
      for line in table.lines[rows] {
        switch line.name {
        case .words(let words): hash.add(words)
        case .record(let record):
          hash.add(record)
          hash.add(groups.clauses[record] != nil)
        }
        for list in line.lists {
          hash.add(list?.path)
          hash.add(list?.patents.count ?? 0)
        }
      }
    }
  }

  private static func path(_ table: SEPGroups.Table) -> String { "sep/by/\(table.id).html" }

  private func model(
    _ table: SEPGroups.Table,
    _ lines: ArraySlice<SEPGroups.Line>,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "id": .text(table.id),
      "heading": .text(table.heading[language]),
      "columns": .list(table.columns.map { .text($0[language]) }),
      "rows": .list(
        lines.map { line -> Model in
          [
            "name": .map(name(line, references)),
            "clauses-href": clauses(line, of: table),
            "cells": .list(
              zip(table.columns, line.lists).map { column, list -> Model in
                [
                  "label": .text(column[language]),
                  "count": .number(list?.patents.count ?? 0),
                  "href": ModelValue(list?.path),
                ]
              }
            ),
          ]
        }
      ),
    ]
  }

  private func name(_ line: SEPGroups.Line, _ references: ReferenceModels) -> Model {
    switch line.name {
    case .words(let words): references.name(words[references.language])
    case .record(let record): references.ref(record)
    }
  }

  /// The way from a standard to its patents by clause.
  private func clauses(_ line: SEPGroups.Line, of table: SEPGroups.Table) -> ModelValue {
    guard case .record(let record) = line.name, groups.clauses[record] != nil else { return .none }
    return .text(SEPClausePages.path(record, facts.graph))
  }
}
