import Deadlines
package import Diagnostics
package import Linking
import Records

/// D15: when the next annuity of each patent in force falls due.
package enum AnnuityCountdown: Measure {
  package static let id = "D15"
  package static let name = Phrase(zh: "年费倒计时", en: "Annuity countdown")
  package static let formula = Phrase(
    zh: "下一个未缴年度的应缴日 − 数据日期；第 n 年年费在第 n−1 个申请周年日到期，遇节假日顺延",
    en: "due date of the next unpaid year − date of the data; the fee of year n falls due on the "
      + "(n−1)th anniversary of filing, moved to the next working day"
  )
  package static let source = "D15, R137; 003 §5.2 b"
  package static let example: Phrase? = Phrase(
    zh: "2016-06-18 申请，数据日期 2025-01-01：第 10 年年费 2025-06-18 到期，还有 168 天；提醒期 90 天，尚不提醒",
    en: "filed on 2016-06-18, data of 2025-01-01: the fee of year 10 falls due on 2025-06-18, "
      + "in 168 days; with a reminder of 90 days, not yet"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    let reading = AnnuityReading(graph)
    return RemainingTerm.inForce(graph).compactMap { patent in
      let annuities = reading.annuities(of: patent)
      if let lapsed = annuities.lapsed {
        return Indicator.Reading(Place(patent), .state(state(lapsed)), note: note(lapsed))
      }
      // Another office's due dates are not computed; a patent without recorded ones is left out.
      guard let next = annuities.next else {
        let isOver = annuities.isComputed && !annuities.years.isEmpty
        return isOver ? Indicator.Reading(Place(patent), .state(Self.allPaid)) : nil
      }
      let days = graph.asOf.days(until: next.due)
      return Indicator.Reading(Place(patent), .days(days), note: note(next))
    }
  }

  private static let allPaid = Phrase(zh: "不再有年费", en: "no more annuities")

  private static func note(_ annuity: Annuity) -> Phrase {
    let state = state(annuity)
    return Phrase(
      zh: "第 \(annuity.year) 年，应缴日 \(annuity.due)，\(state.zh)",
      en: "year \(annuity.year), due on \(annuity.due), \(state.en)"
    )
  }

  private static func state(_ annuity: Annuity) -> Phrase { annuity.state.label }
}
