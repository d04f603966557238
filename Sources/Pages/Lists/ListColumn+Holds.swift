import Records

extension ListColumn {
  /// What stands in the cells of a column, as far as it tells how much room they ask for.
  ///
  /// A theme can then lay out the columns before it has read the rows, so that nothing moves while a
  /// page arrives.
  enum Holds: String {
    case number
    case date
    /// A word or two: a value of a list, a tag.
    case word
    case text
  }

  var holds: Holds {
    switch self {
    case .field(let field): Self.holds(field.kind)
    case .charts, .patents, .clauses, .listed, .inForce: .number
    case .legalStatus, .verdict, .strength, .chartState, .termLeft, .workflow, .value: .word
    case .licensor, .licensee: .text
    }
  }

  private static func holds(_ kind: FieldKind) -> Holds {
    switch kind {
    case .integer, .decimal, .percent: .number
    case .date: .date
    case .choice, .flag, .money: .word
    default: .text
    }
  }
}
