package import Records

/// The standard that a bare clause number in a record belongs to.
package enum ClauseBasis {
  /// The version of a standard that the fields of `record` are about, where they say so.
  ///
  /// A chart's basis is told by its evaluation, which knows proposals and versions.
  package static func standard(of record: Record, resolver: Resolver) -> RecordIndex? {
    if record.is(StandardProposal.type) {
      return resolve(record[StandardProposal.standard], resolver)
    }
    guard record.is(PatentScheme.type),
      let problem = record[PatentScheme.addressedProblem]
    else { return nil }
    return resolve(problem[PatentScheme.Problem.standard], resolver)
  }

  private static func resolve(_ reference: Reference?, _ resolver: Resolver) -> RecordIndex? {
    reference.flatMap { resolver.resolve($0, allowed: Resolver.standards).place?.record }
  }
}
