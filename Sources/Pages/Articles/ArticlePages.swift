import Diagnostics
import Linking
import Markup
import Records
import Templates

/// The pages of free Markdown: guides, notices, the manual (B50).
enum ArticlePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let order = ArticleOrder(facts)
    let pages = order.pages
    return pages.indices.compactMap { position -> Page? in
      let index = pages[position]
      guard let path = facts.addresses.path(index) else { return nil }
      let record = facts.graph[index]
      return Page(
        path,
        // Not the word itself: a misspelt one would be the name of a template.
        kind: record[Records.Page.shows] == "components" ? "components" : "article",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .manual]
      ) { language in
        let neighbours = Neighbours(
          facts: facts,
          language: language,
          previous: position > 0 ? pages[position - 1] : nil,
          next: position + 1 < pages.count ? pages[position + 1] : nil
        )
        return model(index, path, facts, language)
          .adding(["neighbours": neighbours.model])
          .adding(shown(by: index, path, facts, language))
      }
    }
  }

  /// What the program writes below the text of a page that asks for it.
  private static func shown(
    by index: RecordIndex,
    _ path: String,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    switch facts.graph[index][Records.Page.shows] {
    case "components": Specimens(language: language, page: path).model
    default: [:]
    }
  }

  private static func model(
    _ index: RecordIndex,
    _ path: String,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let record = facts.graph[index]
    let markdown = Markdown(facts: facts, language: language, page: path)
    let english = language == .english ? record[Records.Page.textEN] : nil
    let body = english.map { markdown.prose($0, of: index) } ?? markdown.body(of: index)
    let document = facts.document(english?.document ?? record.body, of: index)
    let top = document?.headings.map(\.level).min()
    let headings = (document?.headings ?? []).filter { $0.isTopLevel && $0.level == top }
    return [
      "body": body,
      "toc": headings.count < 2
        ? []
        : .list(
          headings.map { heading -> Model in
            ["slug": .text(heading.slug), "heading": .text(heading.text)]
          }
        ),
      "backlinks": .list(BacklinkModels(facts: facts, language: language).groups(to: index)),
      "source": record.path.isEmpty ? .none : .text(record.path),
    ]
  }
}
