package import Diagnostics
package import Linking
package import Records

/// A computed figure with everything that explains it: formula, parts, and the records it counts.
package struct Indicator: Sendable {
  /// `D1`.
  package let id: String
  /// What it is called.
  package let name: Phrase
  /// How it is computed, in words and symbols.
  package let formula: Phrase
  /// Where it comes from.
  package let source: String
  /// The figures, the headline first.
  package let figures: [Figure]

  package init(
    id: String,
    name: Phrase,
    formula: Phrase,
    source: String,
    figures: [Figure]
  ) {
    self.id = id
    self.name = name
    self.formula = formula
    self.source = source
    self.figures = figures
  }

  /// One figure of an indicator: a rate over listed records.
  package struct Figure: Sendable {
    /// `D1g`.
    package let id: String
    /// What it is called.
    package let name: Phrase
    /// The records counted in the numerator, in order.
    package let counted: [Place]
    /// The records counted in the denominator, in order.
    package let total: [Place]
    /// The target in per cent, where the site states one.
    package let target: ExactDecimal?

    package init(
      id: String,
      name: Phrase,
      counted: [Place],
      total: [Place],
      target: ExactDecimal? = nil
    ) {
      self.id = id
      self.name = name
      self.counted = counted
      self.total = total
      self.target = target
    }

    /// The rate; n/a where nothing is in the denominator (D0).
    package var rate: Rate { Rate(counted.count, of: total.count) }
  }
}
