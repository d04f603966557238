/// A condition with its names looked up.
indirect enum QueryCondition: Sendable {
  case any([QueryCondition])
  case all([QueryCondition])
  case not(QueryCondition)
  /// The path has a value that is not plain "no".
  case holds(FieldPath)
  case isEmpty(FieldPath)
  case compare(FieldPath, QuerySyntax.Comparison, Comparand)
  case isOneOf(FieldPath, [Comparand])
}
