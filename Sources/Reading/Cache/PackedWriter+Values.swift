import Diagnostics
import Records

/// The values of records.
extension PackedWriter {
  /// Appends the fields of a map.
  mutating func put(_ entry: Entry) {
    guard depth < Self.mostDepth else {
      isRefused = true
      return
    }
    depth += 1
    put(entry.span)
    put(count: entry.members.count)
    for member in entry.members {
      put(member.key)
      put(member.item)
    }
    depth -= 1
  }

  /// Appends the key of a field, as its number where the vocabulary has it.
  private mutating func put(_ key: FieldKey) {
    if let number = vocabulary.number(of: key) {
      put(count: number)
    } else {
      put(byte: 0)
      put(fixed: key.hash)
    }
  }

  /// Appends the key of an enumeration, as its number where the vocabulary has it.
  mutating func put(choice: String) {
    if let number = vocabulary.number(of: choice) {
      put(count: number)
    } else {
      put(byte: 0)
      put(choice)
    }
  }

  private mutating func put(_ item: Item) {
    put(item.span)
    switch item.datum {
    case .text(let text):
      put(.text)
      put(text)
    case .prose(let prose):
      put(.prose)
      put(prose.source)
      put(place: prose.document)
    case .integer(let number):
      put(.integer)
      put(signed: Int64(number))
    case .decimal(let number):
      put(.decimal)
      put(number)
    case .money(let money):
      put(.money)
      put(signed: Int64(money.minorUnits))
      put(money.currency.code)
    case .percent(let percent):
      put(.percent)
      put(percent.value)
    case .date(let date):
      put(.date)
      put(date)
    case .flag(let flag): put(flag ? .yes : .no)
    case .choice(let key):
      put(.choice)
      put(choice: key)
    case .reference(let reference):
      put(.reference)
      put(reference, at: item.span)
    case .list(let items):
      guard depth < Self.mostDepth else {
        isRefused = true
        return
      }
      depth += 1
      put(.list)
      put(count: items.count)
      for item in items { put(item) }
      depth -= 1
    case .map(let entry):
      put(.map)
      put(entry)
    case .dictionary(let items):
      guard depth < Self.mostDepth else {
        isRefused = true
        return
      }
      depth += 1
      put(.dictionary)
      put(count: items.count)
      for item in items {
        put(item.name)
        put(item.nameSpan)
        put(item.item)
      }
      depth -= 1
    case .unknown: put(.unknown)
    }
  }

  private mutating func put(_ kind: PackedDatum) { put(byte: kind.rawValue) }

  private mutating func put(_ number: ExactDecimal) {
    let bits = UInt128(bitPattern: number.mantissa)
    put(fixed: UInt64(truncatingIfNeeded: bits))
    put(fixed: UInt64(truncatingIfNeeded: bits >> 64))
    put(count: number.places)
  }

  /// Appends a day.
  mutating func put(_ date: CalendarDate) {
    put(count: date.year << 9 | date.month << 5 | date.day)
  }

  /// Appends a reference; its span only where it is not that of the value around it.
  mutating func put(_ reference: Reference, at span: SourceSpan?) {
    let isElsewhere = reference.span != span
    var parts: UInt8 = isElsewhere ? 1 : 0
    if reference.version != nil { parts |= 2 }
    if reference.anchor != nil { parts |= 4 }
    if reference.chapter != nil { parts |= 8 }
    if reference.otherName != nil { parts |= 16 }
    put(byte: parts)
    put(reference.target)
    for part in [reference.version, reference.anchor, reference.chapter, reference.otherName] {
      if let part { put(part) }
    }
    if isElsewhere { put(reference.span) }
  }
}
