import Records

/// Walks the maps of a record by its type's shape: the record itself, then the maps in its fields.
enum FieldWalk {
  /// A map and what it may hold.
  struct Map {
    let entry: Entry
    let shape: Shape
    fileprivate let steps: [Step]

    /// Whether it is the record itself, not a map in one of its fields.
    var isRecord: Bool { steps.isEmpty }

    /// The path before its fields: `rows[2].`, empty for the record.
    ///
    /// It is put together only where it is asked for: few maps have anything wrong with them.
    var prefix: String {
      var prefix = ""
      for step in steps {
        prefix += step.name
        if let position = step.position { prefix += "[\(position + 1)]" }
        prefix += "."
      }
      return prefix
    }
  }

  /// A field on the way to a map, and the map's place where the field holds several.
  fileprivate struct Step {
    let name: String
    let position: Int?
  }

  /// Shows `body` the maps of `record`, the record first, the others in the order of the file.
  static func visit(_ record: Record, _ body: (Map) -> Void) {
    var steps: [Step] = []
    visit(record.entry, shape: record.type.shape, steps: &steps, body)
  }

  private static func visit(
    _ entry: Entry,
    shape: Shape,
    steps: inout [Step],
    _ body: (Map) -> Void
  ) {
    body(Map(entry: entry, shape: shape, steps: steps))
    for member in entry.members {
      switch member.item.datum {
      case .map(let inner):
        guard let field = shape.field(member.key), let shape = field.innerShape else { continue }
        steps.append(Step(name: field.name, position: nil))
        visit(inner, shape: shape, steps: &steps, body)
        steps.removeLast()
      case .list(let items):
        guard let field = shape.field(member.key), let shape = field.innerShape else { continue }
        for (position, item) in items.enumerated() {
          guard case .map(let inner) = item.datum else { continue }
          steps.append(Step(name: field.name, position: position))
          visit(inner, shape: shape, steps: &steps, body)
          steps.removeLast()
        }
      default:
        continue
      }
    }
  }
}
