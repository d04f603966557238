import Diagnostics
import Linking
import Records
import Templates

/// What happened in the three lanes of a project, technology, patent and standard, by day: whether
/// they run in step, and whether filing came before submission (P5, S7).
struct ProjectTimeline {
  let facts: SiteFacts
  let contents: ProjectContents
  let language: Language

  /// The most days that are shown.
  private static let most = 200

  private enum Lane: Int {
    case technology, patent, standard
  }

  private struct Event {
    let date: CalendarDate
    let lane: Lane
    let words: Phrase
    let record: RecordIndex
  }

  /// The rows, the earliest first: `{date, planned: flag, lanes: three lists of {words, ref}}`.
  var rows: [Model] {
    let events = (technologies + patents + schemes + proposals + standards).sorted {
      ($0.date, $0.lane.rawValue, $0.record) < ($1.date, $1.lane.rawValue, $1.record)
    }
    var days: [[Event]] = []
    for event in events {
      if days.last?.first?.date == event.date {
        days[days.count - 1].append(event)
      } else {
        days.append([event])
      }
    }
    return days.suffix(Self.most).map(row)
  }

  private func row(_ day: [Event]) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    func lane(_ lane: Lane) -> ModelValue {
      .list(
        day.filter { $0.lane == lane }.map { event -> Model in
          ["words": .text(event.words[language]), "ref": .map(references.ref(event.record))]
        }
      )
    }
    return [
      "date": ModelValue(day.first?.date.description),
      "planned": .flag(day.first.map { $0.date > facts.graph.asOf } ?? false),
      "technology": lane(.technology),
      "patent": lane(.patent),
      "standard": lane(.standard),
    ]
  }

  private func event(
    _ date: CalendarDate?,
    _ lane: Lane,
    _ zh: String,
    _ en: String,
    _ record: RecordIndex
  ) -> Event? {
    date.map { Event(date: $0, lane: lane, words: Phrase(zh: zh, en: en), record: record) }
  }

  private var technologies: [Event] {
    contents.technologies.flatMap { index -> [Event] in
      let record = facts.graph[index]
      let route = event(
        record[Technology.routeDate],
        .technology,
        "决定保护方式",
        "protection route decided",
        index
      )
      let feedback = record[all: Technology.feedback].map {
        event($0[Technology.Feedback.date], .technology, "收到反馈", "feedback received", index)
      }
      return ([route] + feedback).compactMap { $0 }
    }
      + contents.products.compactMap { index in
        event(facts.graph[index][Product.since], .technology, "投产", "in production", index)
      }
  }

  private var schemes: [Event] {
    contents.schemes.compactMap { index in
      let record = facts.graph[index]
      guard record[PatentScheme.schemeStatus]?.isClosed != true else { return nil }
      return event(record[PatentScheme.plannedFiling], .patent, "计划申请", "planned filing", index)
    }
  }

  private var patents: [Event] {
    contents.patents.flatMap { index -> [Event] in
      let record = facts.graph[index]
      return [
        event(record[Patent.priorityDate], .patent, "优先权日", "priority date", index),
        event(record[Patent.filingDate], .patent, "申请", "filed", index),
        event(record[Patent.publicationDate], .patent, "公开", "published", index),
        event(record[Patent.grantDate], .patent, "授权", "granted", index),
      ].compactMap { $0 }
    }
  }

  private var proposals: [Event] {
    contents.proposals.flatMap { index -> [Event] in
      let record = facts.graph[index]
      return [
        event(
          record[StandardProposal.submissionDate],
          .standard,
          "提交提案",
          "proposal submitted",
          index
        ),
        event(record[StandardProposal.adoptionDate], .standard, "提案采纳", "proposal adopted", index),
      ].compactMap { $0 }
    }
  }

  private var standards: [Event] {
    contents.standards.flatMap { index -> [Event] in
      let versions = facts.graph.line(of: index)?.versions.map(\.record) ?? [index]
      return versions.flatMap { version -> [Event] in
        let record = facts.graph[version]
        return [
          event(record[Standard.freezeDate], .standard, "封版", "frozen", version),
          event(record[Standard.publicationDate], .standard, "发布", "published", version),
          event(record[Standard.effectiveDate], .standard, "实施", "in force", version),
        ].compactMap { $0 }
      }
    }
  }
}
