import Reads
package import Records

/// Turns references as written into places; a pure function of the records.
package struct Resolver: Sendable {
  private let records: [Record]
  private let index: IdentityIndex
  private let lines: StandardLines
  /// The records that the audience may not see.
  private let withheld: IdentityIndex
  /// The ids, in lower case, of records whose files could not be read: what refers to them is not
  /// at fault.
  private let unreadable: Set<String>

  init(
    records: [Record],
    index: IdentityIndex,
    lines: StandardLines,
    withheld: IdentityIndex,
    unreadable: Set<String> = []
  ) {
    self.unreadable = unreadable
    self.records = records
    self.index = index
    self.lines = lines
    self.withheld = withheld
  }

  /// Whether no record is withheld or could not be read.
  var knowsAll: Bool { withheld.isEmpty && unreadable.isEmpty }

  /// The same for records that have the same names, numbers, clauses and claims.
  func with(records: [Record]) -> Resolver {
    Resolver(
      records: records,
      index: index,
      lines: lines,
      withheld: withheld,
      unreadable: unreadable
    )
  }

  /// What `reference` points at, in a field that takes `allowed` types (empty: any).
  package func resolve(_ reference: Reference, allowed: [String] = []) -> Resolution {
    if isWithheld(reference.target) { return .withheld }
    if !unreadable.isEmpty, unreadable.contains(RecordID.key(for: reference.target)) {
      return .withheld
    }
    var found: RecordIndex
    var version = reference.version
    if let version, isWithheld("\(reference.target)@\(version)") {
      return .withheld
    }
    if let byID = index.record(id: reference.target) {
      found = byID
    } else if let written = version, let byID = index.record(id: "\(reference.target)@\(written)") {
      // A version whose standard has no record of its own.
      found = byID
      version = nil
    } else {
      let byName = index.records(named: reference.target, allowed: allowed)
      guard let first = byName.first else {
        // An application that is not public is told by its number as much as by its id.
        let isKnown =
          !withheld.isEmpty && !withheld.records(number: reference.target).isEmpty
        return isKnown ? .withheld : .unknownRecord
      }
      let fitting = byName.filter { allowed.isEmpty || allowed.contains(record($0).type.key) }
      guard fitting.count <= 1 else { return .ambiguous(fitting) }
      found = fitting.first ?? first
    }
    if !allowed.isEmpty, !allowed.contains(record(found).type.key) { return .wrongType(found) }
    if let version {
      guard let line = line(of: found) else { return .noParts(found) }
      guard let versioned = line.version(spelled: version) else { return .unknownVersion(found) }
      found = versioned
    }
    guard let anchor = reference.anchor else { return .place(Place(found)) }
    return part(anchor, of: found)
  }

  /// The types that the fields of charts take, made once.
  static let standards = [Standard.type.key]
  static let patents = [Patent.type.key]
  static let proposals = [StandardProposal.type.key]
  static let bases = [Standard.type.key, StandardProposal.type.key]

  private func isWithheld(_ id: @autoclosure () -> String) -> Bool {
    !withheld.isEmpty && withheld.record(id: id()) != nil
  }

  /// What a clause reference points at; a bare number is a clause of `basis`.
  package func resolveClause(_ reference: Reference, basis: RecordIndex?) -> Resolution {
    if reference.anchor != nil {
      if reference.target.isEmpty, let basis {
        return part(reference.anchor ?? "", of: basis)
      }
      // The basis pins the version for its own standard.
      let resolved = resolve(reference, allowed: Self.standards)
      guard reference.version == nil, let basis, let line = line(of: basis) else {
        return resolved
      }
      // A version is not stated here, so that this is the reference without its anchor.
      let bare = Reference(target: reference.target, span: reference.span)
      guard let target = resolve(bare, allowed: Self.standards).place?.record,
        target == line.base
      else { return resolved }
      return part(reference.anchor ?? "", of: basis)
    }
    if let basis {
      let inside = part(reference.target, of: basis)
      if case .place = inside { return inside }
      if case .place(let place) = resolve(reference, allowed: Self.standards) {
        return .place(place)
      }
      return inside
    }
    return resolve(reference, allowed: Self.standards)
  }

  /// The clause, claim or feature called `anchor` in a record.
  package func part(_ anchor: String, of found: RecordIndex) -> Resolution {
    let record = record(found)
    if record.is(Standard.type) {
      ReadLog.note(record.subject, of: record.type.subject, .clauses)
      guard let clause = lines.clause(numbered: anchor, in: found) else {
        return .unknownClause(found)
      }
      return .place(Place(found, .clause(clause)))
    }
    guard record.is(Patent.type) else { return .noParts(found) }
    let pieces = anchor.split(separator: ".", omittingEmptySubsequences: false)
    guard let claim = pieces.first.flatMap({ Int($0) }), pieces.count <= 2,
      ClaimTexts.text(claim, of: record) != nil
    else { return .unknownClaim(found) }
    guard pieces.count == 2 else { return .place(Place(found, .claim(claim))) }
    guard let feature = Int(pieces[1]),
      ClaimTexts.features(claim, of: record).contains(where: { $0[Claim.Feature.no] == feature })
    else { return .unknownFeature(found, claim: claim) }
    return .place(Place(found, .feature(claim: claim, feature)))
  }

  /// A value of a `str | ref` field: a link where it names a record, else a name.
  package func resolveNameOrReference(_ reference: Reference, allowed: [String]) -> Resolution {
    switch resolve(reference, allowed: allowed) {
    case .place(let place): .place(place)
    case .withheld: .withheld
    default: .name(reference.written)
    }
  }

  /// The nearest ids to `text` among the records of `allowed` types are chosen from these.
  package func ids(allowed: [String]) -> [String] {
    ReadLog.note(Graph.subject("records"), .whole)
    return records.filter { allowed.isEmpty || allowed.contains($0.type.key) }.map(\.id)
  }

  /// The numbers of the clauses of a version.
  package func clauseNumbers(of version: RecordIndex) -> [String] {
    record(version).clauses.map(\.number)
  }

  private func record(_ index: RecordIndex) -> Record { records[Int(index.number)] }

  private func line(of index: RecordIndex) -> StandardLine? {
    let record = record(index)
    ReadLog.note(record.subject, of: record.type.subject, .line)
    return lines.line(of: index)
  }

  /// Where each name leads, those of withheld and unreadable records among them.
  var stamps: [Stamp] {
    // A withheld record is no member of `records`: that its name is taken is all there is to it.
    index.stamps(records, salt: 0) + withheld.stamps([], salt: 1)
      + unreadable.map { Stamp(Subject("name/" + $0), .name, 2) }
  }
}
