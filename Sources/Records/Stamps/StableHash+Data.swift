package import Reads

/// Hashes of values as read, without their places: a line more above a record changes nothing in it.
extension StableHash {
  /// Takes in the fields of a map, their keys and values.
  package mutating func combine(_ entry: Entry) {
    combine(entry.members.count)
    for member in entry.members {
      combine(member.key.hash)
      combine(member.item.datum)
    }
  }

  /// Takes in a value, its kind told from others.
  package mutating func combine(_ datum: Datum) {
    switch datum {
    case .text(let text): tag(1, text)
    case .prose(let prose):
      tag(2, prose.source)
      combine(prose.document ?? -1)
    case .integer(let number):
      combine(3 as UInt64)
      combine(number)
    case .decimal(let decimal): tag(4, decimal.description)
    case .money(let money):
      tag(5, money.currency.code)
      combine(money.minorUnits)
    case .percent(let percent): tag(6, percent.description)
    case .date(let date):
      combine(7 as UInt64)
      combine(date)
    case .flag(let flag):
      combine(8 as UInt64)
      combine(flag)
    case .choice(let key): tag(9, key)
    case .reference(let reference):
      combine(10 as UInt64)
      combine(reference)
    case .list(let items):
      combine(11 as UInt64)
      combine(items.count)
      for item in items { combine(item.datum) }
    case .map(let entry):
      combine(12 as UInt64)
      combine(entry)
    case .dictionary(let items):
      combine(13 as UInt64)
      combine(items.count)
      for item in items {
        combine(item.name)
        combine(item.item.datum)
      }
    case .unknown: combine(14 as UInt64)
    }
  }

  /// Takes in a day.
  package mutating func combine(_ date: CalendarDate) {
    combine(date.year * 512 + date.month * 32 + date.day)
  }

  /// Takes in a reference as written.
  package mutating func combine(_ reference: Reference) {
    combine(reference.target)
    combine(reference.version)
    combine(reference.anchor)
    combine(reference.chapter)
    combine(reference.otherName)
  }

  /// Takes in a clause with its text.
  package mutating func combine(_ clause: Clause) {
    combine(clause.number)
    combine(clause.title)
    combine(clause.titleEN)
    combine(clause.kind?.rawValue)
    combine(clause.text)
    combine(clause.level)
    combine(clause.parent ?? -1)
    combine(clause.section ?? -1)
    if let fields = clause.fields { combine(fields) }
  }

  private mutating func tag(_ number: UInt64, _ text: String) {
    combine(number)
    combine(text)
  }
}
