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

  /// What lists call the type of a record and the kind of its change.
  static let typeKey = "type"
  static let kindKey = "change"

  /// Whether a change is the first of its record.
  enum Kind: String {
    case new, changed

    var label: Phrase {
      switch self {
      case .new: Phrase(zh: "新增", en: "New")
      case .changed: Phrase(zh: "修改", en: "Changed")
      }
    }
  }

  /// The list, or some rows of it: `{date, type, ref, new, kind, values (by facet), path}`.
  func models(_ language: Language, rows: Range<Int>? = nil) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    return records[rows ?? records.indices].map { index, day in
      let record = facts.graph[index]
      let kind = record.created == day ? Kind.new : .changed
      return [
        "date": .text(day.description),
        "type": .text(record.type.label[language]),
        "ref": .map(references.ref(index)),
        "new": .flag(kind == .new),
        "kind": .text(kind.label[language]),
        "values": .text(
          TableTools.values([
            (Self.typeKey, [record.type.key]), (Self.kindKey, [kind.rawValue]),
          ])
        ),
        "path": .text(record.path),
      ]
    }
  }
}
