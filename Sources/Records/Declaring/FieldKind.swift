/// What a field may hold; reading, schemas, pages and the manual all go by it.
package indirect enum FieldKind: Sendable {
  /// `str`: one line, read verbatim.
  case text
  /// `text`: Markdown.
  case prose
  /// `int`: a whole number within bounds.
  case integer(ClosedRange<Int>)
  /// `dec`: an exact decimal.
  case decimal
  /// `money`: an amount and a currency.
  case money
  /// `pct`: `8 %`.
  case percent
  /// `date`: ISO 8601; `accomplished` facts may not lie after the build date (R5).
  case date(accomplished: Bool)
  /// `bool`: `true`, `false`, 是, 否.
  case flag
  /// `enum`.
  case choice(ChoiceList)
  /// `ref`: the id or number of a record of one of these types, with a version or an anchor where
  /// it has one. An empty list allows every type.
  case reference([String])
  /// `str | ref`: an id or title of one of these types is a link, anything else a name.
  case nameOrReference([String])
  /// A clause: `STANDARD#CLAUSE`, a map of its parts, or in a chart's rows a bare number.
  case clause
  /// `list<…>`; one value may stand without brackets.
  case list(FieldKind)
  /// A map with fields of its own. Where `shorthand` names one of them, a bare value stands for it.
  case map(Shape, shorthand: String?)
  /// A map of free keys to values of one kind (`thresholds`, `severity`).
  case dictionary(FieldKind)

  /// The kind of one element where this is a list, else the kind itself.
  package var element: FieldKind {
    guard case .list(let element) = self else { return self }
    return element
  }

  /// The fields of the map that this holds, alone or in a list.
  package var shape: Shape? {
    guard case .map(let shape, _) = element else { return nil }
    return shape
  }

  /// Whether a reference may stand in it, at any depth.
  package var mayHoldReferences: Bool {
    switch self {
    case .reference, .nameOrReference, .clause: true
    case .list(let element): element.mayHoldReferences
    case .map(let shape, _): shape.fields.contains(where: \.mayHoldReferences)
    default: false
    }
  }

  /// The enumeration that this holds, alone or in a list.
  package var choices: ChoiceList? {
    guard case .choice(let choices) = element else { return nil }
    return choices
  }
}
