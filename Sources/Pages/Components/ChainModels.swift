import Diagnostics
import Linking
import Records
import Templates

/// The models of the strip that shows how far something came on the way from technology to patent
/// to standard to product: what `partials/chain` asks for.
///
/// Each number stands over the records it counts; a step that is missing says why and at which
/// record. Evidence of different levels is never counted together.
struct ChainModels {
  let facts: SiteFacts
  let language: Language

  /// How many records a step shows; the others unfold.
  private static let most = 6

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }

  /// One step; `gap` says what is missing where there is nothing.
  func step(_ label: Phrase, _ records: [RecordIndex], gap: Phrase) -> Model {
    step(label, records, empty: gap, broken: nil)
  }

  private func step(
    _ label: Phrase,
    _ records: [RecordIndex],
    empty: Phrase,
    broken: ChainGap?
  ) -> Model {
    [
      "label": .text(label[language]),
      "count": .number(records.count),
      "refs": .list(records.prefix(Self.most).map { references.ref($0) }),
      "rest": .list(records.dropFirst(Self.most).map { references.ref($0) }),
      "rest-count": .number(max(0, records.count - Self.most)),
      "gap": records.isEmpty && broken == nil ? .text(empty[language]) : .none,
      "broken": broken.map { .map(gap($0)) } ?? .none,
    ]
  }

  /// A gap: what is missing, why, at which record, and what to do.
  func gap(_ gap: ChainGap) -> Model {
    [
      "text": .text(gap.kind.short[language]),
      "reason": .text(gap.reason.label[language]),
      "at": gap.at.map { .map(references.ref($0)) } ?? .none,
      "help": .text(gap.reason.help[language]),
    ]
  }

  // MARK: Strips of records

  /// The strip of a technology: what came out of it.
  func technology(_ chain: TechnologyChain, proposals: [RecordIndex]) -> [Model] {
    var steps: [Model] = []
    if !chain.schemes.isEmpty {
      steps.append(step(PatentScheme.type.label, chain.schemes, gap: Phrase(zh: "", en: "")))
    }
    steps += [
      step(
        Patent.type.label,
        chain.patents,
        empty: ChainGap.Kind.technologyWithoutPatent.short,
        broken: chain.gaps.first { $0.kind == .technologyWithoutPatent }
      ),
      self.proposals(proposals),
    ]
    steps += standards(
      chain.ties,
      broken: chain.gaps.first { $0.kind == .technologyWithoutStandard }
    )
    steps.append(
      products(chain.products, chain.gaps.first { $0.kind == .technologyWithoutProduct })
    )
    return steps
  }

  /// The strip of a patent: what it came out of and where it led.
  func patent(_ chain: PatentChain) -> [Model] {
    let head = [
      step(
        Technology.type.label,
        chain.technologies,
        empty: ChainGap.Kind.patentWithoutTechnology.short,
        broken: chain.gaps.first { $0.kind == .patentWithoutTechnology }
      ),
      proposals(facts.graph.proposals(ofPatent: chain.patent)),
    ]
    let standards = standards(
      chain.ties,
      broken: chain.gaps.first { $0.kind == .patentWithoutStandard }
    )
    return head + standards + [products(chain.products, nil)]
  }

  /// The strip of a standard: whose technique it contains, and what follows it.
  func standard(_ chain: StandardChain) -> [Model] {
    func patents(_ side: PatentSide, _ fits: (StandardTie) -> Bool) -> [RecordIndex] {
      chain.patents.filter { $0.side == side && fits($0.tie) }.map(\.patent)
    }
    var steps = [
      step(
        Technology.type.label,
        chain.technologies,
        gap: Phrase(zh: "无来源技术", en: "no technology")
      ),
      step(
        Phrase(zh: "本单位专利 · 已进入", en: "Own patents · contained"),
        patents(.own) { $0.isContained },
        empty: ChainGap.Kind.standardWithoutPatent.short,
        broken: chain.gaps.first { $0.kind == .standardWithoutPatent }
      ),
    ]
    for side in [PatentSide.pooled, .thirdParty] {
      let contained = patents(side) { $0.isContained }
      guard !contained.isEmpty else { continue }
      let label = Phrase(
        zh: "\(side.label.zh)专利 · 已进入",
        en: "\(side.label.en) patents · contained"
      )
      steps.append(step(label, contained, gap: label))
    }
    let declared = chain.patents.filter { !$0.tie.declared.isEmpty }.map(\.patent)
    steps.append(
      step(
        Phrase(zh: "专利 · 声明", en: "Patents · declared"),
        declared,
        gap: Phrase(zh: "尚无声明", en: "nothing declared yet")
      )
    )
    steps.append(products(chain.products, chain.gaps.first { $0.kind == .standardWithoutProduct }))
    return steps
  }

  /// The strip of a product: what it came from.
  func product(_ chain: ProductChain) -> [Model] {
    [
      technologies(chain.technologies),
      step(
        Patent.type.label,
        chain.patents,
        empty: ChainGap.Kind.productWithoutPatent.short,
        broken: chain.gaps.first { $0.kind == .productWithoutPatent }
      ),
      step(
        Standard.type.label,
        chain.standards,
        empty: ChainGap.Kind.productWithoutStandard.short,
        broken: chain.gaps.first { $0.kind == .productWithoutStandard }
      ),
    ]
  }

  // MARK: Steps

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

  /// The standards that patents reach, by chart and by declaration.
  func standards(_ patents: [RecordIndex]) -> [Model] {
    standards(
      StandardTie.merged(patents.compactMap { facts.graph.chain.patent($0) }.flatMap(\.ties)),
      broken: nil
    )
  }

  /// The standards by what ties them: an adopted proposal, a chart, a declaration, counted apart.
  private func standards(_ ties: [StandardTie], broken: ChainGap?) -> [Model] {
    let adopted = ties.filter { !$0.adopted.isEmpty }.map(\.standard)
    var steps: [Model] = []
    if !adopted.isEmpty {
      steps.append(
        step(
          Phrase(zh: "标准 · 提案采纳", en: "Standards · adopted"),
          adopted,
          gap: Phrase(zh: "", en: "")
        )
      )
    }
    steps += [
      step(
        Phrase(zh: "标准 · 自评对照", en: "Standards · charted"),
        ties.filter { !$0.charted.isEmpty }.map(\.standard),
        empty: Phrase(zh: "尚无对应的对照表", en: "no chart corresponds yet"),
        broken: broken
      ),
      step(
        Phrase(zh: "标准 · 声明", en: "Standards · declared"),
        ties.filter { !$0.declared.isEmpty }.map(\.standard),
        gap: Phrase(zh: "尚无声明", en: "nothing declared yet")
      ),
    ]
    return steps
  }

  private func products(_ records: [RecordIndex], _ broken: ChainGap?) -> Model {
    step(
      Product.type.label,
      records,
      empty: ChainGap.Kind.standardWithoutProduct.short,
      broken: broken
    )
  }
}
