import Diagnostics
import Linking
import Records
import Templates

/// How many records the chain breaks at, by what is missing; each number opens the records.
struct ChainGaps {
  let facts: SiteFacts
  let language: Language

  private static let plan: [(type: RecordType, kinds: [ChainGap.Kind])] = [
    (
      Technology.type,
      [.technologyWithoutPatent, .technologyWithoutStandard, .technologyWithoutProduct]
    ),
    (Patent.type, [.patentWithoutTechnology, .patentWithoutStandard]),
    (Standard.type, [.standardWithoutPatent, .standardWithoutProduct]),
    (Product.type, [.productWithoutPatent, .productWithoutStandard]),
  ]

  /// The kinds that the site has records for; none where it shows no chain.
  static func kinds(_ facts: SiteFacts) -> [ChainGap.Kind] {
    guard ChainPage.isShown(facts) else { return [] }
    return plan.filter { !facts.listed($0.type).isEmpty }.flatMap(\.kinds)
  }

  /// The kinds of gaps by the type of record that has them.
  var groups: [Model] {
    Self.plan.filter { !facts.listed($0.type).isEmpty }.map { type, kinds -> Model in
      ["label": .text(type.plural[language]), "gaps": .list(kinds.map { gap($0) })]
    }
  }

  /// The gaps of the conversions themselves, for the first page.
  var leading: [Model] {
    let leading: Set<ChainGap.Kind> = [
      .technologyWithoutPatent, .patentWithoutStandard, .standardWithoutProduct,
    ]
    return Self.kinds(facts).filter(leading.contains).map { gap($0) }
  }

  private func gap(_ kind: ChainGap.Kind) -> Model {
    [
      "label": .text(kind.label[language]),
      "count": .number(GapPages.records(kind, facts).count),
      "href": .text(ChainPaths.list(kind)),
    ]
  }
}
