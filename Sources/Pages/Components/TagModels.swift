import Diagnostics
import Linking
import Records
import Templates

/// The models of state tags: what `partials/tag` and `partials/relation` ask for.
///
/// A state always
/// has a word and a glyph; colour comes third.
package struct TagModels: Sendable {
  let language: Language

  /// A tag.
  func tag(_ word: String, icon: String? = nil, tone: String? = nil) -> Model {
    ["word": .text(word), "icon": ModelValue(icon), "tone": ModelValue(tone)]
  }

  /// A fact that is no state.
  func fact(_ word: String) -> Model { tag(word, tone: "line") }

  /// The verdict on a claim.
  func result(_ result: Correspondence.Result) -> Model {
    switch result {
    case .corresponds: tag(result.label[language], icon: "check", tone: "ok")
    case .notCorresponds: tag(result.label[language], icon: "not-met")
    case .undetermined: tag(result.label[language], icon: "undetermined")
    }
  }

  /// Whether a row or chart still holds.
  func state(_ state: RowState) -> Model {
    switch state {
    case .fresh: tag(state.label[language], icon: "check", tone: "ok")
    case .unreviewed: tag(state.label[language], icon: "unchecked")
    default: tag(state.label[language], icon: "redo", tone: "warn")
    }
  }

  /// The severity of a finding.
  func severity(_ severity: Severity) -> Model {
    switch severity {
    case .error: tag(Phrase(zh: "错误", en: "error")[language], icon: "bad", tone: "bad")
    case .warning: tag(Phrase(zh: "警告", en: "warning")[language], icon: "warn", tone: "warn")
    case .info: tag(Phrase(zh: "提示", en: "info")[language], icon: "info", tone: "info")
    }
  }

  /// The legal status of a patent.
  func status(_ status: Patent.LegalStatus) -> Model {
    let word = status.label[language]
    return switch status {
    case .granted, .partiallyInvalid: tag(word, icon: "check", tone: "ok")
    case .filed, .published, .examination, .reExamination: tag(word, icon: "clock", tone: "info")
    case .planned: tag(word)
    default: tag(word, icon: "not-met")
    }
  }

  /// How a feature and a clause relate: the strength of a met row, or why there is none.
  func relation(
    _ match: ChartRowFields.Match?,
    _ strength: Correspondence.Strength?
  ) -> Model {
    switch (match, strength) {
    case (.met?, let strength?):
      ["kind": .text(strength.rawValue), "word": .text(strength.label[language])]
    case (.met?, nil):
      [
        "kind": "unchecked",
        "word": .text(Phrase(zh: "未注明方式", en: "strength not stated")[language]),
      ]
    case (.unmet?, _):
      ["kind": "not-met", "word": .text(ChartRowFields.Match.unmet.label[language])]
    case (.open?, _):
      ["kind": "undetermined", "word": .text(ChartRowFields.Match.open.label[language])]
    case (nil, _):
      ["kind": "unchecked", "word": .text(Phrase(zh: "未核对", en: "not checked")[language])]
    }
  }
}
