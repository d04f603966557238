import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The models of a patent's annuities: what `annuities.mustache` asks for.
struct AnnuityModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// A patent with its years.
  func patent(_ annuities: PatentAnnuities) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let charts = ChartModels(facts: facts, language: language)
    let record = facts.graph[annuities.patent]
    return [
      "id": .text("p-" + Slug.clause(record.id)),
      "ref": .map(
        references.ref(annuities.patent, sub: charts.number(ofPatent: annuities.patent))
      ),
      "note": ModelValue(note(annuities)?[language]),
      "years": .list(annuities.years.map(year)),
    ]
  }

  private func note(_ annuities: PatentAnnuities) -> Phrase? {
    guard annuities.isComputed else {
      return Phrase(
        zh: "应缴日取自记录，不推算",
        en: "due dates are those of the record"
      )
    }
    return PatentTerm(facts.graph[annuities.patent], site: facts.graph.site).map {
      Phrase(zh: "\($0.end) 届满", en: "term ends on \($0.end)")
    }
  }

  private func year(_ annuity: Annuity) -> Model {
    let tags = TagModels(language: language)
    let word = annuity.state.label[language]
    let tag =
      switch annuity.state {
      case .atGrant, .unrecorded, .later: tags.tag(word)
      case .paid: tags.tag(word, icon: "check", tone: "ok")
      case .soon: tags.tag(word, icon: "clock", tone: "warn")
      case .overdue, .lapsed: tags.tag(word, icon: "warn", tone: "bad")
      }
    return [
      "year": .number(annuity.year),
      "due": .text(annuity.due.description),
      "grace": graceEnd(annuity),
      "fee": ModelValue(annuity.fee?.formatted),
      "tag": .map(tag),
      "paid": paid(annuity),
      "payable": annuity.state.isOpen ? ModelValue(annuity.payable?.formatted) : .none,
      "payer": ModelValue(annuity.entry?[Patent.Annuity.payer]?.label[language]),
    ]
  }

  private func graceEnd(_ annuity: Annuity) -> ModelValue {
    guard case .overdue = annuity.state else { return .none }
    return .text(annuity.grace.end.description)
  }

  private func paid(_ annuity: Annuity) -> ModelValue {
    guard case .paid(let day, _) = annuity.state else { return .none }
    return .text(day.description)
  }
}
