/// What kind of value follows, as it is packed.
enum PackedDatum: UInt8 {
  case text, prose, integer, decimal, money, percent, date, yes, no, choice, reference, list, map
  case dictionary, unknown
}
