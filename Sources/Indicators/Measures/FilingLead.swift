package import Diagnostics
package import Linking
package import Records

/// D11: how many days the patents of a proposal were filed before it was handed in (R18).
///
/// Of several patents the last one filed decides; it is what a proposal could give away.
package enum FilingLead: Measure {
  package static let id = "D11"
  package static let name = Phrase(zh: "申请提前量", en: "Filing lead")
  package static let formula = Phrase(
    zh: "提案提交日 − 优先权日与申请日中较早的一个；提案涉及几件专利的，取最晚的一件；须大于 0 天",
    en:
      "submission of the proposal − the earlier of priority and filing date; of several patents the last one filed; must be more than 0 days"
  )
  package static let source = "D11; R18; 000 §7.2"
  package static let example: Phrase? = Phrase(
    zh: "2024-03-15 申请，2024-05-20 提交：16 + 30 + 20 = 66 天",
    en: "filed on 2024-03-15, submitted on 2024-05-20: 16 + 30 + 20 = 66 days"
  )

  /// A proposal with the patent that was filed last.
  package struct Lead: Sendable {
    /// The proposal.
    package let proposal: RecordIndex
    /// The day it was handed in.
    package let submitted: CalendarDate
    /// The patent that decides; one without a filing before one with the latest.
    package let patent: RecordIndex
    /// Its earlier one of priority and filing date; nil where it is not filed yet.
    package let filed: CalendarDate?

    /// The days between; nil where the patent is not filed.
    package var days: Int? { filed.map { $0.days(until: submitted) } }

    /// Whether the patent was filed first; the same day is too late to be safe.
    package var isFiledFirst: Bool { days.map { $0 > 0 } ?? false }
  }

  /// The leads of all proposals that were handed in with own patents whose dates are known, in order.
  package static func leads(_ graph: Graph) -> [Lead] {
    graph.indices(of: StandardProposal.type).compactMap { proposal in
      guard let submitted = graph[proposal][StandardProposal.submissionDate],
        submitted <= graph.asOf
      else { return nil }
      let leads = graph.patents(ofProposal: proposal).compactMap { patent -> Lead? in
        guard graph.isOwn(patent: patent) else { return nil }
        let record = graph[patent]
        let filed = [record[Patent.priorityDate], record[Patent.filingDate]]
          .compactMap { $0 }.min()
        // A date that nobody wrote down says nothing; an application still to come does.
        guard filed != nil || record[Patent.legalStatus] == .planned else { return nil }
        return Lead(proposal: proposal, submitted: submitted, patent: patent, filed: filed)
      }
      return leads.min { left, right in (left.days ?? Int.min) < (right.days ?? Int.min) }
    }
  }

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let leads = leads(graph)
    return [
      Indicator.Figure(
        id: id,
        name: Phrase(zh: "先申请、后提交的提案", en: "proposals filed before they were handed in"),
        counted: leads.filter(\.isFiledFirst).map { Place($0.proposal) },
        total: leads.map { Place($0.proposal) },
        target: ExactDecimal.hundred
      )
    ]
  }

  /// The proposals that went out too early first, then by lead.
  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    leads(graph).sorted { left, right in
      (left.days ?? Int.min, left.proposal) < (right.days ?? Int.min, right.proposal)
    }.map { lead in
      let patent = graph[lead.patent]
      let (zh, en) = (patent.title(.chinese), patent.title(.english))
      let note =
        lead.filed.map { filed in
          Phrase(
            zh: "“\(zh)”申请于 \(filed)，提案提交于 \(lead.submitted)",
            en: "\(en) filed on \(filed), the proposal handed in on \(lead.submitted)"
          )
        }
        ?? Phrase(
          zh: "“\(zh)”尚未申请，提案已于 \(lead.submitted) 提交",
          en: "\(en) is not filed yet, the proposal was handed in on \(lead.submitted)"
        )
      return Indicator.Reading(Place(lead.proposal), lead.days.map { .days($0) }, note: note)
    }
  }
}
