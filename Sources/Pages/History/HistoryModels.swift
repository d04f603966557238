import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The models of the pages that tell what changed.
struct HistoryModels {
  let facts: SiteFacts
  let step: HistoryStepView
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  /// Everything on a page but the list of days.
  func model(page: Int) -> Model {
    let moved = HistoryStepView.rows(step.rates.count, page: page)
    let model: Model = [
      "from": ModelValue(step.before.map { "\($0.day)" }),
      "to": .text("\(step.after.day)"),
      "notes": .list(notes),
      "rates": rates(
        moved.prefix { step.rates[$0].figure == 0 },
        Phrase(zh: "主要指标", en: "Headlines")
      ),
      "further": rates(
        moved.drop { step.rates[$0].figure == 0 },
        Phrase(zh: "其余各数", en: "The other figures")
      ),
      "rate-count": step.rates.isEmpty ? .none : .number(step.rates.count),
      "charts": .list(HistoryStepView.rows(step.charts.count, page: page).map(chart)),
      "chart-count": .number(step.charts.count),
      "types": page == 1 ? .list(step.types.map(type)) : [],
      "records": .list(HistoryStepView.rows(step.records.count, page: page).map(record)),
      "record-count": .number(step.records.count),
    ]
    return model.adding(step.pageList.model(page))
  }

  // MARK: Days

  /// A step in the list of days: its last day, what changed until then, and where that is told.
  func point(_ other: HistoryStepView) -> Model {
    let isCurrent = other.after.day == step.after.day
    let hasStep = other.before != nil
    return [
      "date": .text("\(other.after.day)"),
      "now": .flag(other.isLast),
      "commit": ModelValue(other.after.commit.map(TrendModels.short)),
      "href": hasStep && !isCurrent ? .text(other.pageList.path(1)) : .none,
      "current": .flag(hasStep && isCurrent),
      "step": hasStep
        ? [
          "added": .number(other.count(.added)), "changed": .number(other.count(.changed)),
          "removed": .number(other.count(.removed)), "charts": .number(other.charts.count),
          "rates": .number(other.rates.count),
        ] : .none,
    ]
  }

  /// The day that the first step begins with, which nothing led to that is told.
  var earliest: [Model] {
    guard step.history.points.count > 1, let first = step.history.points.first else { return [] }
    return [
      [
        "date": .text("\(first.day)"), "now": false,
        "commit": ModelValue(first.commit.map(TrendModels.short)), "href": .none,
        "current": false, "step": .none,
      ]
    ]
  }

  /// What is to be known of what is told: parts of the past that are not.
  private var notes: [Model] {
    let history = step.history
    var notes: [(tone: String?, title: Phrase, text: Phrase)] = []
    if !history.isComplete {
      let begins = history.begins.map { "\($0)" } ?? ""
      notes.append(
        (
          "warn", Phrase(zh: "历史不完整", en: "The history is incomplete"),
          Phrase(
            zh: "生成本站所用的仓库是浅克隆，\(begins) 之前的提交没有取回，所以走势比实际短。",
            en: "This site was built from a shallow clone without the commits before \(begins), so "
              + "that trends are shorter than they could be."
          )
        )
      )
    }
    if !history.missing.isEmpty {
      let days = history.missing.map { "\($0)" }.joined(separator: ", ")
      notes.append(
        (
          "warn", Phrase(zh: "有的时点读不出", en: "Some days could not be read"),
          Phrase(zh: "git 给不出 \(days) 的内容。", en: "Git could not give the content of \(days).")
        )
      )
    }
    for point in [step.before, step.after].compactMap({ $0 }) where point.unread > 0 {
      notes.append(
        (
          nil,
          Phrase(
            zh: "\(point.day)：\(point.unread) 条记录未计入",
            en: "\(point.day): computed without \(point.unread) "
              + (point.unread == 1 ? "record" : "records")
          ),
          Phrase(
            zh: "这些记录在当时的文件里有错误，无法读取。",
            en: "Their files were at fault then and could not be read."
          )
        )
      )
    }
    if history.points.count < 2 {
      let begins = history.begins.map { "\($0)" } ?? "—"
      notes.append(
        (
          nil, Phrase(zh: "还没有可比的时点", en: "Nothing to compare with yet"),
          Phrase(
            zh: "内容的第一次提交在 \(begins)；过了第一个周日、月末或季末，这里会列出变化。",
            en:
              "The content was first committed on \(begins); changes are told here once a Sunday, "
              + "a month or a quarter has ended since."
          )
        )
      )
    }
    return notes.map { note in
      [
        "tone": ModelValue(note.tone), "icon": .text(note.tone ?? "info"),
        "title": .text(note.title[language]), "text": .text(note.text[language]),
        "source": .none,
      ]
    }
  }

