package import Diagnostics
import Linking
import Records
import Rules

/// Where the pages stand that are no record's, for whoever points at them from outside.
extension SiteFacts {
  /// The page of an indicator.
  package func page(ofIndicator id: String) -> String { IndicatorPages.path(id) }

  /// The page of a rule; nil where it is none of the catalogue's.
  package func page(ofRule id: RuleID) -> String? {
    RulePages.paths[id]
  }

  /// The folder of a language below the output: empty for the first, `en/` for another.
  package func folder(_ language: Language) -> String {
    language == graph.site.languages.first ? "" : "\(language.folder)/"
  }
}
