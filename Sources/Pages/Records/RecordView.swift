import Diagnostics
import Linking
import Records
import Templates

/// What the generic page of a record shows.
struct RecordView {
  let facts: SiteFacts
  let language: Language
  let record: RecordIndex
  /// The path of the page.
  let path: String

  /// The model of the page, without the neighbours.
  var model: Model {
    let source = facts.graph[record]
    let fields = FieldModels(facts: facts, language: language, page: path)
    let tables = source.type.shape.fields.filter { $0.kind.isTable }
    let findings = FindingModels(facts: facts, language: language).findings(of: source.id)
    let sheet = fields.sheet(record, skipping: Set(tables.map(\.key)))
    return [
      "kick": .text("\(source.type.label[language]) · \(source.id)"),
      "tags": .list([
        TagModels(language: language).fact(source.confidentiality.label[language])
      ]),
      "chained": .flag(!chain.isEmpty),
      "chain": .list(chain),
      "findings": .list(findings),
      "finding-count": .number(findings.count),
      "sheet": sheet.isEmpty ? .none : ["one": false, "fields": .list(sheet)],
      "body": fields.markdown.body(of: record),
      "tables": .list(tables.compactMap { table($0, fields) }),
      "backlinks": .list(BacklinkModels(facts: facts, language: language).groups(to: record)),
      "dates": dates(source),
      "source": source.path.isEmpty ? .none : .text(source.path),
    ]
  }

  /// Where a product stands in the chain; nothing of other records.
  private var chain: [Model] {
    facts.graph.chain.product(record).map {
      ChainModels(facts: facts, language: language).product($0)
    } ?? []
  }

  /// When the record was made and last changed.
  private func dates(_ source: Record) -> ModelValue {
    guard let created = source.created, let updated = source.updated else { return .none }
    return ["created": .text(created.description), "updated": .text(updated.description)]
  }

  /// A list of maps as a table; a column for each field that any entry states.
  private func table(_ field: FieldDeclaration, _ fields: FieldModels) -> Model? {
    guard let shape = field.kind.shape,
      case .list(let items)? = facts.graph[record].item(field.key)?.datum
    else { return nil }
    let entries = items.compactMap { item -> Entry? in
      if case .map(let entry) = item.datum { entry } else { nil }
    }
    let columns = shape.fields.filter { column in
      entries.contains { $0.item(column.key) != nil }
    }
    guard !entries.isEmpty, !columns.isEmpty else { return nil }
    return [
      "id": .text("table-\(field.name)"),
      "heading": .text(field.label[language]),
      "sub": .none, "more": .none,
      "heads": .list(columns.map { .text($0.label[language]) }),
      "rows": .list(
        entries.map { entry -> Model in
          ["cells": .list(columns.map { cell($0, entry, fields) })]
        }
      ),
    ]
  }

  private func cell(_ column: FieldDeclaration, _ entry: Entry, _ fields: FieldModels) -> Model {
    let head: Model = ["label": .text(column.label[language])]
    guard let item = entry.item(column.key) else { return head.adding(FieldModels.text(nil)) }
    return head.adding(fields.value(item.datum, kind: column.kind, of: record))
  }
}

extension FieldKind {
  /// Whether a page shows the value as a table: a list of maps.
  var isTable: Bool {
    guard case .list(.map) = self else { return false }
    return true
  }
}
