import Diagnostics
import Linking
import Records
import Templates

/// The fields of each type of record, from its declaration: the record reference of the manual.
enum ReferencePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.graph.types.map { type in
      Page(
        path(type),
        kind: "reference",
        title: Phrase(zh: "\(type.label.zh)的字段", en: "Fields: \(type.label.en)"),
        parents: [.home, .reference]
      ) { language in
        model(type, facts, language)
      }
    }
  }

  /// The path of a type's page.
  static func path(_ type: RecordType) -> String { "reference/\(type.key).html" }

  private static func model(_ type: RecordType, _ facts: SiteFacts, _ language: Language) -> Model {
    let count = facts.listed(type).count
    let words = FieldWords(language: language)
    let own = Set(type.ownFields.map(\.key))
    let header = type.shape.fields.filter { !own.contains($0.key) }
    let sections = [
      section(
        "own-fields",
        Phrase(zh: "本类型的字段", en: "Fields of this type")[language],
        type.ownFields,
        words
      ),
      section(
        "header-fields",
        Phrase(zh: "每条记录都有的字段", en: "Fields of every record")[language],
        header,
        words
      ),
    ]
    return [
      "kick": .text(type.key),
      "facts": .list(places(type, words)),
      "class": .text(type.confidentiality.label[language]),
      "source": type.source.isEmpty ? .none : .text(type.source),
      "list": count == 0
        ? .none
        : [
          "count": .number(count),
          "href": .text(
            type.is(Records.Page.type) ? Page.Crumb.manual.path : facts.addresses.list(type)
          ),
        ],
      "sections": .list(sections + nested(type.shape.fields, [], words)),
    ]
  }

  /// Where records of the type stand, and how a table of them begins.
  private static func places(_ type: RecordType, _ words: FieldWords) -> [Model] {
    [
      ["label": .text(words.word(.folder)), "code": .text("Content/\(type.folder)/")],
      [
        "label": .text(words.word(.csv)),
        "code": .text(columns(type).joined(separator: ",")),
      ],
    ]
  }

  /// The first columns that a table of such records may have.
  private static func columns(_ type: RecordType) -> [String] {
    ["id"] + type.ownFields.lazy.filter { $0.kind.fitsCell }.prefix(4).map { $0.name }
  }

  private static func section(
    _ id: String,
    _ heading: String,
    _ fields: [FieldDeclaration],
    _ words: FieldWords
  ) -> Model {
    [
      "id": .text(id),
      "heading": .text(heading),
      "fields": .list(fields.map { words.field($0, anchor: "f-\(id)-\($0.name)", path: id) }),
    ]
  }

  /// A table for each map inside the fields, by its path: `claims.features`.
  private static func nested(
    _ fields: [FieldDeclaration],
    _ path: [String],
    _ words: FieldWords
  ) -> [Model] {
    // Shapes do not hold themselves; the bound is against a site's declarations.
    guard path.count < 6 else { return [] }
    return fields.flatMap { field -> [Model] in
      guard let shape = field.kind.shape, !shape.fields.isEmpty else { return [] }
      let here = path + [field.name]
      let id = here.joined(separator: ".")
      return [section(id, "\(field.label[words.language]) (\(id))", shape.fields, words)]
        + nested(shape.fields, here, words)
    }
  }
}
