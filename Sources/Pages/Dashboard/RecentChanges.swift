import Diagnostics
import Linking
import Records
import Templates

/// The records that were changed last.
struct RecentChanges: Sendable {
  private let facts: SiteFacts
  private let records: [(index: RecordIndex, day: CalendarDate)]

  /// How many the list shows.
  private static let most = 10

  init(_ facts: SiteFacts) {
    self.facts = facts
    var found: [(index: RecordIndex, day: CalendarDate)] = []
    for type in facts.graph.types {
      for index in facts.listed(type) {
        if let day = facts.graph[index].updated { found.append((index, day)) }
      }
    }
    found.sort { left, right in
      left.day != right.day ? left.day > right.day : left.index < right.index
    }
    records = Array(found.prefix(Self.most))
  }

  /// The list: `{date, type, ref, new, path}`.
  func models(_ language: Language) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    return records.map { index, day in
      let record = facts.graph[index]
      return [
        "date": .text(day.description),
        "type": .text(record.type.label[language]),
        "ref": .map(references.ref(index)),
        "new": .flag(record.created == day),
        "path": .text(record.path),
      ]
    }
  }
}
