import Diagnostics
import Linking
import Records
import Templates

/// One list: all records of a type, or those with one value of a facet.
struct ListView: Sendable {
  let facts: SiteFacts
  let groups: ListGroups
  let records: [RecordIndex]
  let chosen: Choice?

  /// The value that a list is about.
  struct Choice: Sendable {
    let facet: ListFacet
    let value: ListFacet.Value
  }

  /// Its pages.
  var pages: [Page] {
    let list = PagedList(first: path, count: records.count, size: ListPages.size)
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "list",
        title: title,
        parents: chosen == nil ? [.home] : [.home, .list(groups.type)],
        captures: captures(list, number)
      ) { language in
        model(list, number, language)
      }
    }
  }

  /// The rows of a page, and the values that every page of the type lists with their counts.
  private func captures(_ list: PagedList, _ number: Int) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(records.count)
      hash.add(records[list.rows(number)])
      hash.add(chosen?.facet.key)
      hash.add(chosen?.value.slug)
      hash.add(hash: groups.stamp)
    }
  }

  private var path: String {
    guard let chosen else { return facts.addresses.list(groups.type) }
    return ListFacet.path(groups.type, chosen.facet.key, chosen.value.slug)
  }

  private var title: Phrase {
    let plural = groups.type.plural
    guard let chosen else { return plural }
    return Phrase(
      zh: "\(plural.zh)：\(chosen.value.label.zh)",
      en: "\(plural.en): \(chosen.value.label.en)"
    )
  }

  private func model(_ list: PagedList, _ number: Int, _ language: Language) -> Model {
    let columns = ListColumn.columns(groups.type)
    let fields = FieldModels(facts: facts, language: language, page: list.path(number))
    // The records of the first facet can be picked with the filter over the table.
    let picked = chosen == nil ? groups.facets.first : nil
    let model: Model = [
      "total": .number(records.count),
      "kick": chosen.map { .text($0.facet.label[language]) } ?? .none,
      "heads": .list(columns.map { .text($0.label[language]) }),
      "name-head": .text(Header.title.declaration.label[language]),
      "rows": .list(
        records[list.rows(number)].map { row($0, columns, fields, picked: picked?.facet) }
      ),
      "filter": [
        "table": "list",
        "kinds": .list(
          (picked?.values ?? []).map { value, _ -> Model in
            ["value": .text(value.slug), "label": .text(value.label[language])]
          }
        ),
      ],
      "facets": .list(facets(language)),
      "table-href": .text(facts.addresses.table(groups.type)),
    ]
    return model.adding(list.model(number))
  }

  private func row(
    _ record: RecordIndex,
    _ columns: [ListColumn],
    _ fields: FieldModels,
    picked: ListFacet?
  ) -> Model {
    let name = fields.references.title(record)
    let id = facts.graph[record].id
    return [
      "href": ModelValue(facts.addresses.path(record)),
      "name": .text(name),
      "id": name == id ? .none : .text(id),
      "kind": ModelValue(picked?.values(facts.graph, record).first?.slug),
      "cells": .list(
        columns.map { column in
          let head: Model = ["label": .text(column.label[fields.language])]
          return head.adding(column.value(record, fields))
        }
      ),
    ]
  }

  private func facets(_ language: Language) -> [Model] {
    groups.facets.map { facet -> Model in
      [
        "caption": .text(facet.facet.label[language]),
        "rows": .list(
          facet.values.map { value, records -> Model in
            [
              "label": .text(value.label[language]),
              "href": .text(ListFacet.path(groups.type, facet.facet.key, value.slug)),
              "count": .number(records.count),
              "current": .flag(
                chosen.map { $0.facet.key == facet.facet.key && $0.value == value } ?? false
              ),
            ]
          }
        ),
      ]
    }
  }
}
