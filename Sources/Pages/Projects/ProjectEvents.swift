import Diagnostics
import Linking
import Records

/// What happened and is to happen in a project, by day, in the lanes technology, patent and standard
/// (S7).
struct ProjectEvents {
  let graph: Graph
  let project: RecordIndex
  let contents: ProjectContents

  /// The three lanes.
  enum Lane: Int, CaseIterable {
    case technology, patent, standard
  }

  /// Something on a day.
  struct Event {
    let date: CalendarDate
    let lane: Lane
    let words: Phrase
    let record: RecordIndex
    let shape: MarkShape
  }

  /// The events, the earliest first.
  var events: [Event] {
    (technologies + patents + schemes + proposals + standards + milestones + meetings).sorted {
      ($0.date, $0.lane.rawValue, $0.record) < ($1.date, $1.lane.rawValue, $1.record)
    }
  }

  private func event(
    _ date: CalendarDate?,
    _ lane: Lane,
    _ zh: String,
    _ en: String,
    _ record: RecordIndex,
    _ shape: MarkShape
  ) -> Event? {
    date.map {
      Event(date: $0, lane: lane, words: Phrase(zh: zh, en: en), record: record, shape: shape)
    }
  }

  private var technologies: [Event] {
    contents.technologies.flatMap { index -> [Event] in
      let record = graph[index]
      let route = event(
        record[Technology.routeDate],
        .technology,
        "决定保护方式",
        "route decided",
        index,
        .square
      )
      let feedback = record[all: Technology.feedback].map {
        event($0[Technology.Feedback.date], .technology, "收到反馈", "feedback", index, .disc)
      }
      return ([route] + feedback).compactMap { $0 }
    }
      + contents.products.compactMap { index in
        event(graph[index][Product.since], .technology, "投产", "in production", index, .diamond)
      }
  }

  private var schemes: [Event] {
    contents.schemes.compactMap { index in
      let record = graph[index]
      guard record[PatentScheme.schemeStatus]?.isClosed != true else { return nil }
      return event(
        record[PatentScheme.plannedFiling],
        .patent,
        "计划申请",
        "planned filing",
        index,
        .triangle
      )
    }
  }

  private var patents: [Event] {
    contents.patents.flatMap { index -> [Event] in
      let record = graph[index]
      return [
        event(record[Patent.priorityDate], .patent, "优先权日", "priority", index, .triangle),
        event(record[Patent.filingDate], .patent, "申请", "filed", index, .triangle),
        event(record[Patent.publicationDate], .patent, "公开", "published", index, .square),
        event(record[Patent.grantDate], .patent, "授权", "granted", index, .diamond),
      ].compactMap { $0 }
    }
  }

  private var proposals: [Event] {
    contents.proposals.flatMap { index -> [Event] in
      let record = graph[index]
      return [
        event(
          record[StandardProposal.submissionDate],
          .standard,
          "提交提案",
          "proposal submitted",
          index,
          .triangle
        ),
        event(
          record[StandardProposal.adoptionDate],
          .standard,
          "提案采纳",
          "proposal adopted",
          index,
          .diamond
        ),
      ].compactMap { $0 }
    }
  }

  private var standards: [Event] {
    contents.standards.flatMap { index in
      versions(of: index).flatMap { version -> [Event] in
        let record = graph[version]
        return [
          event(record[Standard.freezeDate], .standard, "封版", "frozen", version, .square),
          event(record[Standard.publicationDate], .standard, "发布", "published", version, .diamond),
          event(record[Standard.effectiveDate], .standard, "实施", "in force", version, .diamond),
        ].compactMap { $0 }
      }
    }
  }

  private func versions(of standard: RecordIndex) -> [RecordIndex] {
    graph.line(of: standard)?.versions.map(\.record) ?? [standard]
  }

  /// The stages of the standards' drafting; that of publication stands with the version itself.
  private var milestones: [Event] {
    let projects = contents.standards.flatMap(versions).flatMap {
      graph.sources(of: StandardProject.standard, in: StandardProject.type, to: $0)
    }
    return Set(projects).sorted().flatMap { index in
      graph[index][all: StandardProject.milestones].compactMap { milestone -> Event? in
        guard let kind = milestone[StandardProject.Milestone.kind], kind != .publication,
          let date = milestone[StandardProject.Milestone.date]
        else { return nil }
        return Event(date: date, lane: .standard, words: kind.label, record: index, shape: .square)
      }
    }
  }

  /// The meetings about the project or something in it, in the lane of the first thing they name.
  private var meetings: [Event] {
    let lanes: [(lane: Lane, records: [RecordIndex])] = [
      (.technology, [project] + contents.technologies + contents.products),
      (.patent, contents.patents + contents.schemes + contents.charts),
      (.standard, contents.proposals + contents.standards.flatMap(versions)),
    ]
    var seen: Set<RecordIndex> = []
    return lanes.flatMap { lane, records -> [Event] in
      let found = records.flatMap {
        graph.sources(of: Meeting.relatesTo, in: Meeting.type, to: $0)
      }
      return Set(found).sorted().compactMap { index in
        guard seen.insert(index).inserted, let date = graph[index][Meeting.date] else { return nil }
        let words = graph[index][Meeting.kind]?.label ?? Meeting.type.label
        return Event(date: date, lane: lane, words: words, record: index, shape: .disc)
      }
    }
  }
}
