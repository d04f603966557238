import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The model of one analysis' page.
struct AnalysisPage {
  let facts: SiteFacts
  let analysis: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[analysis] }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }
  private var tags: TagModels { TagModels(language: language) }

  var model: Model {
    let sheet: Model = [
      "one": false,
      "fields": .list(fields.sheet(analysis, skipping: Self.placed)),
    ]
    let head: Model = [
      "kick": .text("\(PatentAnalysis.type.label[language]) · \(record.id)"),
      "tags": .list(
        [record[PatentAnalysis.step]?.label, record[PatentAnalysis.purposeKind]?.label]
          .compactMap { $0 }.map { tags.fact($0[language]) }
      ),
      "incomplete": incomplete,
      "trend": trend,
      "regions": shares(
        .regions(record),
        text: .region,
        name: { row in FieldModels.text(row[PatentAnalysis.RegionRow.region]) }
      ),
      "applicants": shares(
        .applicants(record),
        text: .applicant,
        name: { row in self.name(row, PatentAnalysis.ApplicantRow.applicant) }
      ),
      "concentration": .text(IndicatorPages.path(ApplicantConcentration.id)),
      "topics": topics,
      "route": route,
      "matrix": EfficacyModels(facts: facts, analysis: analysis, fields: fields).model(
        text: text(.efficacyMatrix)
      ),
      "assignees": assignees,
      "others": .list(others),
      "advice": advice,
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: analysis),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(analysis))
  }

  private static let placed: Set<FieldKey> = [
    PatentAnalysis.modules.key, PatentAnalysis.trendData.key, PatentAnalysis.regionData.key,
    PatentAnalysis.applicantData.key, PatentAnalysis.topicData.key, PatentAnalysis.route.key,
    PatentAnalysis.matrix.key, PatentAnalysis.assigneeTopics.key,
    PatentAnalysis.recommendations.key,
  ]

  // MARK: Modules

  /// What the record says about a module.
  private func text(_ kind: PatentAnalysis.ModuleKind) -> ModelValue {
    let module = record[all: PatentAnalysis.modules].first {
      $0[PatentAnalysis.Module.kind] == kind
    }
    return fields.markdown.prose(module?[PatentAnalysis.Module.text], of: analysis)
  }

  private func name(_ row: Entry, _ field: Field<Reference>) -> Model {
    guard let reference = row[field] else { return FieldModels.text(nil) }
    let ref = fields.ref(reference, kind: field.declaration.kind, of: analysis)
    return FieldModels.cell(refs: .list([ref]))
  }

  /// Applications that are not published yet are missing in the last 18 months (D32).
  private var incomplete: ModelValue {
    guard let day = record[PatentAnalysis.searchedOn], let from = day.adding(months: -18) else {
      return .none
    }
    return .text(
      Phrase(
        zh: "检索日 \(day)：\(from) 以后的申请因公开滞后而不完整。",
        en: "Searched on \(day): applications after \(from) are incomplete, as publication lags."
      )[language]
    )
  }

  /// Module 1: patents by year, a line a dimension.
  private var trend: ModelValue {
    typealias Row = PatentAnalysis.TrendRow
    let rows = record[all: PatentAnalysis.trendData]
    let series = AnalysisDimension.allCases.compactMap { dimension -> LineChart.Series? in
      let own = rows.filter { $0[Row.dimension] == dimension }
      let points = own.compactMap { row in
        row[Row.year].flatMap { CalendarDate(year: $0, month: 1, day: 1) }.map { date in
          LineChart.Point(date: date, value: row[Row.count].map { ExactDecimal($0) })
        }
      }
      return points.isEmpty
        ? nil : LineChart.Series(name: dimension.label[language], points: points)
    }
    let chart = LineChart(
      title: PatentAnalysis.ModuleKind.trend.label[language],
      series: series,
      axis: .years,
      language: language
    )
    guard let model = chart.model else { return .none }
    return ["plot": .map(model), "text": text(.trend)]
  }

  /// Modules 2 and 3: counts with their shares as bars.
  private func shares(
    _ shares: CountShares,
    text kind: PatentAnalysis.ModuleKind,
    name: (Entry) -> Model
  ) -> ModelValue {
    guard let largest = shares.parts.first?.count else { return .none }
    let rows = shares.parts.map { part -> Model in
      [
        "name": .map(name(part.entry)),
        "role": ModelValue(part.entry[PatentAnalysis.ApplicantRow.role]),
        "count": .number(part.count),
        "share": ModelValue(shares.share(of: part).percentText),
        "bar": .map(
          BarModels.bar([(class: "a", count: part.count)], of: max(1, largest), label: nil)
        ),
      ]
    }
    return [
      "head": .text(
        kind == .region
          ? PatentAnalysis.RegionRow.region.declaration.label[language]
          : PatentAnalysis.ApplicantRow.applicant.declaration.label[language]
      ),
      "rows": .list(rows), "total": .number(shares.total), "text": text(kind),
      "top": ModelValue(shares.topFive.percentText), "top-of": .text(shares.topFive.countText),
    ]
  }

  /// Modules 4 and 7: how the topics change.
  private var topics: ModelValue {
    let changes = TopicChanges(analysis, in: facts.graph)
    guard let recent = changes.recent, let previous = changes.previous, !changes.topics.isEmpty
    else { return .none }
    let largest = changes.topics.map { max($0.recent, $0.previous) }.max() ?? 1
    let rows = changes.topics.enumerated().map { position, topic -> Model in
      [
        "anchor": .text(Addresses.anchor(entry: TopicChanges.anchor(position))),
        "name": .text(topic.name),
        "previous": .number(topic.previous),
        "recent": .number(topic.recent),
        "previous-bar": .map(bar(topic.previous, of: largest, "mu")),
        "recent-bar": .map(bar(topic.recent, of: largest, "a")),
        "change": ModelValue(
          topic.change.map { change in
            (change.value.isNegative ? "" : "+") + (change.value.formatted(places: 1) ?? "") + "%"
          }
        ),
        "verdict": topic.verdict.map { .map(tag($0)) } ?? .none,
      ]
    }
    return [
      "previous": .text(Self.years(previous)), "recent": .text(Self.years(recent)),
      "indicator": .text(IndicatorPages.path(TopicGrowth.id)),
      "rows": .list(rows), "text": text(.topic), "more": text(.emergingDeclining),
    ]
  }

  private static func years(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  private func bar(_ count: Int, of most: Int, _ kind: String) -> Model {
    BarModels.bar([(class: kind, count: count)], of: max(1, most), label: nil)
  }

  private func tag(_ verdict: TopicChanges.Verdict) -> Model {
    let word = TopicGrowth.words(verdict)[language]
    switch verdict {
    case .new: return tags.tag(word, icon: "info", tone: "info")
    case .growing: return tags.tag(word, icon: "up", tone: "ok")
    case .steady: return tags.tag(word, icon: nil)
    case .declining: return tags.tag(word, icon: "down")
    }
  }

  /// Module 5: the key patents on the way of a technique.
  private var route: ModelValue {
    typealias Row = PatentAnalysis.RouteRow
    let steps = record[all: PatentAnalysis.route].enumerated().sorted {
      ($0.element[Row.year] ?? 0, $0.offset) < ($1.element[Row.year] ?? 0, $1.offset)
    }.map(\.element)
    guard !steps.isEmpty else { return .none }
    return [
      "rows": .list(
        steps.map { row -> Model in
          [
            "year": ModelValue(row[Row.year].map(String.init)),
            "node": .text(row[Row.node] ?? "—"),
            "patent": .map(name(row, Row.patent)),
            "holder": .map(name(row, Row.holder)),
            "risk": ModelValue(row[Row.risk]),
          ]
        }
      ),
      "text": text(.routeKeyPatents),
    ]
  }

  /// Module 8: holders by topics.
  private var assignees: ModelValue {
    typealias Row = PatentAnalysis.AssigneeRow
    let rows = record[all: PatentAnalysis.assigneeTopics]
    guard !rows.isEmpty else { return .none }
    return [
      "rows": .list(
        rows.map { row -> Model in
          [
            "holder": .map(name(row, Row.holder)),
            "topic": .text(row[Row.topic] ?? "—"),
            "count": ModelValue(row[Row.count].map(String.init)),
          ]
        }
      ),
      "text": text(.assigneeTopics),
    ]
  }

  /// The modules that are words alone.
  private var others: [Model] {
    let kinds: Set<PatentAnalysis.ModuleKind> = [
      .layoutStrategy, .useStrategy, .warningEnforcement,
    ]
    return record[all: PatentAnalysis.modules].compactMap { module in
      guard let kind = module[PatentAnalysis.Module.kind], kinds.contains(kind) else { return nil }
      return [
        "heading": .text(kind.label[language]),
        "html": fields.markdown.prose(module[PatentAnalysis.Module.text], of: analysis),
      ]
    }
  }

  private var advice: ModelValue {
    typealias Row = PatentAnalysis.Recommendation
    return .list(
      record[all: PatentAnalysis.recommendations].map { row -> Model in
        [
          "kind": ModelValue(row[Row.kind]?.label[language]),
          "html": fields.markdown.prose(row[Row.text], of: analysis),
          "state": row[Row.adopted].map { adopted in
            .map(
              adopted
                ? tags.tag(Phrase(zh: "已采纳", en: "adopted")[language], icon: "check", tone: "ok")
                : tags.tag(Phrase(zh: "未采纳", en: "not adopted")[language], icon: "not-met")
            )
          } ?? .none,
        ]
      }
    )
  }
}
