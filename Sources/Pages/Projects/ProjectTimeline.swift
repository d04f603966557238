import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// What happened in the three lanes of a project, technology, patent and standard, by day: whether
/// they run in step, and whether filing came before submission (P5, S7, D11).
///
/// The picture and the table show the same events by the same numbers.
struct ProjectTimeline {
  private let facts: SiteFacts
  private let language: Language
  private let events: [ProjectEvents.Event]
  private let leads: [FilingLead.Lead]
  /// The place of the first event in the picture.
  private let firstDrawn: Int

  /// The most events in the table, and in the picture.
  private static let (most, mostDrawn) = (400, 80)

  init(
    facts: SiteFacts,
    project: RecordIndex,
    contents: ProjectContents,
    leads: [FilingLead.Lead],
    language: Language
  ) {
    self.facts = facts
    self.language = language
    let all = ProjectEvents(graph: facts.graph, project: project, contents: contents).events
    let events = Array(all.suffix(Self.most))
    self.events = events
    // What happened long before the project began would press all else together.
    let begin = facts.graph[project][Project.start]?.adding(years: -1)
    let near = begin.flatMap { begin in events.firstIndex { $0.date >= begin } } ?? 0
    firstDrawn = max(near, events.count - Self.mostDrawn)
    let proposals = Set(contents.proposals)
    self.leads = leads.filter { proposals.contains($0.proposal) }
  }

  // MARK: The table

  /// The rows, the earliest first: `{date, planned: flag, lanes: three lists of {number, anchor, words,
  /// ref}}`.
  var rows: [Model] {
    var days: [[(number: Int, event: ProjectEvents.Event)]] = []
    for (index, event) in events.enumerated() {
      if days.last?.first?.event.date == event.date {
        days[days.count - 1].append((index + 1, event))
      } else {
        days.append([(index + 1, event)])
      }
    }
    return days.map(row)
  }

  private func row(_ day: [(number: Int, event: ProjectEvents.Event)]) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    func lane(_ lane: ProjectEvents.Lane) -> ModelValue {
      .list(
        day.filter { $0.event.lane == lane }.map { number, event -> Model in
          [
            "number": .number(number),
            "words": .text(event.words[language]),
            "ref": .map(references.ref(event.record)),
          ]
        }
      )
    }
    let date = day.first?.event.date
    return [
      "date": ModelValue(date?.description),
      "planned": .flag(date.map { $0 > facts.graph.asOf } ?? false),
      "technology": lane(.technology),
      "patent": lane(.patent),
      "standard": lane(.standard),
    ]
  }

  // MARK: The picture

  /// What `partials/lanes` asks for; none without two different days.
  var picture: ModelValue {
    let drawn = events.indices.suffix(from: firstDrawn)
    let lanes = ProjectEvents.Lane.allCases.map { lane in
      LaneChart.Lane(
        name: Self.name(lane)[language],
        events: drawn.filter { events[$0].lane == lane }.map { index in
          LaneChart.Event(
            date: events[index].date,
            number: index + 1,
            words: events[index].words[language],
            shape: events[index].shape
          )
        },
        spans: []
      )
    }
    let order = LaneChart.Lane(
      name: Phrase(zh: "先申请、后提交（申请提前量）", en: "Filing before submission (filing lead)")[language],
      events: [],
      spans: leads.compactMap(span)
    )
    let chart = LaneChart(
      lanes: lanes + (order.spans.isEmpty ? [] : [order]),
      today: facts.graph.asOf,
      language: language
    )
    guard let model = chart.model else { return .none }
    return .map(
      model.adding([
        "label": .text(sentence), "left-out": firstDrawn > 0 ? .number(firstDrawn) : .none,
        "lags": .list(lags),
      ])
    )
  }

  private static func name(_ lane: ProjectEvents.Lane) -> Phrase {
    switch lane {
    case .technology: Phrase(zh: "技术", en: "Technology")
    case .patent: Phrase(zh: "专利", en: "Patents")
    case .standard: Phrase(zh: "标准", en: "Standards")
    }
  }

  private func span(_ lead: FilingLead.Lead) -> LaneChart.Span? {
    guard let filed = lead.filed, let days = lead.days, events.indices.contains(firstDrawn),
      min(filed, lead.submitted) >= events[firstDrawn].date
    else { return nil }
    let number =
      events.firstIndex {
        $0.record == lead.proposal && $0.date == lead.submitted
      }.map { "→ \($0 + 1): " } ?? ""
    let words =
      lead.isFiledFirst
      ? Phrase(zh: "\(number)提前 \(days) 天", en: "\(number)\(days) days ahead")
      : Phrase(zh: "\(number)✕ 未提前（\(days) 天）", en: "\(number)✕ not ahead (\(days) days)")
    return LaneChart.Span(
      from: filed,
      to: lead.submitted,
      words: words[language],
      isWrong: !lead.isFiledFirst
    )
  }

  private var sentence: String {
    let counts = ProjectEvents.Lane.allCases.map { lane in events.count { $0.lane == lane } }
    let first = events.first?.date.description ?? ""
    let last = events.last?.date.description ?? ""
    let good = leads.count(where: \.isFiledFirst)
    let order =
      leads.isEmpty
      ? Phrase(zh: "", en: "")
      : Phrase(
        zh: "；先申请后提交的提案 \(good)/\(leads.count)",
        en: "; proposals filed first \(good)/\(leads.count)"
      )
    return Phrase(
      zh: "\(first) 至 \(last)：技术 \(counts[0]) 项、专利 \(counts[1]) 项、标准 \(counts[2]) 项，见下表"
        + order.zh,
      en: "\(first) to \(last): \(counts[0]) events of technology, \(counts[1]) of patents, "
        + "\(counts[2]) of standards, as in the table below" + order.en
    )[language]
  }

  /// How far each lane follows the one before: `{from, to, days, first, last}`.
  ///
  /// From the first decision on a technique to the first filing, from that to the first proposal, and
  /// from that to the first version published afterwards.
  private var lags: [Model] {
    let graph = facts.graph
    func first(_ lane: ProjectEvents.Lane, _ fits: (ProjectEvents.Event) -> Bool) -> Int? {
      events.indices.suffix(from: firstDrawn).first {
        events[$0].lane == lane && fits(events[$0])
      }
    }
    let technology = first(.technology) { $0.shape == .square }
    let filing = first(.patent) { $0.shape == .triangle }
    let proposal = first(.standard) { $0.shape == .triangle }
    let publication = first(.standard) { event in
      event.shape == .diamond && graph[event.record].is(Standard.type)
        && proposal.map { event.date >= events[$0].date } ?? true
    }
    let steps = [technology, filing, proposal, publication]
    return zip(steps, steps.dropFirst()).compactMap { from, to -> Model? in
      guard let from, let to else { return nil }
      let days = events[from].date.days(until: events[to].date)
      return [
        "from": .text("\(from + 1) \(events[from].words[language])"),
        "to": .text("\(to + 1) \(events[to].words[language])"),
        "days": .text(Indicator.Value.days(days).words[language]),
      ]
    }
  }
}
