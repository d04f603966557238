package import Diagnostics
package import Linking
import Records

/// A value that a valuation states is the computed one.
///
/// The requirements number no rule for it; they have every field that is computed agree where it is
/// written all the same.
package enum ValuationStated: Rule {
  package static let id: RuleID = "valuation-stated"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "写明的 LD、TD、MD、PVD 与由分值算出的一致",
    en: "LD, TD, MD and PVD, where stated, are the ones computed from the scores"
  )
  package static let why = Phrase(
    zh: "分值改了而结果没改，读的人就会相信旧的结果。",
    en: "Where scores were changed but not the result, people go by the old one."
  )
  package static let mend = Phrase(
    zh: "删去这些字段，由程序计算；或改为算出的数（四舍五入到所写的位数）。",
    en: "Leave the fields out, as they are computed, or state the computed number, rounded to the "
      + "places that are written."
  )
  package static let source = "D16; 002 L1079–1081"
  package static let example = RuleExample(
    ExampleValuation.path,
    bad: ExampleValuation.text + "PVD: 70.12\n",
    good: ExampleValuation.text + "PVD: 67.07\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Valuation.type).flatMap { index -> [Finding] in
      let record = graph[index]
      let value = PatentValue(record)
      let fields = zip(
        [Valuation.legal, Valuation.technical, Valuation.economic, Valuation.value],
        value.parts.map(\.value) + [value.value]
      )
      return fields.compactMap { field, computed in
        guard let stated = record[field], let exact = computed,
          let number = exact.rounded(places: max(2, stated.places)),
          exact.rounded(places: stated.places) != stated
        else { return nil }
        return finding(
          in: record,
          at: record.span(of: field),
          field: field.name,
          Phrase(
            zh: "\(field.name) 写作 \(stated)，由分值算出的是 \(number)",
            en: "\(field.name) is stated as \(stated), but the scores come to \(number)"
          )
        )
      }
    }
  }
}
