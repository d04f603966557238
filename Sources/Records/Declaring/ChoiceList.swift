package import Diagnostics

/// The values of an enumeration: keys, labels and further spellings.
package struct ChoiceList: Sendable {
  /// One value of the enumeration.
  package struct Option: Sendable {
    /// The English key as records state it.
    package let key: String
    /// What pages show.
    package let label: Phrase
    /// Further accepted spellings besides the key and the Chinese label.
    package let aliases: [String]

    package init(_ key: String, zh: String, en: String, aliases: [String] = []) {
      self.key = key
      self.label = Phrase(zh: zh, en: en)
      self.aliases = aliases
    }
  }

  /// The values in the order of the source.
  package let options: [Option]
  private let keys: [String: Int]

  package init(_ options: [Option]) {
    self.options = options
    var keys: [String: Int] = [:]
    for (index, option) in options.enumerated() {
      for spelling in [option.key, option.label.zh] + option.aliases {
        keys[Self.folded(spelling)] = index
      }
    }
    self.keys = keys
  }

  /// The value that `text` names: its key in any case, its Chinese label, or an alias.
  package func option(named text: String) -> Option? {
    (keys[text] ?? keys[Self.folded(text)]).map { options[$0] }
  }

  /// The label of `key`; the key itself where the enumeration does not hold it.
  package func label(_ key: String) -> Phrase {
    keys[Self.folded(key)].map { options[$0].label } ?? Phrase(zh: key, en: key)
  }

  private static func folded(_ text: String) -> String { text.lowercased() }
}
