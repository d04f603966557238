import Diagnostics
import Linking
import Records
import Templates

/// The models of the strip that shows how far something came on the way from technology to patent
/// to standard: what `partials/chain` asks for.
///
/// Each number stands over the records it counts.
struct ChainModels {
  let facts: SiteFacts
  let language: Language

  /// One step; `gap` says what is missing where there is nothing.
  func step(_ label: Phrase, _ records: [RecordIndex], gap: Phrase) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "label": .text(label[language]),
      "count": .number(records.count),
      "refs": .list(records.map { references.ref($0) }),
      "gap": records.isEmpty ? .text(gap[language]) : .none,
    ]
  }

  /// The technologies.
  func technologies(_ records: [RecordIndex]) -> Model {
    step(Technology.type.label, records, gap: Phrase(zh: "来源技术未注明", en: "no technology stated"))
  }

  /// The patents.
  func patents(_ records: [RecordIndex]) -> Model {
    step(Patent.type.label, records, gap: Phrase(zh: "尚无专利", en: "no patent yet"))
  }

  /// The proposals.
  func proposals(_ records: [RecordIndex]) -> Model {
    step(StandardProposal.type.label, records, gap: Phrase(zh: "尚无提案", en: "no proposal yet"))
  }

  /// The standards that corresponding charts reach, then those that declarations name: two levels of
  /// evidence, counted apart.
  func standards(_ patents: [RecordIndex]) -> [Model] {
    [
      step(
        Phrase(zh: "标准 · 自评对照", en: "Standards · charted"),
        charted(patents),
        gap: Phrase(zh: "尚无对应的对照表", en: "no chart corresponds yet")
      ),
      step(
        Phrase(zh: "标准 · 声明", en: "Standards · declared"),
        declared(patents),
        gap: Phrase(zh: "尚无声明", en: "nothing declared yet")
      ),
    ]
  }

  /// The standards, each once, that a corresponding chart of one of the patents is about.
  func charted(_ patents: [RecordIndex]) -> [RecordIndex] {
    bases(
      patents.flatMap { facts.graph.charts(ofPatent: $0) }
        .filter { $0.result == .corresponds }
        .compactMap(\.basis)
    )
  }

  /// The standards, each once, that a declaration of one of the patents names.
  func declared(_ patents: [RecordIndex]) -> [RecordIndex] {
    bases(patents.flatMap { facts.graph.declared(ofPatent: $0) }.compactMap(\.standard))
  }

  private func bases(_ versions: [RecordIndex]) -> [RecordIndex] {
    Set(versions.map { facts.graph.line(of: $0)?.base ?? $0 }).sorted()
  }
}
