import Diagnostics

/// A value that a template shows, asks about or goes through.
package enum ModelValue: Hashable, Sendable {
  /// There is no such value here, and the page model knows it; sections over it are empty.
  case none
  /// Text, escaped wherever it is written.
  case text(String)
  /// Finished HTML; only this may be written raw.
  case html([UInt8])
  /// A whole number, written in decimal digits; also 0 counts as present.
  case number(Int)
  /// A yes or no for sections; it cannot be written.
  case flag(Bool)
  /// Values that a section goes through in order.
  case list([ModelValue])
  /// Names of their own, which a section steps into.
  case map(Model)
  /// The same, of a model that stands on many pages.
  case kept(KeptModel)

  /// The text, or `.none` where there is no text.
  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .none
  }

  /// A list of maps.
  package static func list(_ models: [Model]) -> ModelValue {
    .list(models.map { .map($0) })
  }

  /// Whether a section over this value is entered: everything is but `none`, `false`, and empty
  /// text, HTML and lists.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .number, .map, .kept: true
    case .flag(let value): value
    case .list(let items): !items.isEmpty
    }
  }

  /// The names of its own; nil where it has none.
  var model: Model? {
    switch self {
    case .map(let model): model
    case .kept(let kept): kept.model
    default: nil
    }
  }

  /// What a fault calls this kind of value.
  var kind: Phrase {
    switch self {
    case .none: Phrase(zh: "空值", en: "nothing")
    case .text: Phrase(zh: "文字", en: "text")
    case .html: Phrase(zh: "HTML", en: "HTML")
    case .number: Phrase(zh: "数字", en: "a number")
    case .flag: Phrase(zh: "是否值", en: "a yes or no")
    case .list: Phrase(zh: "列表", en: "a list")
    case .map, .kept: Phrase(zh: "一组名称", en: "a group of names")
    }
  }
}

extension ModelValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(arrayLiteral items: ModelValue...) { self = .list(items) }
  package init(dictionaryLiteral pairs: (Name, ModelValue)...) { self = .map(Model(pairs)) }
}
