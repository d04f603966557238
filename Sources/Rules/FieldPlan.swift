import Records

/// The fields of a type that a rule is about, and the ways that lead to them.
///
/// Most maps of a record hold none of them: a walk that is planned does not go there.
final class FieldPlan {
  /// The fields of these maps.
  let shape: Shape
  /// The fields that are meant, in the order of their declaration.
  let meant: [FieldDeclaration]
  private let isMeant: [Bool]
  /// The plans of the maps in the fields, parallel to the fields; nil where nothing is meant there.
  private let inner: [FieldPlan?]
  /// Whether anything is meant in the maps of these maps.
  let leadsOn: Bool

  /// Plans for a shape and those inside it; fields that are not open are not looked into.
  init(
    _ shape: Shape,
    where isMeant: (FieldDeclaration) -> Bool,
    open isOpen: (FieldDeclaration) -> Bool = { _ in true }
  ) {
    self.shape = shape
    self.isMeant = shape.fields.map(isMeant)
    meant = shape.fields.filter(isMeant)
    inner = shape.fields.map { field in
      guard isOpen(field), let shape = field.innerShape else { return nil }
      let plan = FieldPlan(shape, where: isMeant, open: isOpen)
      return plan.meant.isEmpty && !plan.leadsOn ? nil : plan
    }
    leadsOn = inner.contains { $0 != nil }
  }

  /// The field with this key, if it is meant.
  func meant(_ key: FieldKey) -> FieldDeclaration? {
    shape.position(of: key).flatMap { isMeant[$0] ? shape.fields[$0] : nil }
  }

  /// The field with this key and the plan of its maps, if something is meant there.
  func way(_ key: FieldKey) -> (field: FieldDeclaration, plan: FieldPlan)? {
    guard let position = shape.position(of: key), let plan = inner[position] else { return nil }
    return (shape.fields[position], plan)
  }
}
