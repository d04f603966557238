import Diagnostics
import Indicators
import Records
import Templates

/// The models of the values of single records that an indicator measures.
struct ReadingModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// A row: the record, the value or none, and what it rests on.
  func row(_ reading: Indicator.Reading) -> Model {
    [
      "ref": .map(ReferenceModels(facts: facts, language: language).ref(reading.place)),
      "value": ModelValue(reading.value.map(text)),
      "note": ModelValue(reading.note?[language]),
    ]
  }

  private func text(_ value: Indicator.Value) -> String {
    switch value {
    case .days(let days):
      let unit = days == 1 || days == -1 ? "day" : "days"
      return Phrase(zh: "\(days) 天", en: "\(days) \(unit)")[language]
    case .years(let years):
      let number = years.formatted(places: 2) ?? years.description
      return Phrase(zh: "\(number) 年", en: "\(number) years")[language]
    case .date(let date): return date.description
    case .state(let state): return state[language]
    case .percent(let percent): return percent.description
    case .degree(let degree): return degree.formatted(places: 2) ?? degree.description
    }
  }
}
