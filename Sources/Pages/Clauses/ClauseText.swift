import Diagnostics
import Linking
import Records
import Templates

/// What of a clause's text may be shown: all of it, its excerpts, or none (R109–R111).
struct ClauseText {
  let facts: SiteFacts
  let place: Place
  let path: String
  let language: Language

  private var permission: TextPermission { TextPermission(facts: facts) }
  private var clause: Clause? { facts.graph.clause(place) }
  private var markdown: Markdown { Markdown(facts: facts, language: language, page: path) }

  var model: Model {
    let licence = permission.licence(place.record)
    let excerpts = licence == .none ? [] : self.excerpts
    let text: ModelValue = licence == .full ? full : .none
    let isShown = text != .none || !excerpts.isEmpty
    return [
      "text": text,
      "summary": markdown.prose(clause?.fields?[Standard.ClauseFields.summary], of: place.record),
      "excerpts": .list(excerpts),
      "source": isShown ? .text(permission.source(place, language)) : .none,
      "text-note": ModelValue(note(licence, isShown: isShown)),
    ]
  }

  private var full: ModelValue {
    if let section = clause?.section {
      let html = markdown.section(section, of: place.record)
      if html != .none { return html }
    }
    return markdown.prose(clause?.fields?[Standard.ClauseFields.text], of: place.record)
  }

  private func note(_ licence: Standard.TextLicence, isShown: Bool) -> String? {
    switch licence {
    case .full:
      isShown ? nil : Phrase(zh: "本条没有存下文字。", en: "No text of this clause is on record.")[language]
    case .excerpt:
      Phrase(
        zh: isShown ? "本标准的文本只许摘录，这里只列对照表引用的文字。" : "本标准的文本只许摘录；还没有对照表引用本条的文字。",
        en: isShown
          ? "Only excerpts of this standard may be shown: the words that claim charts quote."
          : "Only excerpts of this standard may be shown; no claim chart quotes this clause yet."
      )[language]
    case .none:
      Phrase(
        zh: "本标准的文本未获使用许可，只列条款号和名称。",
        en: "The text of this standard is not licensed; only number and title are shown."
      )[language]
    }
  }

  /// One quotation with the charts that make it.
  private struct Quotation {
    let text: String
    var marks: [MarkedText.Mark]
    var uses: [Model]
  }

  /// The words of this clause that charts made against this version quote, with the features they
  /// meet, and the excerpt stated for the clause.
  private var excerpts: [Model] {
    var quotations: [Quotation] = []
    if let stated = clause?.fields?[Standard.ClauseFields.excerpt]?.source {
      quotations.append(Quotation(text: stated, marks: [], uses: []))
    }
    for use in facts.graph.rows(at: place) where !use.isCarried {
      let chart = facts.graph.chart(of: use)
      let row = chart.rows[use.row]
      guard let text = row.entry[ChartRowFields.excerpt], let feature = row.featureNumber else {
        continue
      }
      if let known = quotations.firstIndex(where: { $0.text == text }) {
        quotations[known].uses.append(reading(chart, row, feature))
      } else {
        quotations.append(
          Quotation(
            text: text,
            marks: marks(row, feature),
            uses: [reading(chart, row, feature)]
          )
        )
      }
    }
    return quotations.compactMap { quotation in
      guard let shown = permission.excerpt(quotation.text, of: place.record) else { return nil }
      return [
        "runs": .list(MarkedText.runs(shown, marks: quotation.marks)),
        "uses": .list(quotation.uses),
      ]
    }
  }

  private func marks(_ row: ChartRow, _ feature: Int) -> [MarkedText.Mark] {
    let pairs = row.entry[all: ChartRowFields.marks]
    if pairs.isEmpty, let text = row.entry[ChartRowFields.excerpt] {
      return [.init(words: text, feature: feature, label: String(feature))]
    }
    return pairs.enumerated().compactMap { position, pair in
      pair[ChartRowFields.Mark.standardText].map {
        .init(words: $0, feature: feature, label: "\(feature)\(MarkedText.letter(position))")
      }
    }
  }

  /// The chart in the margin beside a quotation.
  private func reading(_ chart: Chart, _ row: ChartRow, _ feature: Int) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let claim = chart.claimNumber.map { ReferenceModels.claim($0, language) } ?? ""
    let patent = chart.patent.map { references.title($0) } ?? ""
    return [
      "href": ModelValue(facts.addresses.path(chart.record)),
      "title": .text("\(patent) \(claim)"),
      "badge": .map(MarkedText.badge(feature, met: row.match == .met)),
      "stale": .flag(row.state.needsCheck),
      "state-word": .text(row.state.label[language]),
    ]
  }
}
