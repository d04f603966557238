import Diagnostics
import Linking
import Records
import Templates

/// The models of items of declarations: what `partials/declared` asks for.
///
/// A declaration is its maker's claim; it is never counted together with charts.
struct DeclaredModels {
  let facts: SiteFacts
  let language: Language

  /// The rows of a table of declared items.
  func rows(_ items: [DeclaredItem]) -> ModelValue { .list(items.map { row($0) }) }

  /// A row of a table of declared items.
  func row(_ item: DeclaredItem) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let declaration = facts.graph[item.declaration]
    let licensing = declaration[Declaration.licensing] ?? .unstated
    return [
      "declaration": .map(references.ref(item.declaration)),
      "declarant": .list(
        facts.graph.targets(of: Declaration.declarant, from: item.declaration).map {
          references.ref($0)
        }
      ),
      "date": ModelValue(declaration[Declaration.declaredOn]?.description),
      "patent": patent(item, references),
      "standard": item.standard.map { .map(references.ref($0)) } ?? .none,
      "clauses": .list(item.clauses.map { references.ref($0) }),
      "kind": ModelValue(
        item.entry[Declaration.Item.kind].map {
          Declaration.Item.kind.declaration.kind.choices?.label($0)[language] ?? $0
        }
      ),
      "licensing": .text(licensing.label[language]),
      "level": .map(
        TagModels(language: language).fact(Phrase(zh: "声明", en: "declared")[language])
      ),
    ]
  }

  private func patent(_ item: DeclaredItem, _ references: ReferenceModels) -> ModelValue {
    if let patent = item.patent {
      let number = ChartModels(facts: facts, language: language).number(ofPatent: patent)
      return .map(references.ref(patent, sub: number))
    }
    if let family = item.entry[Declaration.Item.family] {
      let word = Phrase(zh: "专利族", en: "family")[language]
      return .map(references.name("\(word) \(family)"))
    }
    return .map(
      item.entry[Declaration.Item.patent].map { written in
        references.ref(facts.graph.resolver.resolve(written), written: written.written)
      } ?? references.withheld
    )
  }
}
