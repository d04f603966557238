/// A Swift type that a field's value can be had as.
package protocol FieldValue: Sendable {
  /// What a field of this type holds unless its declaration says otherwise.
  static var kind: FieldKind { get }
  /// The value, or nil where `datum` is `unknown` or of another kind.
  init?(datum: Datum)
}

extension String: FieldValue {
  package static var kind: FieldKind { .text }
  package init?(datum: Datum) {
    switch datum {
    case .text(let text), .choice(let text): self = text
    case .prose(let prose): self = prose.source
    default: return nil
    }
  }
}

extension Int: FieldValue {
  package static var kind: FieldKind { .integer(Int.min...Int.max) }
  package init?(datum: Datum) {
    guard case .integer(let value) = datum else { return nil }
    self = value
  }
}

extension Bool: FieldValue {
  package static var kind: FieldKind { .flag }
  package init?(datum: Datum) {
    guard case .flag(let value) = datum else { return nil }
    self = value
  }
}

extension CalendarDate: FieldValue {
  package static var kind: FieldKind { .date(accomplished: false) }
  package init?(datum: Datum) {
    guard case .date(let value) = datum else { return nil }
    self = value
  }
}

extension ExactDecimal: FieldValue {
  package static var kind: FieldKind { .decimal }
  package init?(datum: Datum) {
    guard case .decimal(let value) = datum else { return nil }
    self = value
  }
}

extension Money: FieldValue {
  package static var kind: FieldKind { .money }
  package init?(datum: Datum) {
    guard case .money(let value) = datum else { return nil }
    self = value
  }
}

extension Percent: FieldValue {
  package static var kind: FieldKind { .percent }
  package init?(datum: Datum) {
    guard case .percent(let value) = datum else { return nil }
    self = value
  }
}

extension Prose: FieldValue {
  package static var kind: FieldKind { .prose }
  package init?(datum: Datum) {
    guard case .prose(let value) = datum else { return nil }
    self = value
  }
}

extension Reference: FieldValue {
  package static var kind: FieldKind { .reference([]) }
  package init?(datum: Datum) {
    guard case .reference(let value) = datum else { return nil }
    self = value
  }
}

extension Entry: FieldValue {
  package static var kind: FieldKind { .map(Shape([]), shorthand: nil) }
  package init?(datum: Datum) {
    guard case .map(let value) = datum else { return nil }
    self = value
  }
}

extension Array: FieldValue where Element: FieldValue {
  package static var kind: FieldKind { .list(Element.kind) }
  package init?(datum: Datum) {
    guard case .list(let items) = datum else { return nil }
    self = items.compactMap { Element(datum: $0.datum) }
  }
}
