package import Records

extension Graph {
  /// Whether a licence covers every patent of its pool, whatever comes and goes.
  package func coversWholePool(_ licence: RecordIndex) -> Bool {
    self[licence][all: Licence.licensedPatents].contains {
      Licence.allOfPool.option(named: $0.target) != nil
    }
  }

  /// The pool that a licence is of.
  package func pool(ofLicence licence: RecordIndex) -> RecordIndex? {
    targets(of: Licence.pool, from: licence).first?.record
  }

  /// The patents that a licence covers on the day of the build, each once: those of its pool, or
  /// those that it lists.
  package func licensedPatents(of licence: RecordIndex) -> [RecordIndex] {
    var patents = targets(of: Licence.licensedPatents, from: licence).map(\.record)
      .filter { self[$0].is(Patent.type) }
    if coversWholePool(licence), let pool = pool(ofLicence: licence) {
      patents += listings(ofPool: pool).filter(\.isCurrent).compactMap(\.patent)
    }
    var seen: Set<RecordIndex> = []
    return patents.filter { seen.insert($0).inserted }
  }

  /// The licences of a pool.
  package func licences(ofPool pool: RecordIndex) -> [RecordIndex] {
    sources(of: Licence.pool, in: Licence.type, to: pool)
  }

  /// The licences that cover a patent, by name or with its pool.
  package func licences(ofPatent patent: RecordIndex) -> [RecordIndex] {
    let named = sources(of: Licence.licensedPatents, in: Licence.type, to: patent)
    let pooled = listings(ofPatent: patent).filter(\.isCurrent).flatMap { listing in
      licences(ofPool: listing.pool).filter { coversWholePool($0) }
    }
    return Set(named + pooled).sorted()
  }

  /// One of the two parties of a licence.
  package func party(_ field: Field<Entry>, of licence: RecordIndex) -> RecordIndex? {
    self[licence][field]?[Licence.Party.org].flatMap {
      resolver.resolve($0, allowed: [Organization.type.key]).place?.record
    }
  }
}
