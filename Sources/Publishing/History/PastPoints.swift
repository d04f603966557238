import Linking
import Pages
import Reads
import Records

/// How a site stood at earlier days, as builds keep it.
struct PastPoints: Sendable {
  /// What all of it holds for: the audience, and what decides beyond the records who sees what.
  let key: UInt64
  /// The days, the earliest first.
  let entries: [Entry]

  /// How the site stood on a day.
  struct Entry: Sendable {
    /// What was found.
    let point: HistoryPoint
    /// The keys of the ids of records that were left out because they were withheld when this was
    /// computed, though not on the day; sorted.
    let left: [String]

    /// Whether it would come out the same now: those that were left out are still withheld, and none
    /// that were not.
    func isRight(_ view: PresentView) -> Bool {
      left.allSatisfy { view.withholds(key: $0) }
        && !point.records.contains { view.withholds(key: $0.identity.key) }
    }
  }

  /// The key for an audience.
  static func key(_ audience: Audience, _ declarations: UInt64) -> UInt64 {
    var hash = StableHash()
    hash.combine(audience.name)
    for name in audience.classes.map(\.rawValue).sorted() { hash.combine(name) }
    hash.combine(declarations)
    return hash.value
  }

  /// What is kept of a day and commit.
  func entry(_ day: CalendarDate, _ commit: String) -> Entry? {
    entries.first { $0.point.day == day && $0.point.commit == commit }
  }
}

extension PastPoints {
  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.put(key)
    writer.put(count: entries.count)
    for entry in entries {
      writer.put(count: entry.left.count)
      for key in entry.left { writer.put(key) }
      entry.point.write(to: &writer)
    }
    return writer.bytes
  }

  init?(from reader: inout ByteReader) {
    guard let key = reader.number(UInt64.self), let count = reader.count(ofSize: 32) else {
      return nil
    }
    self.key = key
    var entries: [Entry] = []
    for _ in 0..<count {
      guard let leftCount = reader.count(ofSize: 4) else { return nil }
      var left: [String] = []
      for _ in 0..<leftCount {
        guard let key = reader.text() else { return nil }
        left.append(key)
      }
      guard let point = HistoryPoint(from: &reader) else { return nil }
      entries.append(Entry(point: point, left: left))
    }
    guard reader.isAtEnd else { return nil }
    self.entries = entries
  }
}
