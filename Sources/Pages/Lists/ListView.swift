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
    let pages = list.pages { list, number in
      Page(
        list.path(number),
        kind: "list",
        title: title,
        parents: chosen == nil ? [.home] : [.home, .list(groups.type)],
        captures: captures(list, number),
        form: list.form
      ) { language in
        model(list, number, language)
      }
    }
    // The rows of the whole list serve for those with one value as well.
    return chosen == nil ? pages : pages.filter { $0.form == .document }
  }

  /// The rows of a page, and the values that every page of the type lists with their counts.
  private func captures(_ list: PagedList, _ number: Int) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(records.count)
      hash.add(records[list.rows(number)])
      // A part has neither the values beside the table nor the way to other lists.
      guard list.form == .document else { return }
      hash.add(chosen?.facet.key)
      hash.add(chosen?.value.slug)
      hash.add(groups.all.count)
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
    let isDocument = list.form == .document
    let model: Model = [
      "total": .number(records.count),
      "kick": chosen.map { .text($0.facet.label[language]) } ?? .none,
      "heads": .list(
        columns.map { column in
          .map([
            "key": .text(column.key), "label": .text(column.label[language]),
            "holds": .text(column.holds.rawValue),
          ])
        }
      ),
      "name-head": .text(Header.title.declaration.label[language]),
      "rows": .list(
        records[list.rows(number)].map { row($0, columns, fields, isInParts: list.parts != nil) }
      ),
      "tools": isDocument ? .map(tools(language)) : .none,
      "facets": .list(isDocument ? facets(language) : []),
      "table-href": .text(facts.addresses.table(groups.type)),
    ]
    guard isDocument, chosen != nil, list.parts != nil else {
      return model.adding(list.model(number))
    }
    return model.adding(list.model(number)).adding(["loads": .map(loads)])
  }

  /// The rows of the whole list, of which those with the chosen value are shown.
  private var loads: Model {
    let whole = PagedList(
      first: facts.addresses.list(groups.type),
      count: groups.all.count,
      size: ListPages.size
    )
    let only = chosen.map { "\($0.facet.key)=\($0.value.slug)" }
    return whole.parts?.loads(only: only) ?? whole.loads(only: only)
  }

  /// What the tools over the table choose by; the values stand beside the table.
  private func tools(_ language: Language) -> Model {
    TableTools.model(
      "list",
      groups.facets.map { facet in
        TableTools.Facet(key: facet.facet.key, label: facet.facet.label)
      },
      language
    )
  }

  private func row(
    _ record: RecordIndex,
    _ columns: [ListColumn],
    _ fields: FieldModels,
    isInParts: Bool
  ) -> Model {
    let name = fields.references.title(record)
    let id = facts.graph[record].id
    return [
      "href": ModelValue(facts.addresses.path(record)),
      "name": .text(name),
      "id": name == id ? .none : .text(id),
      "values": isInParts ? .none : .text(values(record)),
      "cells": .list(
        columns.map { column in
          let head: Model = ["label": .text(column.label[fields.language])]
          return head.adding(column.value(record, fields))
        }
      ),
    ]
  }

  /// The values of a record by facet, as `TableTools` writes them.
  private func values(_ record: RecordIndex) -> String {
    TableTools.values(
      ListFacet.facets(groups.type).map { facet in
        (facet.key, facet.values(facts.graph, record).map(\.slug))
      }
    )
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
