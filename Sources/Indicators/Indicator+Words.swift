package import Diagnostics
import Records

extension Indicator.Value {
  /// The value with its unit in words.
  package var words: Phrase {
    switch self {
    case .days(let days):
      Phrase(zh: "\(days) 天", en: "\(days) day\(days == 1 || days == -1 ? "" : "s")")
    case .years(let years): Phrase(zh: "\(years) 年", en: "\(years) years")
    case .date(let date): Phrase(zh: "\(date)", en: "\(date)")
    case .state(let state): state
    case .percent(let percent): Phrase(zh: "\(percent)", en: "\(percent)")
    case .degree(let degree):
      Phrase(
        zh: degree.formatted(places: 2) ?? degree.description,
        en: degree.formatted(places: 2) ?? degree.description
      )
    }
  }
}
