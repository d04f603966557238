import Diagnostics
import Linking
import Records
import Templates

/// The contents of all free pages, by section.
enum ManualPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let order = ArticleOrder(facts)
    guard !order.sections.isEmpty else { return [] }
    let crumb = Page.Crumb.manual
    return [
      Page(crumb.path, kind: "manual", title: crumb.title) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let sections = order.sections.enumerated().map { number, section -> Model in
          [
            "id": .text("section-\(number + 1)"),
            "heading": .text(name(section.name)[language]),
            "refs": .list(section.pages.map { references.ref($0) }),
          ]
        }
        return ["sections": .list(sections + [generated(language)])]
      }
    ]
  }

  /// The parts of the manual that are made from the program's own declarations.
  private static func generated(_ language: Language) -> Model {
    let crumbs: [Page.Crumb] = [.reference, .rules, .glossary]
    return [
      "id": "generated",
      "heading": .text(Phrase(zh: "参考", en: "Reference")[language]),
      "refs": .list(
        crumbs.map { crumb -> Model in
          [
            "withheld": false, "href": .text(crumb.path), "title": .text(crumb.title[language]),
            "sub": .none,
          ]
        }
      ),
    ]
  }

  /// What a section is called; the ones of the program's own pages in both languages.
  private static func name(_ section: String) -> Phrase {
    switch section {
    case "": Phrase(zh: "其他", en: "Other")
    case "start": Phrase(zh: "开始", en: "Start")
    case "manual": Phrase(zh: "使用手册", en: "User manual")
    case "examples": Phrase(zh: "示例", en: "Examples")
    default: Phrase(zh: section, en: section)
    }
  }
}
