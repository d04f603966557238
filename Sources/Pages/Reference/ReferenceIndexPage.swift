import Diagnostics
import Linking
import Records
import Templates

/// All types of records, each with its fields.
enum ReferenceIndexPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let crumb = Page.Crumb.reference
    return [
      Page(crumb.path, kind: "reference-index", title: crumb.title) { language in
        [
          "total": .number(facts.graph.types.count),
          "types": .list(
            facts.graph.types.map { type -> Model in
              [
                "title": .text(type.label[language]),
                "href": .text(ReferencePages.path(type)),
                "key": .text(type.key),
                "folder": .text("Content/\(type.folder)/"),
                "class": .text(type.confidentiality.label[language]),
                "fields": .number(type.ownFields.count),
                "own": .flag(type.isOwn),
              ]
            }
          ),
        ]
      }
    ]
  }
}
