package import Records

/// The value of a patent by a valuation: PVD = α·LD + β·TD + γ·MD (B30, D16).
///
/// The three values are the means of their indicators, as hundredths of the highest score, so that
/// valuations on different scales compare. All are kept as fractions and rounded once, when shown.
package struct PatentValue: Sendable {
  /// The three values, legal, technical, economic.
  package let parts: [Part]
  /// The value of the patent; nil unless all three values and weights are there.
  package let value: Quotient?

  /// One of the three values.
  package struct Part: Sendable {
    /// Which of them.
    package let group: ValuationIndicator.Group
    /// What it counts for; nil where the record does not say.
    package let weight: Percent?
    /// The scores, in the order of the record.
    package let scores: [Score]
    /// The value; nil without scores.
    package let value: Quotient?
  }

  /// The score of an indicator.
  package struct Score: Sendable {
    /// Which indicator.
    package let indicator: ValuationIndicator
    /// What it got.
    package let score: ExactDecimal
    /// What it counts for in its group.
    package let weight: ExactDecimal
    /// The entry it stands in.
    package let entry: Entry
  }

  /// A quotient that is divided when it is shown, so that it is rounded once.
  package struct Quotient: Sendable {
    /// What is divided.
    package let top: ExactDecimal
    /// By what; above zero.
    package let bottom: ExactDecimal

    /// The number to that many places, half-up; nil where it does not fit.
    package func rounded(places: Int) -> ExactDecimal? { top.divided(by: bottom, places: places) }

    /// The same as text, with all places.
    package func text(places: Int) -> String? {
      rounded(places: places)?.formatted(places: places)
    }
  }

  /// The highest score where the record does not state it (B30).
  package static let usualScale = 100

  /// The value by the valuation `record`.
  package init(_ record: Record) {
    let scale = ExactDecimal(record[Valuation.scaleMax] ?? Self.usualScale)
    let inner = Dictionary(
      record[all: Valuation.innerWeights].compactMap { entry in
        entry[Valuation.InnerWeight.indicator].flatMap { indicator in
          entry[Valuation.InnerWeight.weight].map { (indicator, $0) }
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let scores = record[all: Valuation.scores].compactMap { entry -> Score? in
      guard let indicator = entry[Valuation.Score.indicator],
        let score = entry[Valuation.Score.score]
      else { return nil }
      return Score(
        indicator: indicator,
        score: score,
        weight: inner[indicator] ?? ExactDecimal(1),
        entry: entry
      )
    }
    let weights = record[Valuation.weights]
    parts = ValuationIndicator.Group.allCases.map { group in
      let own = scores.filter { $0.indicator.group == group }
      return Part(
        group: group,
        weight: weights?[group.weight],
        scores: own,
        value: Self.mean(own, of: scale)
      )
    }
    value = Self.sum(parts)
  }

  /// The weighted mean of `scores` in hundredths of `scale`.
  private static func mean(_ scores: [Score], of scale: ExactDecimal) -> Quotient? {
    var (top, bottom) = (ExactDecimal.zero, ExactDecimal.zero)
    for score in scores {
      guard let part = score.score.multiplied(by: score.weight), let sum = top.adding(part),
        let weights = bottom.adding(score.weight)
      else { return nil }
      (top, bottom) = (sum, weights)
    }
    guard bottom > .zero, let hundredfold = top.multiplied(by: .hundred),
      let whole = bottom.multiplied(by: scale)
    else { return nil }
    return Quotient(top: hundredfold, bottom: whole)
  }

  /// The weighted sum of the three values over one common divisor.
  private static func sum(_ parts: [Part]) -> Quotient? {
    var (top, bottom) = (ExactDecimal.zero, ExactDecimal(1))
    for part in parts {
      // a/b + w·c/d = (a·d + w·c·b) / (b·d)
      guard let value = part.value, let weight = part.weight,
        let before = top.multiplied(by: value.bottom),
        let share = weight.value.multiplied(by: value.top)?.multiplied(by: bottom),
        let sum = before.adding(share), let divisor = bottom.multiplied(by: value.bottom)
      else { return nil }
      (top, bottom) = (sum, divisor)
    }
    return bottom.multiplied(by: .hundred).map { Quotient(top: top, bottom: $0) }
  }
}
