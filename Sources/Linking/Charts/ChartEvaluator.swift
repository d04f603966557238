import Diagnostics
import Fingerprints
import Records

/// Evaluates claim charts: verdict, strength, nature, and the state of each row.
struct ChartEvaluator {
  let records: [Record]
  let resolver: Resolver
  let lines: StandardLines
  let comparisons: VersionComparisons

  /// The chart of a `correspondence` record.
  func chart(_ index: RecordIndex) -> Chart {
    let record = self[index]
    let patent = record[Correspondence.patent].flatMap {
      resolver.resolve($0, allowed: Resolver.patents).place?.record
    }
    let basis = basis(of: record)
    let claimNumber = record[Correspondence.claimNo]
    let version = record[Correspondence.claimVersion]
    let claim: Entry? = patent.flatMap { patent in
      claimNumber.flatMap {
        ClaimTexts.text(
          $0,
          of: self[patent],
          version: version?[Claim.Version.kind],
          dated: version?[Claim.Version.date],
          by: record[Correspondence.checkedOn]
        )
      }
    }
    // Without the text that the chart is about, nothing is known of its features.
    var features: [Entry] = []
    if let patent, let claimNumber, let claim {
      features = ClaimTexts.features(claimNumber, of: self[patent], text: claim)
    }
    let numbers = FeatureNumbers(features)
    let review = ChartReviewState(record) {
      guard let patent, let claimNumber else { return nil }
      return ClaimTexts.wording(claimNumber, of: self[patent])
    }
    let rows = record[all: Correspondence.rows].map {
      row($0, basis: basis.standard, features: features, numbers: numbers, review: review)
    }
    let metRows = rows.filter { $0.match == .met }
    let met = numbers.met(rows)
    let result = verdict(rows, features: met)
    return Chart(
      record: index,
      patent: patent,
      claimNumber: claimNumber,
      claim: claim,
      features: features,
      basis: basis.standard,
      proposal: basis.proposal,
      rows: rows,
      coverage: Rate(met.count { $0 == true }, of: features.count),
      result: result,
      strength: weakest(metRows),
      nature: nature(metRows),
      state: rows.map(\.state).max() ?? state([], review: review),
      makesPotentialSEP: result == .corresponds && isAdoptedOrTarget(basis)
    )
  }

  /// The version of the standard, and the proposal, that a chart was made against.
  func basis(of record: Record) -> (standard: RecordIndex?, proposal: RecordIndex?) {
    let named = record[Correspondence.proposal].flatMap {
      resolver.resolve($0, allowed: Resolver.proposals).place?.record
    }
    guard let reference = record[Correspondence.basis],
      let found = resolver.resolve(
        reference,
        allowed: Resolver.bases
      ).place?.record
    else { return (nil, named) }
    if self[found].is(Standard.type) { return (found, named) }
    let standard = self[found][StandardProposal.standard].flatMap {
      resolver.resolve($0, allowed: Resolver.standards).place?.record
    }
    return (standard, found)
  }

  private func isAdoptedOrTarget(
    _ basis: (standard: RecordIndex?, proposal: RecordIndex?)
  ) -> Bool {
    if let standard = basis.standard {
      // A version takes what it does not state from the standard.
      let base = lines.line(of: standard)?.base ?? standard
      if (self[standard][Standard.use] ?? self[base][Standard.use]) == .target { return true }
    }
    if let proposal = basis.proposal, self[proposal][StandardProposal.state]?.isAdopted == true {
      return true
    }
    return false
  }

  // MARK: Verdict

  /// One unmet row settles it; a feature without a row, or an open one, leaves it open (R41).
  ///
  /// `features` says of each whether its rows are met; nil where it has none.
  private func verdict(_ rows: [ChartRow], features: [Bool?]) -> Correspondence.Result {
    if rows.contains(where: { $0.match == .unmet }) { return .notCorresponds }
    guard !features.isEmpty, rows.allSatisfy({ $0.match == .met }) else { return .undetermined }
    return features.contains(nil) ? .undetermined : .corresponds
  }

