import Diagnostics
import Records

/// The values of records.
extension PackedReader {
  /// The fields of a map whose texts are parsed in documents below `documents`.
  mutating func entry(documents: Int) -> Entry {
    guard isShallow() else { return Entry(at: SourceSpan(file: file, line: 1, column: 1)) }
    depth += 1
    defer { depth -= 1 }
    var entry = Entry(at: span())
    let count = count(ofAtLeast: 5)
    entry.members.reserveCapacity(count)
    for _ in 0..<count {
      let key = key()
      entry.members.append(Entry.Member(key, item(documents: documents)))
    }
    return entry
  }

  /// The key of a field.
  private mutating func key() -> FieldKey {
    guard let number = place(below: vocabulary.keys.count) else { return FieldKey(hash: fixed()) }
    return vocabulary.keys[number]
  }

  /// The key of an enumeration.
  mutating func choice() -> String {
    guard let number = place(below: vocabulary.choices.count) else { return text() }
    return vocabulary.choices[number]
  }

  private mutating func item(documents: Int) -> Item {
    let span = span()
    return Item(datum(at: span, documents: documents), at: span)
  }

  private mutating func datum(at span: SourceSpan, documents: Int) -> Datum {
    switch PackedDatum(rawValue: byte()) {
    case .text: return .text(text())
    case .prose:
      let source = text()
      return .prose(Prose(source: source, document: place(below: documents)))
    case .integer: return .integer(integer())
    case .decimal: return decimal().map { .decimal($0) } ?? .unknown
    case .money:
      let units = integer()
      guard let currency = Currency(text()) else { break }
      return .money(Money(minorUnits: units, currency))
    case .percent: return decimal().map { .percent(Percent($0)) } ?? .unknown
    case .date: return date().map { .date($0) } ?? .unknown
    case .yes: return .flag(true)
    case .no: return .flag(false)
    case .choice: return .choice(choice())
    case .reference: return .reference(reference(at: span))
    case .list:
      guard isShallow() else { break }
      depth += 1
      defer { depth -= 1 }
      let count = count(ofAtLeast: 4)
      var items: [Item] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(item(documents: documents)) }
      return .list(items)
    case .map: return .map(entry(documents: documents))
    case .dictionary:
      guard isShallow() else { break }
      depth += 1
      defer { depth -= 1 }
      var items: [NamedItem] = []
      for _ in 0..<count(ofAtLeast: 8) {
        let name = text()
        let nameSpan = self.span()
        items.append(NamedItem(name, at: nameSpan, item(documents: documents)))
      }
      return .dictionary(items)
    case .unknown: return .unknown
    case nil: break
    }
    fail()
    return .unknown
  }

  /// Whether one may go deeper; fails where not.
  mutating func isShallow() -> Bool {
    if depth < PackedWriter.mostDepth { return true }
    fail()
    return false
  }

  private mutating func integer() -> Int {
    guard let number = Int(exactly: signed()) else {
      fail()
      return 0
    }
    return number
  }

  private mutating func decimal() -> ExactDecimal? {
    let low = UInt128(fixed())
    let mantissa = Int128(bitPattern: UInt128(fixed()) << 64 | low)
    let places = count()
    // No record states a number of more digits than this, and arithmetic counts on it.
    guard mantissa.magnitude < Self.mantissaBound,
      let number = ExactDecimal(
        mantissa: mantissa,
        places: min(places, ExactDecimal.mostPlaces + 1)
      )
    else {
      fail()
      return nil
    }
    return number
  }

  /// Ten to the power of `ExactDecimal.mostDigits`.
  private static let mantissaBound: UInt128 = (0..<ExactDecimal.mostDigits).reduce(1) { power, _ in
    power * 10
  }

  /// A day.
  mutating func date() -> CalendarDate? {
    let packed = count()
    let date = CalendarDate(year: packed >> 9, month: packed >> 5 & 0xF, day: packed & 0x1F)
    if date == nil { fail() }
    return date
  }

  /// A reference; its span is `span` unless it says otherwise.
  mutating func reference(at span: SourceSpan) -> Reference {
    let parts = byte()
    let target = text()
    let version = parts & 2 != 0 ? text() : nil
    let anchor = parts & 4 != 0 ? text() : nil
    let chapter = parts & 8 != 0 ? text() : nil
    let otherName = parts & 16 != 0 ? text() : nil
    return Reference(
      target: target,
      version: version,
      anchor: anchor,
      chapter: chapter,
      otherName: otherName,
      span: parts & 1 != 0 ? self.span() : span
    )
  }
}
