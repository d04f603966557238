import Reads
package import Records
import Synchronization

extension Graph {
  /// The way from technologies over patents and standards to products; made when first asked for.
  package var chain: Chain {
    if let made = madeChain.load() { return made.chain }
    return chainMaking.withLock { _ in
      if let made = madeChain.load() { return made.chain }
      // Whoever asks first makes it for all: its parts are facts of their own.
      let made = MadeChain(ReadLog.silently { Chain(self) })
      return madeChain.storeIfNil(made).chain
    }
  }

  /// Whether an organization is one of the site's own.
  package func isOwn(organization: RecordIndex) -> Bool {
    ReadLog.note(Graph.subject("own"), .whole)
    return ownOrganizations.contains(organization)
  }

  /// Whether a patent is held by one of the site's own organizations (readings).
  package func isOwn(patent: RecordIndex) -> Bool {
    targets(of: Patent.rightHolders, from: patent).contains { isOwn(organization: $0.record) }
  }

  /// What the references of one field of a record point at.
  package func targets<Value>(of field: Field<Value>, from record: RecordIndex) -> [Place] {
    note(record, .linksFrom)
    let key = field.key
    var found: [Place] = []
    for position in linksFrom[Int(record.number)] where allLinks[position].field == key {
      found.append(allLinks[position].target)
    }
    return found
  }

  /// The records of a type whose field points at `record`.
  package func sources<Value>(
    of field: Field<Value>,
    in type: RecordType,
    to record: RecordIndex
  ) -> [RecordIndex] {
    note(record, .linksTo)
    let key = field.key
    var found: [RecordIndex] = []
    for position in linksTo[record] where allLinks[Int(position)].field == key {
      let source = allLinks[Int(position)].source
      if self[source].is(type), found.last != source { found.append(source) }
    }
    return found
  }

  /// The patents that came out of a technology, stated on either side (R7).
  package func patents(ofTechnology technology: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: Technology.patents, from: technology).map(\.record)
    let back = sources(of: Patent.technologies, in: Patent.type, to: technology)
    return Self.once(stated + back)
  }

  /// The technologies that a patent came out of, stated on either side (R7).
  package func technologies(ofPatent patent: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: Patent.technologies, from: patent).map(\.record)
    let back = sources(of: Technology.patents, in: Technology.type, to: patent)
    return Self.once(stated + back)
  }

  /// The schemes worked out for a technology, stated on either side (R7).
  package func schemes(ofTechnology technology: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: Technology.schemes, from: technology).map(\.record)
    let back = sources(of: PatentScheme.technology, in: PatentScheme.type, to: technology)
    return Self.once(stated + back)
  }

  /// The proposals that name a patent, directly or as the basis of a chart.
  package func proposals(ofPatent patent: RecordIndex) -> [RecordIndex] {
    let stated = sources(of: StandardProposal.patents, in: StandardProposal.type, to: patent)
    let charted = charts(ofPatent: patent).compactMap(\.proposal)
    return Self.once(stated + charted)
  }

  /// The patents that a proposal names or that charts made against it are about.
  package func patents(ofProposal proposal: RecordIndex) -> [RecordIndex] {
    let named = targets(of: StandardProposal.patents, from: proposal).map(\.record)
    return Self.once(named + charts(ofProposal: proposal).compactMap(\.patent))
  }

  /// The records in order, each once; there are seldom more than a few.
  private static func once(_ records: [RecordIndex]) -> [RecordIndex] {
    guard records.count > 1 else { return records }
    var once: [RecordIndex] = []
    for record in records.sorted() where once.last != record { once.append(record) }
    return once
  }

  /// The pools that list a patent.
  package func pools(ofPatent patent: RecordIndex) -> [RecordIndex] {
    sources(of: Pool.patents, in: Pool.type, to: patent)
  }
}
