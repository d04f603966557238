import Diagnostics
import Linking
import Records
import Templates

/// What became of the clauses that a chart quotes, word by word (additions, Review state).
struct ChartDifferences {
  let facts: SiteFacts
  let chart: Chart
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }

  /// The clauses that changed, moved or went since the version the chart was made against.
  var clauses: [Model] {
    var seen: Set<Place> = []
    return chart.rows.flatMap(\.clauses).compactMap { use in
      guard let place = use.place, let fate = use.fate, seen.insert(place).inserted else {
        return nil
      }
      if case .same = fate { return nil }
      return clause(place, use.current, fate)
    }
  }

  private func clause(_ old: Place, _ new: Place?, _ fate: ClauseFate) -> Model {
    let charts = ChartModels(facts: facts, language: language)
    let change: Phrase =
      switch fate {
      case .same: Phrase(zh: "未变", en: "unchanged")
      case .changed: Phrase(zh: "文字已变", en: "text changed")
      case .moved: Phrase(zh: "移位，文字未变", en: "moved, text unchanged")
      case .gone: Phrase(zh: "已删", en: "gone")
      }
    return [
      "old": .map(references.ref(old)),
      "old-version": .text(charts.versionLabel(old.record)),
      "new": new.map { .map(references.ref($0)) } ?? .none,
      "new-version": ModelValue(new.map { charts.versionLabel($0.record) }),
      "change": .text(change[language]),
      "paragraphs": .list(paragraphs(old, new, fate)),
      "features": .list(features(old, new, fate)),
    ]
  }

  /// The paragraphs side by side; none where the text may not be shown or did not change.
  private func paragraphs(_ old: Place, _ new: Place?, _ fate: ClauseFate) -> [Model] {
    guard case .changed = fate, let new, let older = facts.graph.clause(old)?.text,
      let newer = facts.graph.clause(new)?.text
    else { return [] }
    let permission = TextPermission(facts: facts)
    let limits = [permission.limit(old.record), permission.limit(new.record)].compactMap { $0 }
    let limit = limits.min()
    guard limit != 0 else { return [] }
    return TextDifference(older, newer).paragraphs.filter(\.isChanged).map { paragraph in
      [
        "before": side(paragraph.old, limit),
        "after": side(paragraph.new, limit),
      ]
    }
  }

  private func side(_ runs: [TextRun], _ limit: Int?) -> ModelValue {
    let model: Model = ["differences": .list(DifferenceModels.runs(runs, limit: limit))]
    return .map(model)
  }

  /// The features that quote the clause: those whose excerpt still stands there are not affected.
  private func features(_ old: Place, _ new: Place?, _ fate: ClauseFate) -> [Model] {
    let text = new.flatMap { facts.graph.clause($0)?.text }
    return chart.rows.compactMap { row in
      guard let number = row.featureNumber, row.clauses.contains(where: { $0.place == old }) else {
        return nil
      }
      let stands = text.map { isQuoted(row.entry[ChartRowFields.excerpt], in: $0) } ?? false
      let word =
        stands
        ? Phrase(zh: "引文仍在", en: "quotation still there")
        : Phrase(zh: "需重新分析", en: "analyse again")
      let model: Model = ["word": .text(word[language]), "stands": .flag(stands)]
      return MarkedText.badge(number, met: true).adding(model)
    }
  }

  private func isQuoted(_ excerpt: String?, in text: String) -> Bool {
    guard let excerpt else { return false }
    let words = excerpt.filter { !$0.isWhitespace }
    return !words.isEmpty && text.filter { !$0.isWhitespace }.contains(words)
  }
}
