import Records

/// The standards with their versions, and their clauses by number.
struct StandardLines: Sendable {
  /// The standards in the order of their records.
  let lines: [StandardLine]
  /// The line of each record by its number; nil for what is no standard.
  private let lineOfRecord: [Int32?]
  private let clauseNumbers: [RecordIndex: [String: Int]]

  init(_ records: [Record], index: IdentityIndex) {
    var members: [RecordIndex: [RecordIndex]] = [:]
    var bases: [RecordIndex] = []
    var clauseNumbers: [RecordIndex: [String: Int]] = [:]
    for (number, record) in records.enumerated() where record.is(Standard.type) {
      let found = RecordIndex(number)
      var numbers: [String: Int] = [:]
      numbers.reserveCapacity(record.clauses.count)
      for (position, clause) in record.clauses.enumerated() {
        let number = Self.folded(clause.number)
        if numbers[number] == nil { numbers[number] = position }
      }
      clauseNumbers[found] = numbers
      let base =
        Self.baseID(record.id).flatMap { index.record(id: $0) }
        .flatMap { records[Int($0.number)].is(Standard.type) ? $0 : nil } ?? found
      if members[base] == nil { bases.append(base) }
      members[base, default: []].append(found)
    }
    lines = bases.sorted().map { base in
      Self.line(base: base, members: members[base] ?? [base], records: records)
    }
    var lineOfRecord = [Int32?](repeating: nil, count: records.count)
    for (position, line) in lines.enumerated() {
      for version in line.versions {
        lineOfRecord[Int(version.record.number)] = Int32(truncatingIfNeeded: position)
      }
    }
    self.lineOfRecord = lineOfRecord
    self.clauseNumbers = clauseNumbers
  }

  /// The standard that `record` is a version of.
  func line(of record: RecordIndex) -> StandardLine? {
    lineOfRecord[Int(record.number)].map { lines[Int($0)] }
  }

  /// The place of the clause with this number in a version.
  func clause(numbered number: String, in version: RecordIndex) -> Int? {
    clauseNumbers[version]?[Self.folded(number)]
  }

  /// The standard's id before `@`; nil where the id names no version.
  static func baseID(_ id: String) -> String? {
    guard let at = id.firstIndex(of: "@"), at != id.startIndex else { return nil }
    return String(id[..<at])
  }

  private static func folded(_ number: String) -> String {
    // Clause numbers are nearly always digits and full stops; those need no copy.
    let isPlain = number.utf8.allSatisfy {
      (0x2E...0x39).contains($0) || (0x61...0x7A).contains($0)
    }
    return isPlain ? number : number.lowercased().filter { !$0.isWhitespace }
  }

  private static func line(
    base: RecordIndex,
    members: [RecordIndex],
    records: [Record]
  ) -> StandardLine {
    let versions = members.map { member -> StandardLine.Version in
      let record = records[Int(member.number)]
      let written = record[Standard.version]
      let suffix = record.id.firstIndex(of: "@").map {
        String(record.id[record.id.index(after: $0)...])
      }
      let label = written ?? suffix ?? record.id
      let life = record[Standard.lifeStatus]
      return StandardLine.Version(
        record: member,
        slug: Slug.version(suffix ?? label),
        label: label,
        labelSlug: Slug.version(label),
        date: record[Standard.publicationDate] ?? record[Standard.freezeDate] ?? record.created,
        isBinding: record[Standard.status] == .frozen || life?.isPublished == true
      )
    }
    return StandardLine(
      base: base,
      versions: VersionOrder(versions, records: records, base: base).sorted
    )
  }
}
