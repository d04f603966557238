import Diagnostics
package import Linking
package import Records
import Templates

/// The records that were changed last, by what they state or by the history of their files.
package struct RecentChanges: Sendable {
  private let facts: SiteFacts
  /// The records with the day of their last change, the latest first.
  package let records: [(index: RecordIndex, day: CalendarDate)]

  /// The latest changes, at most `most`.
  package init(_ facts: SiteFacts, most: Int = 10) {
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
    records = Array(found.prefix(most))
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
