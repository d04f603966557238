import Diagnostics
import Records

/// The files of a content folder as an earlier run knew them.
struct KnownFiles: Sendable {
  /// What that run read.
  let cache: ReadingCache
  /// The number in the cache of each file that was found now; nil for one that is new.
  var numbers: [Int?]
  /// Whether each file that was found holds the same bytes as then.
  var isSame: [Bool]

  /// What the file at place `source` of those found gave then, where its bytes are the same.
  func reading(
    _ source: Int,
    _ file: FileID,
    _ path: String,
    _ type: RecordType,
    _ setting: ReadingSetting,
    _ committed: ClosedRange<CalendarDate>?
  ) -> FileReading? {
    guard isSame[source], let number = numbers[source],
      var reading = cache.reading(
        number,
        file: file,
        path: path,
        type: type,
        vocabulary: setting.vocabulary,
        committed: committed
      )
    else { return nil }
    reading.hash = cache.index.files[number].hash
    reading.cached = number
    return reading
  }
}
