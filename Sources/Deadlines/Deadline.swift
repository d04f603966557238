package import Diagnostics
package import Linking
package import Records

/// A day on which somebody has to have done something.
package struct Deadline: Sendable, Hashable {
  /// The kind.
  package let kind: DeadlineKind
  /// The day.
  package let date: CalendarDate
  /// What is due, in a few words: `第 6 年年费`.
  package let item: Phrase
  /// The record that it concerns.
  package let place: Place
  /// Tells this deadline from others of its kind about its record; nil where there is one.
  package private(set) var part: String?
  /// Who has to act; empty where the records name nobody.
  package let responsible: [Responsible]
  /// What is to be paid, where that is known.
  package let fee: Fee?

  package init(
    _ kind: DeadlineKind,
    on date: CalendarDate,
    _ item: Phrase,
    of place: Place,
    part: String? = nil,
    responsible: [Responsible] = [],
    fee: Fee? = nil
  ) {
    self.kind = kind
    self.date = date
    self.item = item
    self.place = place
    self.part = part
    self.responsible = responsible
    self.fee = fee
  }

  /// What a payment comes to.
  package struct Fee: Sendable, Hashable {
    /// The amount, the surcharge included.
    package let payable: Money
    /// The surcharge that is borne now, in per cent of the full fee; nil where there is none.
    package let surcharge: Percent?

    package init(_ payable: Money, surcharge: Percent? = nil) {
      self.payable = payable
      self.surcharge = surcharge
    }
  }

  /// How near it is.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// The day has passed.
    case overdue
    /// It is today or later in this month.
    case thisMonth = "this-month"
    /// It is in the next 90 days.
    case soon
    /// It is later than that.
    case later
  }

  /// How many days ahead counts as soon.
  package static let soonDays = 90

  /// How near it is on `day`.
  package func state(on day: CalendarDate) -> State {
    if date < day { return .overdue }
    if date.year == day.year, date.month == day.month { return .thisMonth }
    return day.days(until: date) <= Self.soonDays ? .soon : .later
  }

  /// A name for programs that stays the same from build to build, whatever day the deadline is
  /// moved to: `annuity.cold-bucket.6`.
  package func uid(_ graph: Graph) -> String {
    let base = "\(kind.rawValue).\(graph[place.record].id)"
    return part.map { "\(base).\($0)" } ?? base
  }

  /// The same deadline under another name, where two would go by one.
  func numbered(_ number: Int) -> Deadline {
    var other = self
    other.part = (part.map { "\($0)." } ?? "") + String(number)
    return other
  }
}
