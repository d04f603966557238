package import Records

/// The fee of one patent year: when it is due, what it costs, how it stands.
package struct Annuity: Sendable {
  /// The patent year, from 1.
  package let year: Int
  /// The day until which it is to be paid without a surcharge.
  package let due: CalendarDate
  /// The months after it.
  package let grace: GracePeriod
  /// The full fee by the table in force on the due date; nil where no table gives it.
  package let fee: Money?
  /// What the record says of it; nil where it says nothing.
  package let entry: Entry?
  /// How it stands on the day of the build.
  package let state: State

  package init(
    year: Int,
    due: CalendarDate,
    grace: GracePeriod,
    fee: Money?,
    entry: Entry?,
    state: State
  ) {
    self.year = year
    self.due = due
    self.grace = grace
    self.fee = fee
    self.entry = entry
    self.state = state
  }

  /// How an annuity stands.
  package enum State: Sendable, Hashable {
    /// The year of grant: its fee is paid when the patent is granted.
    case atGrant
    /// Paid, with the surcharge that its day bore.
    case paid(CalendarDate, surcharge: Percent)
    /// It fell due before the record begins to tell, and nothing is concluded from that.
    case unrecorded
    /// Due in that many days, more than the reminder allows for.
    case later(days: Int)
    /// Due in that many days, within the reminder.
    case soon(days: Int)
    /// Past due by that many days; a surcharge is borne now.
    case overdue(days: Int, surcharge: Percent)
    /// The grace ended unpaid: the right ended from the due date.
    case lapsed

    /// Whether it is still to be paid.
    package var isOpen: Bool {
      switch self {
      case .later, .soon, .overdue: true
      default: false
      }
    }
  }

  /// What is to be paid without a surcharge: the amount that the record states, as for a reduced
  /// fee, else the full fee.
  package var amount: Money? { entry?[Patent.Annuity.amount] ?? fee }

  /// The surcharge as an amount: a percentage of the full fee, even where less is owed.
  package func surcharge(_ percent: Percent) -> Money? {
    (fee ?? amount)?.multiplied(by: percent)
  }

  /// The amount with the surcharge that is borne now.
  package var payable: Money? {
    guard case .overdue(_, let percent) = state else { return amount }
    return payable(with: percent)
  }

  /// The amount with a surcharge.
  package func payable(with percent: Percent) -> Money? {
    guard let amount else { return nil }
    return surcharge(percent).flatMap(amount.adding) ?? amount
  }
}
