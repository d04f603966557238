package import Diagnostics

/// An enumeration that rules and pages decide by; the raw value is the key in records.
package protocol Choice: RawRepresentable<String>, CaseIterable, FieldValue, Hashable {
  /// What pages show; the Chinese label is accepted in records too.
  var label: Phrase { get }
  /// Further accepted spellings.
  var aliases: [String] { get }
}

extension Choice {
  package var aliases: [String] { [] }

  /// The enumeration as data.
  package static var choices: ChoiceList {
    ChoiceList(
      allCases.map {
        .init($0.rawValue, zh: $0.label.zh, en: $0.label.en, aliases: $0.aliases)
      }
    )
  }

  package static var kind: FieldKind { .choice(choices) }

  package init?(datum: Datum) {
    guard case .choice(let key) = datum else { return nil }
    self.init(rawValue: key)
  }
}
