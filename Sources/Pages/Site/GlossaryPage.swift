import Diagnostics
import Linking
import Records
import Templates

/// The terms of the site in both languages (P57).
enum GlossaryPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let crumb = Page.Crumb.glossary
    return [
      Page(crumb.path, kind: "glossary", title: crumb.title) { language in
        let types = facts.listedTypes
        return [
          "tools": .map(TableTools.model("list", [], language)),
          "total": .number(Glossary.terms.count),
          "terms": .list(Glossary.terms.map { term($0, types, facts) }),
          "types": .list(facts.graph.types.compactMap { labels($0, language) }),
        ]
      }
    ]
  }

  /// A term; one that a type of record is called by leads to its list.
  private static func term(_ term: Phrase, _ types: [RecordType], _ facts: SiteFacts) -> Model {
    let type = types.first { $0.label.zh == term.zh || $0.plural.zh == term.zh }
    return [
      "zh": .text(term.zh), "en": .text(term.en),
      "href": ModelValue(type.map { facts.addresses.list($0) }),
    ]
  }

  /// The words of a type's enumerations, each with its key; nil where it has none.
  private static func labels(_ type: RecordType, _ language: Language) -> Model? {
    let fields = type.ownFields.filter { !($0.kind.choices?.options.isEmpty ?? true) }
    guard !fields.isEmpty else { return nil }
    return [
      "id": .text("type-\(type.key)"),
      "heading": .text(type.label[language]),
      "href": .text(ReferencePages.path(type)),
      "fields": .list(
        fields.map { field -> Model in
          [
            "label": .text(field.label[language]),
            "values": .list(
              (field.kind.choices?.options ?? []).map { option -> Model in
                [
                  "key": .text(option.key), "zh": .text(option.label.zh),
                  "en": .text(option.label.en),
                ]
              }
            ),
          ]
        }
      ),
    ]
  }
}
