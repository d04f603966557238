import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// From technology over scheme and filing to grant, in technologies; each number opens its list
/// (S10).
struct ChainFunnel {
  let facts: SiteFacts
  let language: Language

  /// The eligible technologies with a scheme.
  static func withScheme(_ facts: SiteFacts) -> [TechnologyChain] {
    facts.graph.chain.technologies.filter {
      $0.isEligible && !$0.schemes.isEmpty && facts.addresses.path($0.technology) != nil
    }
  }

  /// The steps: `{label, count, href, bar}`.
  var steps: [Model] {
    guard let indicator = facts.indicator("D1"),
      let granted = indicator.figures.first(where: { $0.id == "D1g" }),
      let filed = indicator.figures.first(where: { $0.id == "D1f" }), !granted.total.isEmpty
    else { return [] }
    let page = IndicatorPages.path(indicator.id)
    let schemes = Self.withScheme(facts).count
    let total = granted.total.count
    let steps = [
      step(
        Phrase(zh: "可专利的技术", en: "Patentable technologies"),
        total,
        total,
        "\(page)#\(IndicatorPages.total(granted))"
      ),
      step(
        Phrase(zh: "已形成方案", en: "With a scheme"),
        schemes,
        total,
        schemes > 0 ? ChainPaths.withScheme : nil
      ),
      step(
        Phrase(zh: "已申请", en: "Filed"),
        filed.counted.count,
        total,
        "\(page)#\(IndicatorPages.counted(filed))"
      ),
      step(
        Phrase(zh: "已授权", en: "Granted"),
        granted.counted.count,
        total,
        "\(page)#\(IndicatorPages.counted(granted))"
      ),
    ]
    // Without any scheme to be seen, the step would only look like a hole.
    return facts.graph.indices(of: PatentScheme.type).isEmpty
      ? [steps[0], steps[2], steps[3]] : steps
  }

  private func step(_ label: Phrase, _ count: Int, _ total: Int, _ href: String?) -> Model {
    [
      "label": .text(label[language]),
      "count": .number(count),
      "href": ModelValue(href),
      "bar": .map(
        BarModels.bar([("a", count)], of: total, label: "\(count) / \(total)")
      ),
    ]
  }
}
