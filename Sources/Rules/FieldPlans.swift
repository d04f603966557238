import Records

/// The plans of a rule for the types whose records it meets, each made once.
struct FieldPlans {
  private let isMeant: (FieldDeclaration) -> Bool
  private let isOpen: (FieldDeclaration) -> Bool
  private var plans: [ObjectIdentifier: FieldPlan] = [:]

  /// Fields that are not open are not looked into.
  init(
    where isMeant: @escaping (FieldDeclaration) -> Bool,
    open isOpen: @escaping (FieldDeclaration) -> Bool = { _ in true }
  ) {
    self.isMeant = isMeant
    self.isOpen = isOpen
  }

  /// The plan for the records of a type.
  mutating func plan(_ type: RecordType) -> FieldPlan {
    let shape = ObjectIdentifier(type.shape)
    if let made = plans[shape] { return made }
    let plan = FieldPlan(type.shape, where: isMeant, open: isOpen)
    plans[shape] = plan
    return plan
  }
}
