import Indicators
import Linking
import Records

extension CapturedHash {
  /// A figure with everything that it counts.
  mutating func add(_ figure: Indicator.Figure) {
    add(figure.id)
    add(figure.name)
    add(figure.note)
    add(figure.target?.description)
    add(figure.counted)
    add(figure.total)
  }

  /// The value of a record.
  mutating func add(_ reading: Indicator.Reading) {
    add(reading.place)
    add(reading.value?.words)
    add(reading.note)
  }
}
