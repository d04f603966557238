/// One thing said in the two languages of the product: Chinese first, English beside it.
package struct Phrase: Hashable, Sendable {
  /// The Chinese wording.
  package let zh: String
  /// The English wording.
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The wording in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
