package import Records

extension Graph {
  /// What a reference in a field of this kind points at, as linking resolved it.
  package func resolution(
    of reference: Reference,
    kind: FieldKind,
    in record: RecordIndex
  ) -> Resolution {
    switch kind.element {
    case .reference(let allowed): resolver.resolve(reference, allowed: allowed)
    case .nameOrReference(let allowed):
      resolver.resolveNameOrReference(reference, allowed: allowed)
    case .clause:
      resolver.resolveClause(
        reference,
        basis: chart(of: record)?.basis
          ?? ClauseBasis.standard(of: self[record], resolver: resolver)
      )
    default: resolver.resolve(reference)
    }
  }
}
