import Diagnostics
import Linking
import Records

/// The annuities: the next of each patent, and those in their months of grace (R137).
enum AnnuityDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    let reading = AnnuityReading(graph)
    return TrackedPatents.all(graph).flatMap { patent -> [Deadline] in
      guard graph[patent][Patent.legalStatus]?.isGranted == true else { return [] }
      let annuities = reading.annuities(of: patent)
      var deadlines: [Deadline] = []
      for annuity in annuities.years {
        switch annuity.state {
        case .overdue:
          deadlines.append(due(annuity, of: annuities, graph))
          deadlines.append(lastDay(annuity, of: annuities, graph))
        case .lapsed where annuity.year == annuities.lapsed?.year:
          deadlines.append(due(annuity, of: annuities, graph))
        default: continue
        }
      }
      // What comes after an end of the right is nobody's to pay before that is settled.
      if let coming = annuities.coming { deadlines.append(due(coming, of: annuities, graph)) }
      return deadlines
    }
  }

  private static func due(
    _ annuity: Annuity,
    of annuities: PatentAnnuities,
    _ graph: Graph
  ) -> Deadline {
    var item = Phrase(
      zh: "第 \(annuity.year) 年年费",
      en: "fee of patent year \(annuity.year)"
    )
    var fee = annuity.payable.map { Deadline.Fee($0) }
    switch annuity.state {
    case .overdue(_, let percent):
      fee = annuity.payable.map { Deadline.Fee($0, surcharge: percent) }
    case .lapsed:
      item = Phrase(
        zh: "第 \(annuity.year) 年年费：宽限期已过，专利权自应缴日起终止",
        en: "fee of patent year \(annuity.year): the grace is over, the right ended on the due date"
      )
    default: break
    }
    return Deadline(
      .annuity,
      on: annuity.due,
      item,
      of: Place(annuities.patent),
      part: String(annuity.year),
      responsible: AnnuityPayer.responsible(annuity, of: annuities, graph),
      fee: fee
    )
  }

  /// The end of the grace of an annuity that is overdue.
  private static func lastDay(
    _ annuity: Annuity,
    of annuities: PatentAnnuities,
    _ graph: Graph
  ) -> Deadline {
    let percent = annuity.grace.surcharge(on: annuity.grace.end)
    let payable = percent.flatMap { annuity.payable(with: $0) }
    return Deadline(
      .grace,
      on: annuity.grace.end,
      Phrase(
        zh: "第 \(annuity.year) 年年费补缴的最后一天",
        en: "last day to pay the fee of patent year \(annuity.year)"
      ),
      of: Place(annuities.patent),
      part: String(annuity.year),
      responsible: AnnuityPayer.responsible(annuity, of: annuities, graph),
      fee: payable.map { Deadline.Fee($0, surcharge: percent) }
    )
  }
}
