import Records

/// Walks the maps of a record that hold fields a rule is about: the record itself, then the maps in
/// its fields.
enum FieldWalk {
  /// A map and what a rule looks for in it.
  struct Map {
    let entry: Entry
    let plan: FieldPlan
    fileprivate let steps: [Step]

    /// Whether it is the record itself, not a map in one of its fields.
    var isRecord: Bool { steps.isEmpty }

    /// The path before its fields: `rows[2].`, empty for the record.
    ///
    /// It is put together only where it is asked for: few maps have anything wrong with them.
    var prefix: String {
      var prefix = ""
      for step in steps {
        prefix += step.field.name
        if let position = step.position { prefix += "[\(position + 1)]" }
        prefix += "."
      }
      return prefix
    }

    /// The class of its content in a record of this class.
    func confidentiality(in record: Confidentiality) -> Confidentiality {
      steps.reduce(record) { max($0, $1.field.confidentiality ?? $0) }
    }

    /// Shows `body` the fields that are there and meant, in the order of the file.
    func each(_ body: (FieldDeclaration, Item) -> Void) {
      for position in entry.members.indices {
        guard let field = plan.meant(entry.members[position].key) else { continue }
        body(field, entry.members[position].item)
      }
    }
  }

  /// A field on the way to a map, and the map's place where the field holds several.
  fileprivate struct Step {
    let field: FieldDeclaration
    let position: Int?
  }

  /// Shows `body` the maps of `record`, the record first, the others in the order of the file.
  static func visit(_ record: Record, _ plan: FieldPlan, _ body: (Map) -> Void) {
    var steps: [Step] = []
    visit(record.entry, plan, steps: &steps, body)
  }

  private static func visit(
    _ entry: Entry,
    _ plan: FieldPlan,
    steps: inout [Step],
    _ body: (Map) -> Void
  ) {
    if !plan.meant.isEmpty { body(Map(entry: entry, plan: plan, steps: steps)) }
    guard plan.leadsOn else { return }
    for member in entry.members.indices {
      guard let (field, plan) = plan.way(entry.members[member].key) else { continue }
      switch entry.members[member].item.datum {
      case .map(let inner):
        steps.append(Step(field: field, position: nil))
        visit(inner, plan, steps: &steps, body)
        steps.removeLast()
      case .list(let items):
        for position in items.indices {
          guard case .map(let inner) = items[position].datum else { continue }
          steps.append(Step(field: field, position: position))
          visit(inner, plan, steps: &steps, body)
          steps.removeLast()
        }
      default:
        continue
      }
    }
  }
}
