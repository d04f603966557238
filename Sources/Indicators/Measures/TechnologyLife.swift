import Deadlines
package import Diagnostics
package import Linking
import Records

/// D14: how long the technique of a patent is likely to be of use (002 L1159).
///
/// The lives by technology field and by problem are the site's: `thresholds: {technology_life_field:
/// 15, technology_life_problem: 12}`, for one field `technology_life_field.NAME`, for one tag
/// `technology_life_problem.NAME`. What is not stated is left out of the minimum.
package enum TechnologyLife: Measure {
  package static let id = "D14"
  package static let name = Phrase(zh: "技术寿命周期", en: "Technology life")
  package static let formula = Phrase(
    zh: "以下三者的最小值：2 × 剩余有效期（D13）、技术领域的寿命、所解决问题的寿命",
    en: "the least of 2 × remaining term (D13), life by technology field, life by problem solved"
  )
  package static let source = "D14; 002 L1159"
  package static let example: Phrase? = Phrase(
    zh: "2 × 11.46 = 22.92 年，领域 15 年，问题 12 年：取最小值 12 年",
    en: "2 × 11.46 = 22.92 years, field 15 years, problem 12 years: the least is 12 years"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    RemainingTerm.inForce(graph).map { patent in
      guard
        let years = PatentTerm(graph[patent], site: graph.site)?.years(leftOn: graph.asOf),
        let twice = years.multiplied(by: ExactDecimal(2))
      else { return Indicator.Reading(Place(patent), nil, note: RemainingTerm.unknown) }
      let record = graph[patent]
      let field = life("technology_life_field", record[all: Header.field], graph.site)
      let problem = life("technology_life_problem", record[all: Header.tags], graph.site)
      let least = [field, problem].compactMap { $0 }.reduce(twice) { min($0, $1) }
      return Indicator.Reading(
        Place(patent),
        .years(least),
        note: Phrase(
          zh: "2 × \(years) = \(twice)；领域 \(shown(field).zh)；问题 \(shown(problem).zh)",
          en: "2 × \(years) = \(twice); field \(shown(field).en); problem \(shown(problem).en)"
        )
      )
    }
  }

  /// The least life of those that the site states for `names`, else what it states for all.
  private static func life(
    _ threshold: String,
    _ names: [String],
    _ site: SiteConfiguration
  ) -> ExactDecimal? {
    names.compactMap { site.threshold("\(threshold).\($0)") }.min() ?? site.threshold(threshold)
  }

  private static func shown(_ life: ExactDecimal?) -> Phrase {
    life.map { Phrase(zh: "\($0) 年", en: "\($0) years") } ?? Phrase(zh: "未定", en: "not stated")
  }
}
