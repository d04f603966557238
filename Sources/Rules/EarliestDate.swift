import Diagnostics
import Records

/// The day from which an application counts: the earlier of its priority and its filing date
/// (H37; readings, Patents).
struct EarliestDate {
  /// The day.
  let date: CalendarDate
  /// The field that it stands in, for a finding to name.
  let field: Field<CalendarDate>

  /// The day of `patent`; nil where it states neither date.
  init?(of patent: Record) {
    let stated = [Patent.priorityDate, Patent.filingDate].compactMap { field in
      patent[field].map { (date: $0, field: field) }
    }
    guard let first = stated.min(by: { $0.date < $1.date }) else { return nil }
    date = first.date
    field = first.field
  }

  /// What pages call the field.
  var label: Phrase { field.declaration.label }
}
