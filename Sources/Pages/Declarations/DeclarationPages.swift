import Diagnostics
import Linking
import Records
import Templates

/// A holder's declaration to a standards body, with what the site's own charts say to each item; the
/// two levels of evidence stand side by side and are never added up.
enum DeclarationPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    // The items come in the order of the records that hold them.
    var items: [RecordIndex: [DeclaredItem]] = [:]
    for item in facts.graph.declared { items[item.declaration, default: []].append(item) }
    return facts.listed(Declaration.type).compactMap { declaration in
      guard let path = facts.addresses.path(declaration) else { return nil }
      let record = facts.graph[declaration]
      let own = items[declaration] ?? []
      return Page(
        path,
        kind: "declaration",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Declaration.type)]
      ) { language in
        model(declaration, own, facts, path, language)
      }
    }
  }

  private static func model(
    _ declaration: RecordIndex,
    _ items: [DeclaredItem],
    _ facts: SiteFacts,
    _ path: String,
    _ language: Language
  ) -> Model {
    let record = facts.graph[declaration]
    let fields = FieldModels(facts: facts, language: language, page: path)
    let declared = DeclaredModels(facts: facts, language: language)
    let sheet: Model = [
      "one": false,
      "fields": .list(fields.sheet(declaration, skipping: [Declaration.items.key])),
    ]
    let licensing = record[Declaration.licensing] ?? .unstated
    let head: Model = [
      "kick": .text("\(Declaration.type.label[language]) · \(record.id)"),
      "licensing": .map(TagModels(language: language).fact(licensing.label[language])),
      "sheet": .map(sheet),
      "items": .list(items.map { declared.row($0).adding(charts($0, facts, language)) }),
      "item-count": .number(items.count),
      "body": fields.markdown.body(of: declaration),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(declaration))
  }

  /// The charts of the item's patent against any version of its standard.
  private static func charts(
    _ item: DeclaredItem,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    guard let patent = item.patent, let standard = item.standard,
      let base = facts.graph.line(of: standard)?.base
    else { return ["readings": []] }
    let references = ReferenceModels(facts: facts, language: language)
    let tags = TagModels(language: language)
    let charts = facts.graph.charts(ofPatent: patent).filter { chart in
      chart.basis.flatMap { facts.graph.line(of: $0)?.base } == base
    }
    let models: [Model] = charts.map {
      ["ref": .map(references.ref($0.record)), "result": .map(tags.result($0.result))]
    }
    return ["readings": .list(models)]
  }
}
