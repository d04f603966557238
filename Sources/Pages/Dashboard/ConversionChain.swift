import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The chain from technology to patent to standard to product, with a rate for each step (D1–D3) and
/// for all of them (D4).
struct ConversionChain {
  let facts: SiteFacts
  let language: Language

  /// A step: the indicator of its rate, and the type it starts from.
  private struct Step {
    let indicator: Indicator
    let type: RecordType
    let unit: Phrase
  }

  private var steps: [Step] {
    let plan: [(String, RecordType, Phrase)] = [
      ("D1", Technology.type, Phrase(zh: "可专利成果", en: "patentable results")),
      ("D2", Patent.type, Phrase(zh: "本单位有效专利", en: "own, alive")),
      ("D3", Standard.type, Phrase(zh: "含本单位技术", en: "with own technique")),
    ]
    return plan.compactMap { id, type, unit in
      guard let indicator = facts.indicator(id),
        !indicator.figures.isEmpty
      else { return nil }
      return Step(indicator: indicator, type: type, unit: unit)
    }
  }

  /// Whether there is no rate to show.
  var isEmpty: Bool { steps.isEmpty }

  /// `size` (a class for the number of steps), `steps` and the last node `end`.
  var model: Model {
    let steps = steps
    return [
      "size": .text(["", "one", "two", "three"][min(3, steps.count)]),
      "steps": .list(steps.map(step)),
      "end": .map(end(after: steps)),
      "href": .text(Page.Crumb.indicators.path),
      "overview": ChainPage.isShown(facts) ? .text(ChainPaths.overview) : .none,
      "lead": lead,
      "whole": whole,
      "gaps": .list(ChainGaps(facts: facts, language: language).leading),
    ]
  }

  /// Where to see whether each proposal was filed before it went out (D11); none without proposals.
  private var lead: ModelValue {
    guard let indicator = facts.indicator(FilingLead.id),
      let figure = indicator.figures.first, !figure.total.isEmpty
    else { return .none }
    return .map([
      "title": .text(indicator.name[language]), "href": .text(IndicatorPages.path(indicator.id)),
    ])
  }

  /// All steps together (D4): the figures of technologies that came all the way.
  private var whole: ModelValue {
    guard let indicator = facts.indicator("D4"),
      !indicator.figures.isEmpty
    else { return .none }
    let figures = FigureModels(indicator: indicator, language: language)
    let head: Model = [
      "title": .text(indicator.name[language]),
      "steps": .list(indicator.figures.indices.dropFirst().map { figures.figure($0) }),
    ]
    return .map(figures.figure(0).adding(head))
  }

  private func step(_ step: Step) -> Model {
    let figures = FigureModels(indicator: step.indicator, language: language)
    let headline = step.indicator.figures[0]
    let total = headline.total.count
    let node: Model = [
      "count": .number(total),
      "href": .text(
        "\(IndicatorPages.path(step.indicator.id))#\(IndicatorPages.total(headline))"
      ),
      "title": .text(step.type.label[language]),
      "unit": .text(step.unit[language]),
    ]
    return [
      "node": .map(node),
      "title": .text(step.indicator.name[language]),
      "href": .text(IndicatorPages.path(step.indicator.id)),
      "headline": .map(figures.figure(0).adding(["trend": trend(step.indicator)])),
      "levels": .list(
        step.indicator.figures.indices.dropFirst().map { figures.figure($0) }
      ),
    ]
  }

  /// How the headline of an indicator has moved; none where the past was not asked for.
  private func trend(_ indicator: Indicator) -> ModelValue {
    let figure = indicator.figures[0]
    guard let trend = facts.trend(indicator.id, figure.id) else { return .none }
    let models = TrendModels(trend: trend, name: figure.name[language], language: language)
    return .map(models.brief)
  }

  /// What the last step leads to: its numerator where it is the whole chain, else the next type.
  private func end(after steps: [Step]) -> Model {
    guard let last = steps.last, last.indicator.id == "D3" else {
      let type = steps.last?.indicator.id == "D1" ? Patent.type : Standard.type
      return [
        "count": .number(facts.listed(type).count),
        "href": facts.listed(type).isEmpty ? .none : .text(facts.addresses.list(type)),
        "title": .text(type.label[language]),
        "unit": .text(Phrase(zh: "全部", en: "all")[language]),
      ]
    }
    let headline = last.indicator.figures[0]
    return [
      "count": .number(headline.counted.count),
      "href": .text(
        "\(IndicatorPages.path(last.indicator.id))#\(IndicatorPages.counted(headline))"
      ),
      "title": .text(Phrase(zh: "产业", en: "Industry")[language]),
      "unit": .text(Phrase(zh: "已落地", en: "in use")[language]),
    ]
  }
}
