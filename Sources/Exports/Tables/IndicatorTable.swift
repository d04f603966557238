package import Diagnostics
import Indicators
import Linking
package import Pages
package import Querying
import Records

/// The figures of the indicators as a table: `linkage export indicators`.
package enum IndicatorTable {
  /// A row a figure, in the order of the indicators; names in `language`.
  package static func table(_ facts: SiteFacts, _ language: Language) -> Table {
    let columns = [
      ("indicator", "指标", "Indicator"), ("indicator_name", "指标名称", "Name of indicator"),
      ("figure", "数值编号", "Figure"), ("figure_name", "数值名称", "Name of figure"),
      ("numerator", "分子", "Numerator"), ("denominator", "分母", "Denominator"),
      ("rate", "比率", "Rate"), ("target", "目标", "Target"), ("as_of", "计算日", "As of"),
    ]
    return Table(
      columns: columns.map { .init($0.0, label: Phrase(zh: $0.1, en: $0.2)) },
      rows: facts.indicators.flatMap { indicator in
        indicator.figures.map { figure -> [TableValue?] in
          [
            .text(indicator.id),
            .text(indicator.name[language]),
            .text(figure.id),
            .text(figure.name[language]),
            .number(ExactDecimal(figure.rate.numerator)),
            .number(ExactDecimal(figure.rate.denominator)),
            figure.rate.percent.map { .percent($0) },
            figure.target.map { .percent(Percent($0)) },
            .date(facts.graph.asOf),
          ]
        }
      }
    )
  }
}
