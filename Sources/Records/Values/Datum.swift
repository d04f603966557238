/// One value as read: its kind is the field's, its text already understood.
package enum Datum: Hashable, Sendable {
  case text(String)
  indirect case prose(Prose)
  case integer(Int)
  indirect case decimal(ExactDecimal)
  indirect case money(Money)
  indirect case percent(Percent)
  case date(CalendarDate)
  case flag(Bool)
  /// The English key of an enumeration value.
  case choice(String)
  case reference(Reference)
  case list([Item])
  case map(Entry)
  /// A map whose keys the author chose.
  case dictionary([NamedItem])
  /// 不详: nobody knows (readings, Identity and titles).
  case unknown
}
