/// A question as written, before its names are looked up.
struct QuerySyntax {
  var type: Name
  var condition: Condition?
  var columns: [Operand] = []
  var order: [Order] = []
  var group: Operand?
  var limit: Int?
  var isCount = false

  /// A name and where it stands.
  struct Name: Hashable {
    let text: String
    let range: Range<Int>
  }

  /// A step of a path.
  enum Step {
    /// A field, or a figure that the graph computes.
    case field(Name)
    /// The records of a type that refer to this one, in any field or in one.
    case linkedBy(type: Name, field: Name?, range: Range<Int>)
    /// The records of a type that this one refers to, in any field.
    case linkedTo(type: Name, range: Range<Int>)

    var range: Range<Int> {
      switch self {
      case .field(let name): name.range
      case .linkedBy(_, _, let range), .linkedTo(_, let range): range
      }
    }
  }

  /// What stands on the left of a comparison, or in a column.
  struct Operand {
    let steps: [Step]
    /// Whether the values are counted: `count(…)`.
    let isCount: Bool
    let range: Range<Int>
  }

  struct Order {
    let operand: Operand
    let isDescending: Bool
  }

  enum Comparison {
    case equal, notEqual, less, atMost, greater, atLeast, contains, notContains
  }

  indirect enum Condition {
    case any([Condition])
    case all([Condition])
    case not(Condition)
    case holds(Operand)
    case isEmpty(Operand)
    case compare(Operand, Comparison, Name)
    case isOneOf(Operand, [Name])
  }
}