  private func weakest(_ met: [ChartRow]) -> Correspondence.Strength? {
    var weakest: Correspondence.Strength?
    for row in met {
      guard let strength = row.strength else { return nil }
      weakest = weakest.map { min($0, strength) } ?? strength
    }
    return weakest
  }

  /// Any optional clause makes the whole optional; an unstated kind leaves it open (R48).
  private func nature(_ met: [ChartRow]) -> Correspondence.Nature? {
    var nature: Correspondence.Nature?
    var isOpen = false
    for row in met {
      for use in row.clauses.indices {
        switch kind(ofClauseAt: row.clauses[use].place) {
        case .optional: return .optional
        case .mandatory: nature = .mandatory
        case .informative, nil: isOpen = true
        }
      }
    }
    return isOpen ? nil : nature
  }

  // MARK: Rows

  private func row(
    _ entry: Entry,
    basis: RecordIndex?,
    features: [Entry],
    numbers: FeatureNumbers,
    review: ChartReviewState
  ) -> ChartRow {
    let number = entry[ChartRowFields.feature]
    let clauses = entry[all: ChartRowFields.standardRef].map { use($0, basis: basis) }
    let match = entry[ChartRowFields.match]
    return ChartRow(
      entry: entry,
      featureNumber: number,
      feature: number.flatMap(numbers.first).map { features[$0] },
      match: match,
      strength: match == .met ? entry[ChartRowFields.strength] : nil,
      clauses: clauses,
      state: state(clauses, review: review)
    )
  }

  private func use(_ reference: Reference, basis: RecordIndex?) -> ClauseUse {
    let place = resolver.resolveClause(reference, basis: basis).place
    guard let place, case .clause(let clause) = place.part,
      let successor = lines.line(of: place.record)?.successor(of: place.record)
    else { return ClauseUse(reference: reference, place: place, current: nil, fate: nil) }
    let fate = comparisons.between(place.record, and: successor).fates[clause]
    return ClauseUse(
      reference: reference,
      place: place,
      current: fate.clause.map { Place(successor, .clause($0)) },
      fate: fate
    )
  }

  private func state(_ clauses: [ClauseUse], review: ChartReviewState) -> RowState {
    guard review.isStored else { return .unreviewed }
    var state = review.isClaimChanged ? RowState.claimChanged : .fresh
    for use in clauses {
      state = max(state, self.state(use, review: review))
    }
    return state
  }

  private func state(_ use: ClauseUse, review: ChartReviewState) -> RowState {
    guard let place = use.place else { return .clauseGone }
    // A row that names a whole standard has no text that could be compared.
    guard case .clause(let number) = place.part else { return .unreviewed }
    if let current = use.current, isStored(current, in: review) == true { return .fresh }
    switch isStored(place, in: review) {
    case false?: return .clauseChanged
    case nil: return .unreviewed
    case true?: break
    }
    switch use.fate {
    case nil: return .fresh
    case .same: return .superseded
    case .changed: return .clauseChanged
    case .moved: return .clauseMoved
    case .gone: return self[place.record].clauses[number].text == nil ? .superseded : .clauseGone
    }
  }

  /// Whether the stored fingerprint of a clause is that of its text; nil where none is stored.
  private func isStored(_ place: Place, in review: ChartReviewState) -> Bool? {
    guard let clause = clause(place), let line = lines.line(of: place.record),
      let version = line.version(place.record),
      let digits = review.digits(
        standard: self[line.base].id,
        version: version.slug,
        clause: clause.number
      )
    else { return nil }
    guard clause.hasText else { return digits == ReviewMark.noText }
    return Fingerprint(digits) == clause.text.map(Fingerprint.of)
  }

  private func clause(_ place: Place) -> Clause? {
    guard case .clause(let number) = place.part else { return nil }
    return self[place.record].clauses[number]
  }

  /// What the standard demands by a clause, looked up without a copy of the clause.
  private func kind(ofClauseAt place: Place?) -> Standard.RequirementKind? {
    guard let place, case .clause(let number) = place.part else { return nil }
    return self[place.record].clauses[number].kind
  }

  private subscript(index: RecordIndex) -> Record { records[Int(index.number)] }
}