  // MARK: Rows

  /// Some of the rates that moved: `{caption, count, rows}`, or none.
  private func rates(_ numbers: Range<Int>, _ caption: Phrase) -> ModelValue {
    guard !numbers.isEmpty else { return .none }
    return [
      "caption": .text(caption[language]), "count": .number(numbers.count),
      "rows": .list(numbers.map(rate)),
    ]
  }

  /// A rate that moved: `{figure (a ref), before, after (each {percent or none, counts}), change}`.
  private func rate(_ number: Int) -> Model {
    let row = step.rates[number]
    let indicator = facts.indicators[row.indicator]
    let figure = indicator.figures[row.figure]
    let change = Trend.change(from: row.change.before.rate, to: row.change.after.rate)
    return [
      "figure": [
        "withheld": false,
        "href": .text(
          "\(IndicatorPages.path(indicator, figure: row.figure))#\(IndicatorPages.total(figure))"
        ),
        "title": .text("\(indicator.id) \(figure.name[language])"),
        "sub": figure.name == indicator.name ? .none : .text(indicator.name[language]),
      ],
      "before": .map(Self.side(row.change.before.rate)),
      "after": .map(Self.side(row.change.after.rate)),
      "change": change.map { .map(TrendModels.change($0, language)) } ?? .none,
    ]
  }

  private static func side(_ rate: Rate) -> Model {
    ["percent": ModelValue(rate.percentText), "counts": .text(rate.countText)]
  }

  /// A chart whose verdict or state changed: `{chart (a ref), results, states: each {before, after:
  /// tags} or none where it stayed, and result and state as they are after}`.
  private func chart(_ number: Int) -> Model {
    let row = step.charts[number]
    let reference: Model =
      step.lookup.record(HistoryStepView.identity(row.after)).map { references.ref($0) }
      ?? references.name(row.after.key)
    return [
      "chart": .map(reference),
      "result": .map(tags.result(row.after.result)),
      "old-result": row.before.result == row.after.result
        ? .none : .map(tags.result(row.before.result)),
      "state": .map(tags.state(row.after.state)),
      "old-state": row.before.state == row.after.state
        ? .none : .map(tags.state(row.before.state)),
    ]
  }

  /// A type with its counts: `{label, href or none, added, changed, removed}`.
  private func type(_ row: (type: String, counts: [Int])) -> Model {
    let type = step.lookup.type(row.type)
    let href = type.flatMap { type in
      facts.listed(type).isEmpty
        ? nil
        : type.is(Records.Page.type) ? Page.Crumb.manual.path : facts.addresses.list(type)
    }
    return [
      "label": .text(type?.plural[language] ?? row.type),
      "href": ModelValue(href),
      "added": .number(row.counts[HistoryChanges.Kind.added.rawValue]),
      "changed": .number(row.counts[HistoryChanges.Kind.changed.rawValue]),
      "removed": .number(row.counts[HistoryChanges.Kind.removed.rawValue]),
    ]
  }

  /// A record that came, changed or went: `{kind (a tag), type, record (a ref), fields or none}`.
  private func record(_ number: Int) -> Model {
    let row = step.records[number]
    let reference: Model =
      step.lookup.record(row.record.identity).map { references.ref($0) }
      ?? references.name(language == .english ? row.record.titleEN : row.record.title)
    let type = step.lookup.type(row.record.identity.type)
    let fields = row.parts.compactMap { ChangedPart($0, of: type)?.label[language] }
    let separator = Phrase(zh: "、", en: ", ")[language]
    return [
      "kind": .map(tag(row.kind)),
      "type": .text(type?.label[language] ?? row.record.identity.type),
      "record": .map(reference),
      "id": .text(row.record.id),
      "fields": fields.isEmpty ? .none : .text(fields.joined(separator: separator)),
    ]
  }

  private func tag(_ kind: HistoryChanges.Kind) -> Model {
    switch kind {
    case .added: tags.tag(Phrase(zh: "新增", en: "added")[language], icon: "check", tone: "ok")
    case .changed: tags.tag(Phrase(zh: "修改", en: "changed")[language], icon: "redo", tone: "info")
    case .removed: tags.tag(Phrase(zh: "删除", en: "removed")[language], icon: "not-met")
    }
  }
}
