import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// Every technology with its patents, standards and products, how far it came, and where it breaks
/// (P4).
enum ChainPage: PageKind {
  /// How many technologies a page shows.
  private static let size = 100

  static func pages(_ facts: SiteFacts) -> [Page] {
    let chain = facts.graph.chain
    let technologies = facts.listed(Technology.type).compactMap { chain.technology($0) }
    guard isShown(facts) else { return [] }
    let list = PagedList(first: ChainPaths.overview, count: technologies.count, size: size)
    return list.numbers.map { number in
      Page(list.path(number), kind: "chain", title: Page.Crumb.chain.title) { language in
        let models = ChainModels(facts: facts, language: language)
        let head: Model = [
          "gaps": .list(ChainGaps(facts: facts, language: language).groups),
          "funnel": .list(ChainFunnel(facts: facts, language: language).steps),
          "rows": .list(technologies[list.rows(number)].map { row($0, models) }),
          "total": .number(technologies.count),
        ]
        return head.adding(list.model(number))
      }
    }
  }

  /// Whether there is a chain to show: any record of its types.
  static func isShown(_ facts: SiteFacts) -> Bool {
    [Technology.type, Patent.type, Product.type].contains { !facts.listed($0).isEmpty }
  }

  private static func row(_ chain: TechnologyChain, _ models: ChainModels) -> Model {
    let (facts, language) = (models.facts, models.language)
    let references = ReferenceModels(facts: facts, language: language)
    let tags = TagModels(language: language)
    let page = facts.addresses.path(chain.technology)
    func cell(_ records: [RecordIndex]) -> Model {
      let rest: Model = [
        "count": .number(records.count - shownInCell),
        "href": ModelValue(page.map { "\($0)#chain" }),
      ]
      return [
        "count": .number(records.count),
        "refs": .list(records.prefix(shownInCell).map { references.ref($0) }),
        "rest": records.count > shownInCell ? .map(rest) : .none,
      ]
    }
    let secret = Technology.ProtectionRoute.tradeSecret.label[language]
    return [
      "technology": .map(references.ref(chain.technology)),
      "patents": .map(cell(chain.patents)),
      "standards": .map(cell(chain.standards)),
      "products": .map(cell(chain.products)),
      "step": .map(
        chain.isEligible
          ? tags.tag(
            chain.step.label[language],
            icon: chain.step == .industrialized ? "check" : nil,
            tone: chain.step == .industrialized ? "ok" : nil
          ) : tags.fact(secret)
      ),
      "gap": chain.gaps.first.map { .map(models.gap($0)) } ?? .none,
    ]
  }

  private static let shownInCell = 4
}
