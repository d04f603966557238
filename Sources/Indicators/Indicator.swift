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
  /// The worked example of the requirements, with its arithmetic; nil where there is none.
  package let example: Phrase?
  /// The figures, the headline first.
  package let figures: [Figure]
  /// The values of single records, in order: a remaining term, a lead in days.
  package let readings: [Reading]

  package init(
    id: String,
    name: Phrase,
    formula: Phrase,
    source: String,
    example: Phrase? = nil,
    figures: [Figure],
    readings: [Reading] = []
  ) {
    self.id = id
    self.name = name
    self.formula = formula
    self.source = source
    self.example = example
    // Where two records have one id, as a finding tells, the first one's figure has it.
    var ids: Set<String> = []
    self.figures = figures.filter { ids.insert($0.id).inserted }
    self.readings = readings
  }

  /// The value of an indicator for one record.
  package struct Reading: Sendable, Hashable {
    /// What was measured.
    package let place: Place
    /// What came out; nil for "n/a".
    package let value: Value?
    /// What the value rests on, in words: the dates, which of them decided.
    package let note: Phrase?

    package init(_ place: Place, _ value: Value?, note: Phrase? = nil) {
      self.place = place
      self.value = value
      self.note = note
    }
  }

  /// A value with its unit.
  package enum Value: Sendable, Hashable {
    /// Whole days; negative once the day has passed.
    case days(Int)
    /// Years, rounded as the formula says.
    case years(ExactDecimal)
    /// A day.
    case date(CalendarDate)
    /// One of a few states.
    case state(Phrase)
    /// A percentage that is no rate over listed records, such as a mean of rates.
    case percent(Percent)
    /// How much out of a hundred, to two places.
    case degree(ExactDecimal)
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
    /// What is to be known beside the rate, in words; nil where there is nothing.
    package let note: Phrase?

    package init(
      id: String,
      name: Phrase,
      counted: [Place],
      total: [Place],
      target: ExactDecimal? = nil,
      note: Phrase? = nil
    ) {
      self.id = id
      self.name = name
      self.counted = counted
      self.total = total
      self.target = target
      self.note = note
    }

    /// The rate; n/a where nothing is in the denominator (D0).
    package var rate: Rate { Rate(counted.count, of: total.count) }
  }
}
