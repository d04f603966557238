import Deadlines
package import Diagnostics
package import Linking
import Records

/// D13: how long each patent in force is still protected.
package enum RemainingTerm: Measure {
  package static let id = "D13"
  package static let name = Phrase(zh: "剩余有效期", en: "Remaining term")
  package static let formula = Phrase(
    zh: "届满日 − 数据日期；届满日 = 申请日 + 法定期限（记录写明的届满日优先）；年数 = 天数 ÷ 365.25",
    en: "expiry − date of the data; expiry = filing date + statutory term, unless the record "
      + "states it; years = days ÷ 365.25"
  )
  package static let source = "D13; 002 有效期"
  package static let example: Phrase? = Phrase(
    zh: "发明，2016-06-18 申请，数据日期 2025-01-01：2036-06-18 届满，剩 4186 天 ÷ 365.25 = 11.46 年",
    en: "invention filed on 2016-06-18, data of 2025-01-01: expiry 2036-06-18, "
      + "4186 days ÷ 365.25 = 11.46 years"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    inForce(graph).map { patent in
      guard let term = PatentTerm(graph[patent], site: graph.site) else {
        return Indicator.Reading(Place(patent), nil, note: Self.unknown)
      }
      let days = term.days(leftOn: graph.asOf)
      let note = Phrase(
        zh: "\(term.end) 届满，剩 \(days) 天",
        en: "ends on \(term.end), \(days) days left"
      )
      return Indicator.Reading(
        Place(patent),
        term.years(leftOn: graph.asOf).map { .years($0) },
        note: note
      )
    }
  }

  /// The patents that are in force, in order.
  static func inForce(_ graph: Graph) -> [RecordIndex] {
    graph.indices(of: Patent.type).filter { graph[$0][Patent.legalStatus]?.isGranted == true }
  }

  /// Why there is no term.
  static let unknown = Phrase(
    zh: "申请日或法定期限不详",
    en: "the filing date or the statutory term is not known"
  )
}
